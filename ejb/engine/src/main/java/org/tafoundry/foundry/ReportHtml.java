package org.tafoundry.foundry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Writes a validation report as one HTML file for people: nothing is loaded from anywhere, nothing in it runs, and log
 * text stays text.
 */
public final class ReportHtml {

    private static final String HEAD =
            """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%s</title>
            <style>
            body { font: 15px/1.45 system-ui, sans-serif; color: #1b1f23; background: #fff; margin: 2rem auto; max-width: 75rem; padding: 0 1rem }
            table { border-collapse: collapse; width: 100%%; margin: .5rem 0 1.5rem } th, td { text-align: left; vertical-align: top; padding: .3rem .5rem; border-bottom: 1px solid #d0d7de }
            th { background: #f3f5f7 } pre { white-space: pre-wrap; overflow-wrap: anywhere; background: #f6f8fa; border: 1px solid #d0d7de; padding: .6rem; margin: .3rem 0 } td { overflow-wrap: anywhere }
            code { font-size: .92em } .ok { color: #0a5c2b } .no, .ERROR { color: #a40e26; font-weight: 600 } .WARNING { color: #7a4a00 }
            mark { color: inherit; border-radius: 2px } .t { background: #ffd8a8 } .c0 { background: #c5f6fa } .c1 { background: #d3f9d8 } .c2 { background: #e5dbff } .c3 { background: #fff3bf }
            .c4 { background: #ffdeeb } .c5 { background: #d0ebff } .c6 { background: #e9fac8 } .c7 { background: #f3d9fa } details { margin: .3rem 0 }
            </style>
            </head>
            <body>
            """;

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final StringBuilder out = new StringBuilder();

    private ReportHtml() {}

    /**
     * The report as HTML.
     *
     * @param report the report as {@link ReportJson} writes it; what an older report lacks is left out
     * @param addOn the add-on's name
     */
    public static String of(String report, String addOn) {
        return of(report, "{}", addOn);
    }

    /**
     * The report as HTML, with what others than the rules contributed to the add-on.
     *
     * @param report the report as {@link ReportJson} writes it; what an older report lacks is left out
     * @param metadata how the add-on came to be, as JSON; an empty object when nobody knows
     * @param addOn the add-on's name
     */
    public static String of(String report, String metadata, String addOn) {
        ReportHtml html = new ReportHtml();
        html.write(parsed("report", report), parsed("metadata", metadata), addOn);
        return html.out.toString();
    }

    private static JsonNode parsed(String what, String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The " + what + " is no JSON: " + e.getOriginalMessage(), e);
        }
    }

    private void write(JsonNode report, JsonNode metadata, String addOn) {
        boolean passed = report.path("passed").asBoolean();
        String title = "Validation of " + addOn;
        out.append(String.format(Locale.ROOT, HEAD, HtmlText.of(title)));
        out.append("<h1>").append(HtmlText.of(title)).append("</h1>\n<p class=\"");
        out.append(passed ? "ok\">PASSED" : "no\">FAILED").append("</p>\n<p>");
        out.append(report.path("events").asLong())
                .append(" events, ")
                .append(report.path("eventsWithTime").asLong())
                .append(" with a time of their own, ")
                .append(report.path("bytesLost").asLong())
                .append(" bytes in no event.</p>\n");
        table(
                "Criteria",
                report.path("criteria"),
                List.of("", "Asked for", "Measured"),
                c -> List.of(
                        c.path("met").asBoolean()
                                ? "<span class=\"ok\">met</span>"
                                : "<span class=\"no\">not met</span>",
                        text(c, "wanted"),
                        text(c, "measured")));
        sandbox(report.path("sandbox"), report.path("inspection"));
        table("Findings", report.path("findings"), List.of("Severity", "Code", "Where", "What", "What to do"), f -> {
            String severity = HtmlText.of(f.path("severity").asText());
            return List.of(
                    "<span class=\"" + severity + "\">" + severity + "</span>",
                    "<code>" + text(f, "code") + "</code>",
                    HtmlText.of(SpanHtml.setting(f.path("where"))),
                    text(f, "message"),
                    text(f, "suggestion"));
        });
        table(
                "Event shapes",
                report.path("shapes"),
                List.of("Shape", "Events", "With a time", "With fields", "Fields", "Example"),
                s -> List.of(
                        "<code>" + text(s, "name") + "</code>",
                        text(s, "events"),
                        text(s, "eventsWithTime"),
                        text(s, "eventsWithFields") + percent(s),
                        fields(s.path("fields")),
                        place(s) + "<pre>" + text(s, "text") + "</pre>"));
        table(
                "Data models",
                report.path("models"),
                List.of("Dataset", "Events", "Recommended fields", "Fields that events lack", "Values not prescribed"),
                m -> List.of(
                        text(m, "model") + "." + text(m, "dataset"),
                        text(m, "events"),
                        percent(m, "coverage"),
                        list(
                                m.path("gaps"),
                                g -> "<strong>" + text(g, "field") + "</strong>" + percent(g) + ", not in " + place(g)
                                        + ": " + text(g, "explanation")),
                        list(
                                m.path("deviations"),
                                d -> "<code>" + text(d, "field") + "=" + text(d, "value") + "</code> in " + place(d))));
        table(
                "Fields",
                report.path("fields"),
                List.of("Field", "Events"),
                f -> List.of(text(f, "name"), text(f, "events") + percent(f)));
        table(
                "Settings that do not match some of the events shown",
                report.path("unmatched"),
                List.of("Setting", "Matched", "Failed", "Event", "How far it got"),
                u -> List.of(
                        "<code>" + HtmlText.of(SpanHtml.setting(u.path("setting"))) + "</code>",
                        text(u, "matched"),
                        text(u, "failed"),
                        place(u) + "<pre>" + text(u, "text") + "</pre>",
                        text(u, "reason")));
        AdviceHtml.write(out, metadata);
        samples(report.path("samples"));
        out.append("</body>\n</html>\n");
    }

    private void sandbox(JsonNode sandbox, JsonNode inspection) {
        out.append("<h2>Sandbox</h2>\n<p>").append(text(sandbox, "kind"));
        if (!sandbox.path("splunk").asText().isEmpty()) {
            out.append(", Splunk ")
                    .append(text(sandbox, "splunk"))
                    .append(": ")
                    .append(text(sandbox, "compared"))
                    .append(" events compared with the built-in engine, ")
                    .append(text(sandbox, "differences"))
                    .append(" differences");
        }
        out.append(".</p>\n")
                .append(list(sandbox.path("notChecked"), n -> HtmlText.of(n.asText())))
                .append("<p>")
                .append(text(inspection, "tool"))
                .append(' ')
                .append(text(inspection, "note"))
                .append("</p>\n");
    }

    private void samples(JsonNode samples) {
        out.append(
                "<h2>Events of the samples</h2>\n<p>Marked text is a value; hold the pointer over it to see the setting.</p>\n");
        for (JsonNode event : samples) {
            out.append("<details><summary>")
                    .append(text(event, "sample"))
                    .append(", event ")
                    .append(text(event, "event"))
                    .append(", ")
                    .append(text(event, "sourcetype"))
                    .append(list(event.path("models"), m -> HtmlText.of(m.asText())))
                    .append("</summary>\n<pre>")
                    .append(SpanHtml.of(event))
                    .append("</pre>\n");
            rows(
                    event.path("fields"),
                    List.of("Field", "Value", "Setting"),
                    v -> List.of(text(v, "field"), text(v, "value"), HtmlText.of(SpanHtml.setting(v.path("setting")))));
            out.append(list(event.path("remarks"), r -> HtmlText.of(r.asText())))
                    .append(list(
                            event.path("unmatched"),
                            u -> "<code>" + HtmlText.of(SpanHtml.setting(u.path("setting"))) + "</code>: "
                                    + text(u, "reason")))
                    .append("</details>\n");
        }
    }

    private void table(String title, JsonNode items, List<String> heads, Function<JsonNode, List<String>> cells) {
        out.append("<h2>").append(HtmlText.of(title)).append("</h2>\n");
        if (items.isEmpty()) {
            out.append("<p>None.</p>\n");
        } else {
            rows(items, heads, cells);
        }
    }

    private void rows(JsonNode items, List<String> heads, Function<JsonNode, List<String>> cells) {
        new HtmlTable(out).rows(items, heads, cells);
    }

    private static String fields(JsonNode fields) {
        List<String> all = new ArrayList<>();
        fields.forEach(f -> all.add(text(f, "name") + percent(f)));
        return String.join(", ", all);
    }

    private static String list(JsonNode items, Function<JsonNode, String> html) {
        List<String> all = new ArrayList<>();
        items.forEach(item -> all.add(html.apply(item)));
        return all.isEmpty() ? "" : all.stream().collect(Collectors.joining("</li><li>", "<ul><li>", "</li></ul>\n"));
    }

    /** Which event is the example; older reports do not tell of which sample. */
    private static String place(JsonNode item) {
        String sample = text(item, "sample");
        return "event " + text(item, "example") + (sample.isEmpty() ? "" : " of " + sample);
    }

    private static String percent(JsonNode item) {
        return " (" + percent(item, "share") + ")";
    }

    private static String percent(JsonNode item, String key) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * item.path(key).asDouble());
    }

    private static String text(JsonNode item, String key) {
        return HtmlText.of(item.path(key).asText());
    }
}
