package org.tafoundry.cli;

import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tafoundry.splunk.event.FieldOrigin;
import org.tafoundry.splunk.event.SearchedEvent;

/** Prints events for people: the text, then one field a line. */
final class EventTable {

    private final PrintWriter out;
    private final boolean explain;
    private long number;

    EventTable(OutputStream stream, boolean explain) {
        this.explain = explain;
        this.out = new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
    }

    /** One event with its fields in order of name. */
    void write(SearchedEvent event) {
        number++;
        String time =
                event.event().time().known() ? event.event().time().instant().toString() : "no time";
        out.println("#" + number + "  " + time + "  " + event.sourcetype());
        out.println("  " + event.event().raw().replace("\n", "\n  "));
        for (Map.Entry<String, List<String>> field :
                new TreeMap<>(event.fields().asMap()).entrySet()) {
            out.printf(java.util.Locale.ROOT, "    %-28s %s%n", field.getKey(), String.join(" | ", field.getValue()));
        }
        if (!event.tags().isEmpty()) {
            out.println(
                    "    event types " + event.eventtypes() + ", tags " + event.tags() + ", models " + event.models());
        }
        if (explain) {
            explain(event);
        }
        out.println();
    }

    private void explain(SearchedEvent event) {
        for (FieldOrigin origin : event.origins()) {
            String span = origin.start() < 0 ? "" : ", characters " + origin.start() + " to " + origin.end();
            out.println("    " + origin.field() + " by " + origin.setting() + span);
        }
        event.event().findings().forEach(f -> out.println("    " + f.where() + ": " + f.message()));
        event.findings().forEach(f -> out.println("    " + f.where() + ": " + f.message()));
    }

    /** Writes out what is still kept back. */
    void finish() {
        out.flush();
    }
}
