package org.tafoundry.synth.cim;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.tafoundry.order.Order;
import org.tafoundry.table.Tables;

/**
 * All that CIM mapping may know about one sourcetype.
 *
 * @param order what the requestor said
 * @param sourcetype the sourcetype that event types select
 * @param formatId payload format: json, kv, cef, leef, csv, w3c, xml, access, text, ...
 * @param shapes the event shapes
 * @param constants facts of the whole sample, by name: {@code vendor}, {@code product} (from a CEF or LEEF header),
 *     {@code program} (from syslog)
 * @param rows events of the sample with their fields
 * @param escaped fields whose values hold backslashes that only protect other characters
 * @param tables what is known of names, words and models
 */
public record CimInput(
        Order order,
        String sourcetype,
        String formatId,
        List<ShapeProfile> shapes,
        Map<String, String> constants,
        List<EventRow> rows,
        Set<String> escaped,
        Tables tables) {

    public CimInput {
        Objects.requireNonNull(order, "order");
        Objects.requireNonNull(sourcetype, "sourcetype");
        Objects.requireNonNull(formatId, "formatId");
        shapes = List.copyOf(shapes);
        constants = Map.copyOf(constants);
        rows = List.copyOf(rows);
        escaped = Set.copyOf(escaped);
        Objects.requireNonNull(tables, "tables");
    }

    /** The same by the tables that ship with the engine. */
    public CimInput(
            Order order,
            String sourcetype,
            String formatId,
            List<ShapeProfile> shapes,
            Map<String, String> constants,
            List<EventRow> rows,
            Set<String> escaped) {
        this(order, sourcetype, formatId, shapes, constants, rows, escaped, Tables.shipped());
    }

    /** Whether the log is free text, whose fields do not say what happened. */
    boolean isText() {
        return formatId.equals("text") || formatId.equals("access");
    }

    /** What is known of the product's name, in lower-case words with a blank before and behind each. */
    String productWords() {
        String all = String.join(
                " ",
                order.vendor(),
                order.product(),
                order.source(),
                constants.getOrDefault("vendor", ""),
                constants.getOrDefault("product", ""));
        return " " + all.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ") + " ";
    }
}
