package org.tafoundry.proposal;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** A change of an add-on's search-time knowledge, typed: nothing else can be proposed, no file and no setting as such. */
public sealed interface Proposal {

    /** The sourcetype that it is for. */
    String sourcetype();

    /** What a person would decide who finds it right; empty where nobody can decide it as such. */
    default Optional<Instruction> instruction() {
        return Optional.empty();
    }

    /**
     * A further name for a field.
     *
     * @param sourcetype the sourcetype
     * @param field a field that events have
     * @param target the CIM field that it is too
     */
    record Alias(String sourcetype, String field, String target) implements Proposal {
        @Override
        public Optional<Instruction> instruction() {
            return Optional.of(Instruction.of(Instruction.Kind.FIELD, field, target));
        }

        public Alias {
            Objects.requireNonNull(sourcetype, "sourcetype");
            Objects.requireNonNull(field, "field");
            Objects.requireNonNull(target, "target");
        }
    }

    /**
     * The name that people gave a field, or what its values stand for, in an add-on for such a log.
     *
     * @param sourcetype the sourcetype
     * @param field a field that events have
     * @param name what it is called too, or the field that is looked up for its values
     * @param rows value by value of the field; none when the name holds the very values
     */
    record Named(String sourcetype, String field, String name, SortedMap<String, String> rows) implements Proposal {
        public Named {
            Objects.requireNonNull(sourcetype, "sourcetype");
            Objects.requireNonNull(field, "field");
            Objects.requireNonNull(name, "name");
            rows = Collections.unmodifiableSortedMap(new TreeMap<>(rows));
        }
    }

    /**
     * What a vendor's values mean, as rows of a lookup that the owner can edit.
     *
     * @param sourcetype the sourcetype
     * @param field the field that holds the vendor's values
     * @param target the CIM field whose values are prescribed
     * @param rows prescribed value by vendor's value
     */
    record ValueRows(String sourcetype, String field, String target, SortedMap<String, String> rows)
            implements Proposal {
        @Override
        public Optional<Instruction> instruction() {
            return Optional.of(new Instruction(Instruction.Kind.VALUES, field, target, rows));
        }

        public ValueRows {
            Objects.requireNonNull(sourcetype, "sourcetype");
            Objects.requireNonNull(field, "field");
            Objects.requireNonNull(target, "target");
            rows = Collections.unmodifiableSortedMap(new TreeMap<>(rows));
        }
    }

    /**
     * The data model of some events.
     *
     * @param sourcetype the sourcetype
     * @param terms values that fields of such events have, all of them; none for every event of the sourcetype
     * @param model CIM data model
     */
    record EventKind(String sourcetype, List<Term> terms, String model) implements Proposal {
        @Override
        public Optional<Instruction> instruction() {
            String field = terms.stream().map(Term::field).findFirst().orElse("");
            return terms.size() > 1
                    ? Optional.empty()
                    : Optional.of(Instruction.of(Instruction.Kind.MODEL, field, model));
        }

        public EventKind {
            Objects.requireNonNull(sourcetype, "sourcetype");
            Objects.requireNonNull(model, "model");
            terms = List.copyOf(terms);
        }
    }

    /**
     * A condition on a field.
     *
     * @param field the field
     * @param value the value that it has; {@link #ANY} when it is enough that it has one
     */
    record Term(String field, String value) {
        /** Any value. */
        public static final String ANY = "*";

        public Term {
            Objects.requireNonNull(field, "field");
            Objects.requireNonNull(value, "value");
        }
    }

    /**
     * A regex for events that no other setting reads.
     *
     * @param sourcetype the sourcetype
     * @param regex regex with named groups for new fields
     */
    record Extraction(String sourcetype, String regex) implements Proposal {
        public Extraction {
            Objects.requireNonNull(sourcetype, "sourcetype");
            Objects.requireNonNull(regex, "regex");
        }
    }

    /**
     * What a field is, in a sentence for the people who read the add-on; no setting depends on it.
     *
     * @param sourcetype the sourcetype
     * @param field a field that events have
     * @param sentence the sentence
     */
    record Explanation(String sourcetype, String field, String sentence) implements Proposal {
        public Explanation {
            Objects.requireNonNull(sourcetype, "sourcetype");
            Objects.requireNonNull(field, "field");
            Objects.requireNonNull(sentence, "sentence");
        }
    }
}
