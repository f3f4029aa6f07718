package org.tafoundry.console;

/** Shows characters that would hide or turn the text around them. */
public final class Visible {
    private static final char REPLACEMENT = '\ufffd';

    private Visible() {}

    /** The text with U+FFFD for control characters, and for those that turn the direction of text. */
    public static String of(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isHidden(text.charAt(i))) {
                StringBuilder shown = new StringBuilder(text);
                for (int j = i; j < shown.length(); j++) {
                    shown.setCharAt(j, of(shown.charAt(j)));
                }
                return shown.toString();
            }
        }
        return text;
    }

    /** The character, or U+FFFD. */
    public static char of(char c) {
        return isHidden(c) ? REPLACEMENT : c;
    }

    private static boolean isHidden(char c) {
        return c < ' ' && c != '\n' && c != '\t' && c != '\r'
                || c >= '\u007f' && c <= '\u009f'
                || c >= '\u202a' && c <= '\u202e'
                || c >= '\u2066' && c <= '\u2069'
                || c == '\u200e'
                || c == '\u200f'
                || c == '\u061c';
    }
}
