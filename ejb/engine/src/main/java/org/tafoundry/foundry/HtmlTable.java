package org.tafoundry.foundry;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.Function;

/** Writes items as the rows of a table; their cells are HTML already. */
final class HtmlTable {
    private final StringBuilder out;

    HtmlTable(StringBuilder out) {
        this.out = out;
    }

    /** A table with these heads and a row for each item. */
    void rows(JsonNode items, List<String> heads, Function<JsonNode, List<String>> cells) {
        out.append("<table><thead><tr>");
        heads.forEach(h -> out.append("<th scope=\"col\">").append(h).append("</th>"));
        out.append("</tr></thead><tbody>\n");
        for (JsonNode item : items) {
            out.append("<tr>");
            cells.apply(item).forEach(c -> out.append("<td>").append(c).append("</td>"));
            out.append("</tr>\n");
        }
        out.append("</tbody></table>\n");
    }
}
