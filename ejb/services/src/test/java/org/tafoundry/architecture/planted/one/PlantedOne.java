package org.tafoundry.architecture.planted.one;

import org.tafoundry.architecture.planted.two.PlantedTwo;

/** One half of a cycle. */
public final class PlantedOne {
    PlantedTwo two;
}
