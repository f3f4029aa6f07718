package org.tafoundry.architecture.planted.synth;

import org.tafoundry.architecture.planted.splunk.PlantedViolations;

/** A class of the synthesiser that the planted engine class must not know; together they are a cycle. */
public final class PlantedDesign {

    /** The way that is allowed. */
    public Object downwards() {
        return new PlantedViolations();
    }
}
