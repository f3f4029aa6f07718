package org.tafoundry.architecture.planted.web;

/** Stands for a class of the web module. */
public final class PlantedResource {}
