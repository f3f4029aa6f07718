package org.tafoundry.order;

import java.util.List;
import java.util.Objects;

/**
 * One choice of the design, with the reason.
 *
 * @param what what was decided, for example {@code TIME_FORMAT} or {@code FIELDALIAS src}
 * @param value the chosen value
 * @param origin who proposed it
 * @param evidence facts of the sample that speak for it
 * @param confidence 0 to 1
 * @param alternatives values that were considered and not taken
 * @param explanation one sentence for a person
 */
public record Decision(
        String what,
        String value,
        Origin origin,
        List<String> evidence,
        double confidence,
        List<String> alternatives,
        String explanation) {

    /** Who proposed a decision. */
    public enum Origin {
        RULE,
        KNOWLEDGE,
        MODEL,
        USER
    }

    public Decision {
        Objects.requireNonNull(what, "what");
        Objects.requireNonNull(value, "value");
        evidence = List.copyOf(evidence);
        alternatives = List.copyOf(alternatives);
    }
}
