package org.tafoundry.synth.cim;

import java.util.regex.Pattern;
import org.tafoundry.table.WordLists;

/**
 * Tells errors of a program whose own call over the network failed, {@code dial tcp 10.0.0.1:41->10.0.0.2:53: i/o timeout},
 * from records of the connections of others.
 */
final class FailedCalls {

    private static final int LONGEST = 4000;

    private static final Pattern CALL = Pattern.compile("\\b(?:" + WordLists.alternatives("calls-over-networks")
            + ") (?:tcp|udp|unix)[46]?\\s[^\\r\\n]{1,200}?:\\s[a-z/]");

    private FailedCalls() {}

    /** Whether an event is such an error. */
    static boolean in(String raw) {
        return raw.length() <= LONGEST && CALL.matcher(raw).find();
    }
}
