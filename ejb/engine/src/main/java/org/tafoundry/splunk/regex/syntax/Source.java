package org.tafoundry.splunk.regex.syntax;

/** The text of a regular expression and the place up to which it has been read. */
final class Source {

    private final String text;
    private int position;

    Source(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }

    int position() {
        return position;
    }

    void position(int position) {
        this.position = position;
    }

    boolean atEnd() {
        return position >= text.length();
    }

    /** The next character, or -1 at the end. */
    int peek() {
        return atEnd() ? -1 : text.codePointAt(position);
    }

    /** The UTF-16 unit that lies this far ahead, or -1 past the end. */
    int peek(int ahead) {
        return position + ahead < text.length() ? text.charAt(position + ahead) : -1;
    }

    int next() {
        int c = text.codePointAt(position);
        position += Character.charCount(c);
        return c;
    }

    void skip(int units) {
        position += units;
    }

    boolean accept(String expected) {
        if (!text.startsWith(expected, position)) {
            return false;
        }
        position += expected.length();
        return true;
    }

    /** Reads decimal digits; the value stops growing above 9 digits. */
    int number() {
        int value = 0;
        while (peek() >= '0' && peek() <= '9') {
            int digit = next() - '0';
            value = value > 99_999_999 ? value : value * 10 + digit;
        }
        return value;
    }

    boolean atDigit() {
        return peek() >= '0' && peek() <= '9';
    }

    RegexSyntaxException error(String message, String suggestion) {
        return new RegexSyntaxException(Math.min(position, text.length()), message, suggestion);
    }

    /** Index after {n}, {n,} or {n,m} that starts here; 0 when the brace is a literal one. */
    int countsEnd() {
        int at = skipDigits(text, position + 1);
        if (at == position + 1) {
            return 0;
        }
        if (at < text.length() && text.charAt(at) == ',') {
            at = skipDigits(text, at + 1);
        }
        return at < text.length() && text.charAt(at) == '}' ? at + 1 : 0;
    }

    private static int skipDigits(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at;
    }
}
