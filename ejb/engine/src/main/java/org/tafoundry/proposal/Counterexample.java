package org.tafoundry.proposal;

import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * An event that shows why a regex was not accepted.
 *
 * @param event the event, cut
 * @param stop where the regex stopped, in words and parts of the regex; empty when it did not stop
 * @param found what the event has there
 */
public record Counterexample(String event, String stop, String found) {
    public Counterexample {
        Objects.requireNonNull(event, "event");
        Objects.requireNonNull(stop, "stop");
        Objects.requireNonNull(found, "found");
    }

    /** In words, with what is of the event as it may be shown. */
    public String words(UnaryOperator<String> shown) {
        if (stop.isEmpty()) {
            return shown.apply(event);
        }
        return shown.apply(event) + " : the regex " + stop
                + (found.isEmpty() ? "" : " where the event has \"" + shown.apply(found) + "\"");
    }
}
