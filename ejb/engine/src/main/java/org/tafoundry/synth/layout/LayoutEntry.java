package org.tafoundry.synth.layout;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.tafoundry.finding.Location;

/**
 * A layout as a table holds it, with what proves it.
 *
 * @param layout the layout
 * @param source where its format is documented; empty where the table does not say it
 * @param samples events of it
 * @param where the line that opens it
 */
record LayoutEntry(Layout layout, String source, List<Sample> samples, Location where) {

    /**
     * An event of a layout.
     *
     * @param event the event
     * @param fields some of the fields that it has, with their values
     * @param where the line that it stands in
     */
    record Sample(String event, Map<String, String> fields, Location where) {

        Sample {
            fields = Map.copyOf(fields);
        }
    }

    LayoutEntry {
        Objects.requireNonNull(layout, "layout");
        Objects.requireNonNull(source, "source");
        samples = List.copyOf(samples);
        Objects.requireNonNull(where, "where");
    }
}
