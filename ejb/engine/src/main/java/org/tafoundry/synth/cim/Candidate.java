package org.tafoundry.synth.cim;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.tafoundry.synth.cim.vocabulary.Meaning;
import org.tafoundry.synth.cim.vocabulary.ProfiledField;
import org.tafoundry.synth.cim.vocabulary.ValueKind;

/**
 * A field that may serve a CIM field.
 *
 * @param field the extracted field
 * @param meaning why it may serve
 * @param events number of events that have it
 * @param examples its values
 * @param holes what the source writes where a field has no value, for example {@code -}
 * @param escaped whether its values hold backslashes that only protect other characters
 * @param where the eval condition under which it may serve; empty when always
 */
record Candidate(
        String field,
        Meaning meaning,
        long events,
        List<String> examples,
        List<String> holes,
        boolean escaped,
        String where) {

    /** Any address, which is none (RFC 1122, 3.2.1.3). */
    private static final String NO_ADDRESS = "0.0.0.0";

    private static final Set<ValueKind> WRITTEN =
            EnumSet.of(ValueKind.ADDRESS, ValueKind.IP, ValueKind.HOST, ValueKind.USER, ValueKind.EMAIL);

    Candidate(String field, Meaning meaning, long events, List<String> examples, List<String> holes, boolean escaped) {
        this(field, meaning, events, examples, holes, escaped, "");
    }

    Candidate {
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(meaning, "meaning");
        Objects.requireNonNull(where, "where");
        examples = List.copyOf(examples);
        holes = List.copyOf(holes);
    }

    /** A field of the sample whose values all count. */
    static Candidate of(ProfiledField field, Meaning meaning) {
        return new Candidate(field.name(), meaning, field.events(), field.examples(), List.of(), false);
    }

    /** The same field with another meaning. */
    Candidate with(Meaning other) {
        return new Candidate(field, other, events, examples, holes, escaped, where);
    }

    /** The same field where it does not hold these values. */
    Candidate but(List<String> values) {
        return values.isEmpty() ? this : new Candidate(field, meaning, events, examples, values, escaped, where);
    }

    /** Whether the sample has the field, and not only the schema that the sample follows. */
    boolean seen() {
        return events > 0;
    }

    /**
     * The same field where a condition holds.
     *
     * @param condition an eval expression
     */
    Candidate where(String condition) {
        return new Candidate(field, meaning, events, examples, holes, escaped, condition);
    }

    /** The field's own value. */
    String value() {
        String own = escaped ? EvalText.unescaped(field) : EvalText.field(field);
        if (!where.isEmpty()) {
            return "if(" + where + "," + own + ",null())";
        }
        if (meaning.beside().isEmpty()) {
            return own;
        }
        String neighbour = EvalText.field(field.substring(0, field.lastIndexOf('.') + 1) + meaning.beside());
        return "if(" + EvalText.match(neighbour, "^(?!null$).") + "," + own + ",null())";
    }

    /** Whether one event has several values, of which one does not stand for all. */
    private boolean several() {
        return field.contains("{}");
    }

    /** Values that stand for "no value" in this field, or may in later events. */
    List<String> placeholders() {
        return Stream.concat(
                        Stream.of("", several() ? "" : NO_ADDRESS).distinct().filter(examples::contains),
                        holes.stream().filter(h -> WRITTEN.contains(meaning.kind()) || examples.contains(h)))
                .toList();
    }
}
