package org.tafoundry.synth.cim;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.tafoundry.synth.cim.vocabulary.ValueKind;

/**
 * One event of the sample as a search sees it before any CIM mapping.
 *
 * @param raw its text
 * @param fields the values of its fields
 */
public record EventRow(String raw, Map<String, List<String>> fields) {

    public EventRow {
        Objects.requireNonNull(raw, "raw");
        fields = fields.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, e -> List.copyOf(e.getValue()), (a, b) -> a, LinkedHashMap::new));
    }

    /** The values of a field; empty where the event has no such field. */
    List<String> values(String field) {
        return fields.getOrDefault(field, List.of());
    }

    /** Whether a field has a value that does not stand for "no value". */
    boolean has(String field) {
        return values(field).stream().anyMatch(v -> !ValueKind.placeholder(v));
    }

    /** The same event with one more field. */
    EventRow with(String field, String value) {
        Map<String, List<String>> all = new LinkedHashMap<>(fields);
        all.put(field, List.of(value));
        return new EventRow(raw, all);
    }
}
