package org.tafoundry.splunk.regex.syntax;

/** Reads escapes that stand for one character: \n, \x41, \o{101}, \cA, \.; the backslash has been read. */
final class CharacterCode {

    private final Source source;

    CharacterCode(Source source) {
        this.source = source;
    }

    boolean atUnicodeName() {
        return source.text().startsWith("N{U+", source.position());
    }

    int read() throws RegexSyntaxException {
        int c = source.peek();
        if (c == '0') {
            return octal();
        }
        boolean word = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
        if (!word) {
            return source.next();
        }
        if (c == 'N' && atUnicodeName()) {
            source.skip(4);
            return braced(16);
        }
        source.skip(1);
        return switch (c) {
            case 'a' -> 7;
            case 'e' -> 27;
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'c' -> control();
            case 'o' -> {
                if (!source.accept("{")) {
                    throw source.error("\\o needs digits in braces", "Write \\o{101}.");
                }
                yield braced(8);
            }
            case 'x' -> source.accept("{") ? braced(16) : digits(16, 2);
            default ->
                throw new RegexSyntaxException(
                        source.position() - 1,
                        "\\" + (char) c + " has no meaning in PCRE2",
                        "Remove the backslash, or double it to match one.");
        };
    }

    /** Up to three octal digits; 8 and 9 are themselves. */
    int octal() {
        if (source.peek() >= '8') {
            return source.next();
        }
        return digits(8, 3);
    }

    private int digits(int radix, int most) {
        int value = 0;
        for (int i = 0; i < most && digit(source.peek(), radix) >= 0; i++) {
            value = value * radix + digit(source.next(), radix);
        }
        return value;
    }

    private static int digit(int c, int radix) {
        return c >= 0 && c < 128 ? Character.digit(c, radix) : -1;
    }

    private int braced(int radix) throws RegexSyntaxException {
        int start = source.position();
        int value = 0;
        while (digit(source.peek(), radix) >= 0) {
            value = value * radix + digit(source.next(), radix);
            if (value > Character.MAX_CODE_POINT) {
                throw source.error("the character code is above 10FFFF", "Use a code of a character.");
            }
        }
        boolean empty = source.position() == start;
        if (!source.accept("}") || empty) {
            throw source.error("a character code in braces is not complete", "Write it as \\x{20AC} or \\o{101}.");
        }
        if (value >= 0xD800 && value <= 0xDFFF) {
            throw source.error("the character code is that of half a surrogate pair", "Use a code of a character.");
        }
        return value;
    }

    private int control() throws RegexSyntaxException {
        int c = source.peek();
        if (c < 32 || c > 126) {
            throw source.error("\\c needs a printable ASCII character after it", "Write \\x and the code instead.");
        }
        source.skip(1);
        return (c >= 'a' && c <= 'z' ? c - 32 : c) ^ 0x40;
    }
}
