package org.tafoundry.architecture.planted.splunk.inner;

import org.tafoundry.architecture.planted.splunk.PlantedViolations;

/** Makes a cycle between a package and the one that it lies in. */
public final class PlantedInner {

    /** Looks outwards. */
    public Object outwards() {
        return new PlantedViolations();
    }
}
