package org.tafoundry.synth.cim;

import java.util.Objects;

/**
 * A CIM field that a name may stand for.
 *
 * @param target CIM field
 * @param kind what the values must be for the meaning to be believed
 * @param rank 1 to 9, preference among fields with the same target
 * @param exact whether a table of known names says so, rather than a guess from the name's words
 */
record Meaning(String target, ValueKind kind, int rank, boolean exact) {

    Meaning {
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(kind, "kind");
    }
}
