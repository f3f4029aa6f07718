package org.tafoundry.synth.cim;

import java.util.List;
import java.util.Objects;

/**
 * A field that may serve a CIM field.
 *
 * @param field the extracted field
 * @param meaning why it may serve
 * @param events number of events that have it
 * @param examples its values
 */
record Candidate(String field, Meaning meaning, long events, List<String> examples) {

    Candidate {
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(meaning, "meaning");
        examples = List.copyOf(examples);
    }

    /** Whether some of its values stand for "no value". */
    boolean hasPlaceholders() {
        return examples.stream().anyMatch(ValueKind::placeholder);
    }
}
