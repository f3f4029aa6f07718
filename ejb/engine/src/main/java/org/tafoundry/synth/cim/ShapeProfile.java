package org.tafoundry.synth.cim;

import java.util.List;
import java.util.Objects;
import org.tafoundry.synth.cim.vocabulary.ProfiledField;

/**
 * Events of one form, with their fields.
 *
 * @param id short stable name of the shape
 * @param events number of events
 * @param text constant words of the shape: its template for free text, empty for structured formats
 * @param fields fields of these events
 * @param rawExamples some whole events
 */
public record ShapeProfile(String id, long events, String text, List<ProfiledField> fields, List<String> rawExamples) {

    public ShapeProfile {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(text, "text");
        fields = List.copyOf(fields);
        rawExamples = List.copyOf(rawExamples);
    }
}
