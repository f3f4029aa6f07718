package org.tafoundry.architecture.planted.storage.s3;

/** Stands for an adapter. */
public final class PlantedStore {}
