package org.tafoundry.order;

import java.util.Objects;

/**
 * What somebody wants to know about an event of a sample.
 *
 * @param name a field, the key of a setting, {@code _time}, {@code host}, {@code source}, {@code sourcetype}, {@code index},
 *     an event type, a tag or a data model; {@code field=}, {@code setting=}, {@code eventtype=}, {@code tag=} and
 *     {@code model=} before it say which where a name could be several
 * @param event the event's number in the sample, from 1; 0 for the first event that does not have it
 */
public record Inquiry(String name, long event) {

    /** Nothing is asked. */
    public static final Inquiry NONE = new Inquiry("", 0);

    public Inquiry {
        Objects.requireNonNull(name, "name");
        if (event < 0) {
            throw new IllegalArgumentException("event must be 0 or more, not " + event);
        }
    }
}
