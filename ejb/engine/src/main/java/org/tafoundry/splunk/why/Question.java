package org.tafoundry.splunk.why;

import java.util.Objects;

/**
 * What somebody wants to know.
 *
 * @param name a field, the key of a setting such as {@code EXTRACT-user}, {@code _time}, {@code host}, {@code source},
 *     {@code sourcetype}, {@code index}, an event type, {@code tag=NAME} or a data model
 * @param event the event's number from 1; 0 for the first event that does not have it
 */
public record Question(String name, long event) {

    public Question {
        Objects.requireNonNull(name, "name");
        if (name.isBlank() || event < 0) {
            throw new IllegalArgumentException("A question needs a name, and an event from 0: " + name + ", " + event);
        }
    }
}
