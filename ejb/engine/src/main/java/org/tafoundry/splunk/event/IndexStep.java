package org.tafoundry.splunk.event;

import java.util.Objects;
import java.util.Set;

/**
 * What a SEDCMD or one transform of a TRANSFORMS did about an event; only noted when explaining.
 *
 * @param about what it could have written: {@code _raw}, {@code _time}, {@code host}, {@code source}, {@code sourcetype},
 *     {@code index}, {@code queue} or names of indexed fields
 * @param attempt what came of it; its setting is the one of props.conf
 */
public record IndexStep(Set<String> about, Attempt attempt) {

    public IndexStep {
        about = Set.copyOf(about);
        Objects.requireNonNull(attempt, "attempt");
    }
}
