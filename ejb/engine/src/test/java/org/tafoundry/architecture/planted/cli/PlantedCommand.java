package org.tafoundry.architecture.planted.cli;

/** A class of the command line that nobody else must know. */
public final class PlantedCommand {}
