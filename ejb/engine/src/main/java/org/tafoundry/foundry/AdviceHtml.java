package org.tafoundry.foundry;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * Writes what existing add-ons, documents and a language model contributed to an add-on, as its metadata tell it. What older
 * metadata lack is left out; an add-on without any has no such part.
 */
final class AdviceHtml {
    private static final String NONE = "none";

    private final HtmlTable tables;
    private final StringBuilder out;

    private AdviceHtml(StringBuilder out) {
        this.out = out;
        this.tables = new HtmlTable(out);
    }

    /** Writes the part of these metadata. */
    static void write(StringBuilder out, JsonNode metadata) {
        JsonNode advice = metadata.path("advice");
        JsonNode asked = metadata.path("modelCalls");
        if (!advice.isEmpty() || !asked.isEmpty()) {
            new AdviceHtml(out).write(advice, asked);
        }
    }

    private void write(JsonNode advice, JsonNode asked) {
        out.append("<h2>Existing add-ons and language model</h2>\n");
        if (advice.path("model").asText(NONE).equals(NONE)) {
            out.append("<p>No language model was asked for the generation.</p>\n");
        } else {
            out.append("<p>").append(text(advice, "model")).append(", prompts of version ");
            out.append(text(advice, "promptVersion"))
                    .append(": ")
                    .append(effort(advice))
                    .append("</p>\n");
        }
        some(
                "Existing add-ons for this log",
                advice.path("existing"),
                List.of("What they make of it"),
                e -> List.of(text(e, "words")));
        some(
                "Proposals",
                advice.path("proposals"),
                List.of("", "Asked for", "Proposed", "Reason"),
                p -> List.of(mark(p), text(p, "question"), "<code>" + text(p, "proposal") + "</code>", reason(p)));
        some(
                "Only the model says so: nothing was changed, people are asked",
                advice.path("open"),
                List.of("Kind", "Field", "What it is said to be", "Values"),
                o -> List.of(
                        text(o, "kind").toLowerCase(Locale.ROOT),
                        "<code>" + text(o, "field") + "</code>",
                        "<code>" + text(o, "target") + "</code>",
                        values(o.path("values"))));
        some(
                "Passages that the model was shown",
                advice.path("passages"),
                List.of("Document", "Passage", "Score"),
                p -> List.of(text(p, "document"), text(p, "heading"), number(p, "score", "%.3f")));
        some(
                "What went wrong",
                advice.path("findings"),
                List.of("Code", "What"),
                f -> List.of("<code>" + text(f, "code") + "</code>", text(f, "message")));
        if (!asked.isEmpty()) {
            out.append("<h3>Questions to people and what they said</h3>\n<p>")
                    .append(effort(asked))
                    .append("</p>\n");
            tables.rows(
                    asked.path("newest"),
                    List.of("", "Asked for", "Proposed", "Reason", "Model", "Tokens", "Seconds", "Cents"),
                    c -> List.of(
                            mark(c),
                            text(c, "occasion").toLowerCase(Locale.ROOT),
                            "<code>" + text(c, "proposal") + "</code>",
                            reason(c),
                            text(c, "model") + ", prompts of version " + text(c, "promptVersion"),
                            text(c, "tokensIn") + " read, " + text(c, "tokensOut") + " written",
                            number(c, "seconds", "%.1f"),
                            number(c, "cents", "%.4f")));
        }
    }

    private void some(String title, JsonNode items, List<String> heads, Function<JsonNode, List<String>> cells) {
        if (!items.isEmpty()) {
            out.append("<h3>").append(title).append("</h3>\n");
            tables.rows(items, heads, cells);
        }
    }

    private static String values(JsonNode values) {
        List<String> rows = new ArrayList<>();
        values.properties()
                .forEach(row -> rows.add("<code>" + HtmlText.of(row.getKey()) + "</code> = <code>"
                        + HtmlText.of(row.getValue().asText()) + "</code>"));
        return String.join(", ", rows);
    }

    private static String mark(JsonNode proposal) {
        return proposal.path("accepted").asBoolean() ? "<span class=\"ok\">accepted</span>" : "not accepted";
    }

    private static String reason(JsonNode proposal) {
        List<String> words = new ArrayList<>();
        if (!text(proposal, "code").isEmpty()) {
            words.add("<code>" + text(proposal, "code") + "</code>");
        }
        words.add(text(proposal, "reason"));
        return String.join(" ", words);
    }

    private static String effort(JsonNode account) {
        return text(account, "calls") + " calls, " + text(account, "tokensIn") + " tokens read, "
                + text(account, "tokensOut") + " written, " + number(account, "seconds", "%.1f") + " s, "
                + number(account, "cents", "%.4f") + " cents.";
    }

    private static String number(JsonNode item, String key, String format) {
        return String.format(Locale.ROOT, format, item.path(key).asDouble());
    }

    private static String text(JsonNode item, String key) {
        return HtmlText.of(item.path(key).asText());
    }
}
