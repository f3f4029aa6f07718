package org.tafoundry.synth.cim;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tafoundry.synth.cim.vocabulary.ProfiledField;

/** Makes events of the examples of fields: the first event has the first example of each, and so on. */
final class SampleEvents {

    private SampleEvents() {}

    static List<EventRow> of(ShapeProfile shape) {
        int most =
                shape.fields().stream().mapToInt(f -> f.examples().size()).max().orElse(0);
        List<EventRow> rows = new ArrayList<>();
        for (int i = 0; i < most; i++) {
            Map<String, List<String>> fields = new LinkedHashMap<>();
            for (ProfiledField field : shape.fields()) {
                fields.put(
                        field.name(),
                        List.of(field.examples().get(i % field.examples().size())));
            }
            rows.add(new EventRow(
                    String.join(" ", fields.values().stream().map(v -> v.get(0)).toList()), fields));
        }
        return rows;
    }
}
