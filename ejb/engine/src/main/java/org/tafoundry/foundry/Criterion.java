package org.tafoundry.foundry;

import java.util.Objects;

/**
 * One thing that an add-on has to fulfil, and whether it does.
 *
 * @param name stable name
 * @param wanted what is asked for, in words
 * @param measured what was measured, in words
 * @param met whether it is fulfilled
 */
public record Criterion(Name name, String wanted, String measured, boolean met) {

    /** The criteria that there are. */
    public enum Name {
        EVENTS_BROKEN,
        TIMES_READ,
        FIELDS_FOUND,
        NO_ERRORS,
        CIM_COMPLETE,
        MODEL_FOUND
    }

    public Criterion {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(wanted, "wanted");
        Objects.requireNonNull(measured, "measured");
    }
}
