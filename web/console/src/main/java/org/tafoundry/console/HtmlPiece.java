package org.tafoundry.console;

import java.util.List;

/** A piece of a page that a script puts into it; whatever is given to it is text and never markup. */
public final class HtmlPiece {
    private final StringBuilder out = new StringBuilder();

    /** A paragraph, with the style class of what it says. */
    public HtmlPiece paragraph(String style, String text) {
        out.append("<p class=\"").append(style).append("\">").append(HtmlText.of(text));
        return markup("</p>");
    }

    /** A heading. */
    public HtmlPiece heading(String text) {
        return markup("<h3>" + HtmlText.of(text) + "</h3>");
    }

    /**
     * A table; on a narrow screen each of its rows stands for itself.
     *
     * @param columns what the columns are called
     * @param rows their cells, the first of which names the row
     */
    public HtmlPiece table(List<String> columns, List<List<String>> rows) {
        out.append("<div class=\"table\"><table><thead><tr>");
        columns.forEach(column ->
                out.append("<th scope=\"col\">").append(HtmlText.of(column)).append("</th>"));
        out.append("</tr></thead><tbody>");
        for (List<String> row : rows) {
            out.append("<tr><th scope=\"row\">").append(HtmlText.of(row.get(0))).append("</th>");
            for (int i = 1; i < row.size(); i++) {
                out.append("<td data-label=\"")
                        .append(HtmlText.of(columns.get(i)))
                        .append("\">")
                        .append(row.get(i).isEmpty() ? "—" : HtmlText.of(row.get(i)))
                        .append("</td>");
            }
            out.append("</tr>");
        }
        return markup("</tbody></table></div>");
    }

    /** Markup of the console's own, in which everything foreign is escaped. */
    public HtmlPiece markup(String html) {
        out.append(html);
        return this;
    }

    /** The piece. */
    public String html() {
        return out.toString();
    }

    /** Text as code, escaped. */
    public static String code(String text) {
        return "<code>" + HtmlText.of(text) + "</code>";
    }
}
