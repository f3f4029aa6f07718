package org.tafoundry.foundry;

import java.util.Locale;

/** Writes text into HTML so that it stays text, whatever it holds. */
final class HtmlText {

    private HtmlText() {}

    /** The text with markup escaped; characters that hide or turn text are written as their number. */
    static String of(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> {
                    if (visible(text, i)) {
                        out.append(c);
                    } else {
                        out.append("\\u").append(String.format(Locale.ROOT, "%04X", (int) c));
                    }
                }
            }
        }
        return out.toString();
    }

    private static boolean visible(String text, int at) {
        char c = text.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
        }
        int type = Character.getType(c);
        boolean line = c == '\n' || c == '\r' || c == '\t';
        return line
                || type != Character.CONTROL
                        && type != Character.FORMAT
                        && type != Character.LINE_SEPARATOR
                        && type != Character.PARAGRAPH_SEPARATOR
                        && type != Character.PRIVATE_USE
                        && type != Character.UNASSIGNED;
    }
}
