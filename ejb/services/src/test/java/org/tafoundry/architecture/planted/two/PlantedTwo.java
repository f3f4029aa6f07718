package org.tafoundry.architecture.planted.two;

import org.tafoundry.architecture.planted.one.PlantedOne;

/** The other half of a cycle. */
public final class PlantedTwo {
    PlantedOne one;
}
