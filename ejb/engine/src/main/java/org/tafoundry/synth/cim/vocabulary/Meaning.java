package org.tafoundry.synth.cim.vocabulary;

import java.util.Objects;

/**
 * A CIM field that a name may stand for.
 *
 * @param target CIM field
 * @param kind what the values must be for the meaning to be believed
 * @param rank 1 to 99, preference among fields with the same target
 * @param source how it is known
 * @param beside name of a field beside this one without which the name means something else; blank when none is needed
 */
public record Meaning(String target, ValueKind kind, int rank, Source source, String beside) {

    /** Where a meaning comes from. */
    public enum Source {
        /** The names of the source's own schema. */
        SCHEMA,
        /** The names that many schemas use. */
        COMMON,
        /** The words of the name. */
        GUESS
    }

    public Meaning(String target, ValueKind kind, int rank, Source source) {
        this(target, kind, rank, source, "");
    }

    public Meaning {
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(beside, "beside");
    }

    /** Whether a table of known names says so. */
    public boolean exact() {
        return source != Source.GUESS;
    }

    /** The same for values of another kind. */
    public Meaning of(ValueKind other) {
        return new Meaning(target, other, rank, source, beside);
    }

    /** The same where a field of this name stands beside it. */
    public Meaning beside(String name) {
        return new Meaning(target, kind, rank, source, name);
    }

    /** The same, less preferred. */
    public Meaning weaker(int by, Source from) {
        return new Meaning(target, kind, Math.max(1, rank - by), from, beside);
    }

    /** The word that says what the CIM field is: of {@code vendor_action} the action. */
    public String word() {
        return target.substring(target.lastIndexOf('_') + 1);
    }
}
