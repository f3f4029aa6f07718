package org.tafoundry.synth.template;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Writes the regex for texts of one shape: runs of digits and of letters may differ, all else stays. */
final class TextShape {

    /** More shapes than this are not told one by one. */
    private static final int MOST = 3;

    private TextShape() {}

    /** PCRE2 that matches these texts and others of their shapes. */
    static String of(List<String> texts) {
        Set<String> shapes = new TreeSet<>();
        texts.forEach(t -> shapes.add(shape(t)));
        if (shapes.size() == 1) {
            return shapes.iterator().next();
        }
        return shapes.size() <= MOST ? "(?:" + String.join("|", shapes) + ")" : "\\S+(?:\\s+\\S+){0,5}?";
    }

    private static String shape(String text) {
        StringBuilder regex = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            int end = at + 1;
            while (end < text.length() && kind(text.charAt(end)) == kind(c) && kind(c) != 0) {
                end++;
            }
            regex.append(
                    switch (kind(c)) {
                        case 'd' -> "\\d+";
                        case 'l' -> "\\p{L}+";
                        case 's' -> "\\s+";
                        default -> LeftContext.literal(String.valueOf(c));
                    });
            at = end;
        }
        return regex.toString();
    }

    private static char kind(char c) {
        return c >= '0' && c <= '9' ? 'd' : Character.isLetter(c) ? 'l' : Character.isWhitespace(c) ? 's' : 0;
    }
}
