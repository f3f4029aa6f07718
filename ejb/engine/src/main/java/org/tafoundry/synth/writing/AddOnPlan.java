package org.tafoundry.synth.writing;

import java.util.List;
import java.util.Objects;
import org.tafoundry.order.Order;
import org.tafoundry.synth.design.SourcetypeDesign;

/**
 * What an add-on is to hold.
 *
 * @param id its id and top folder
 * @param order what the requestor said
 * @param product what makes the log, in words
 * @param design the sourcetype's settings
 * @param format the log's format in words
 * @param time the event time in words
 * @param fields the fields with an example each, for the README
 * @param events redacted events for tests
 * @param notes what to check before use, a sentence or two each
 */
public record AddOnPlan(
        String id,
        Order order,
        String product,
        SourcetypeDesign design,
        String format,
        String time,
        List<FieldLine> fields,
        List<String> events,
        List<String> notes) {

    /**
     * A field in the README.
     *
     * @param name its name
     * @param example a value, redacted
     * @param share share of the sample's events that have it, 0 to 1
     */
    public record FieldLine(String name, String example, double share) {}

    public AddOnPlan {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(order, "order");
        Objects.requireNonNull(product, "product");
        Objects.requireNonNull(design, "design");
        fields = List.copyOf(fields);
        events = List.copyOf(events);
        notes = List.copyOf(notes);
    }

    /** The add-on's semantic version. */
    String version() {
        return "1.0." + (order.version() - 1);
    }
}
