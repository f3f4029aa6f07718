package org.tafoundry.synth.time;

import java.util.Objects;

/**
 * A time in an event.
 *
 * @param start its first character
 * @param end one past its last character
 * @param format strptime format that reads it
 * @param label name of the value by key, tag or words before it; empty without one
 * @param path keys of the objects around it, the outermost first, each with a full stop behind it
 * @param place how the time stands to the rest of the event
 * @param zoned whether it says its zone
 * @param depth how many braces are open around it
 */
record TimeHit(int start, int end, String format, String label, String path, Place place, boolean zoned, int depth) {

    /** How a time stands to the rest of the event. */
    enum Place {
        /** At the event's start or behind its first columns. */
        HEADER,
        /** The value of a key. */
        KEYED,
        /** Anywhere else. */
        TEXT
    }

    /** What no strptime format reads: a TAI64N label. */
    static final String TAI64N = "TAI64N";

    TimeHit {
        Objects.requireNonNull(format, "format");
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(path, "path");
    }

    /** Whether its month is a name. */
    boolean named() {
        return format.contains("%b") || format.contains("%B");
    }

    boolean dateOnly() {
        return !format.contains("%H") && !format.contains("%I") && !format.contains("%s") && !format.equals(TAI64N);
    }

    boolean clockOnly() {
        return !format.contains("%d") && !format.contains("%s") && !format.contains("%j") && !format.equals(TAI64N);
    }

    boolean yearly() {
        return format.contains("%Y") || format.contains("%y") || format.contains("%s") || format.equals(TAI64N);
    }
}
