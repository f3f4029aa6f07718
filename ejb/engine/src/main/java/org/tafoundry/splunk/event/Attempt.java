package org.tafoundry.splunk.event;

import java.util.Objects;
import org.tafoundry.finding.Location;

/**
 * What one setting did about one field of one event.
 *
 * @param setting the setting
 * @param outcome what came of it
 * @param message why, in a sentence, with the values of this event
 * @param at the character of {@code _raw} at which the regex stopped, or where its value starts; -1 when it reads no text
 * @param stop what stopped it whatever the event: the piece of the regex, the absent field; empty when nothing did
 */
public record Attempt(Location setting, Outcome outcome, String message, int at, String stop) {

    public Attempt {
        Objects.requireNonNull(setting, "setting");
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(stop, "stop");
    }

    /** Something that did not depend on a place in the text. */
    public static Attempt of(Location setting, Outcome outcome, String message, String stop) {
        return new Attempt(setting, outcome, message, -1, stop);
    }
}
