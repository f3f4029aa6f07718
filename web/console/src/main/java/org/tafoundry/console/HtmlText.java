package org.tafoundry.console;

/** Writes foreign text as HTML text: nothing of it is markup, and what hides or turns text is shown. */
public final class HtmlText {
    private HtmlText() {}

    /** The text. */
    public static String of(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        escape(out, text, 0, text.length());
        return out.toString();
    }

    /** Appends a part of a text. */
    public static void escape(StringBuilder out, CharSequence from, int start, int end) {
        for (int i = start; i < end; i++) {
            char c = from.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(Visible.of(c));
            }
        }
    }
}
