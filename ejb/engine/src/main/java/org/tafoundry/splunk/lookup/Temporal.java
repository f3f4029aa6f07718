package org.tafoundry.splunk.lookup;

import java.util.Optional;
import java.util.OptionalDouble;
import org.tafoundry.splunk.conf.ConfStanza;

/**
 * The time condition of a lookup.
 *
 * @param field column with the row's time in epoch seconds
 * @param minOffset seconds that the event must at least come after the row
 * @param maxOffset seconds that it may at most come after it
 */
public record Temporal(String field, long minOffset, long maxOffset) {

    /** The condition of a stanza that has a time_field. */
    static Optional<Temporal> of(ConfStanza stanza) {
        String field = stanza.value("time_field", "").strip();
        if (field.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Temporal(
                field, number(stanza, "min_offset_secs", 0), number(stanza, "max_offset_secs", 2_000_000_000L)));
    }

    /** Whether a row of this time may serve an event of that time. */
    boolean admits(String cell, OptionalDouble time) {
        if (time.isEmpty() || !cell.strip().matches("\\d{1,12}(?:\\.\\d{1,9})?")) {
            return false;
        }
        double offset = time.getAsDouble() - Double.parseDouble(cell.strip());
        return offset >= minOffset && offset <= maxOffset;
    }

    private static long number(ConfStanza stanza, String key, long fallback) {
        String value = stanza.value(key, "").strip();
        return value.matches("\\d{1,12}") ? Long.parseLong(value) : fallback;
    }
}
