package org.tafoundry.splunk.index.structure;

import java.util.ArrayList;
import java.util.List;

/** Splits a line into its values at a delimiter, with quotes as in CSV. */
final class DelimitedLine {

    private DelimitedLine() {}

    /** The values of a line; a quote within a quoted value is doubled or has a backslash before it. */
    static List<String> split(String line, char delimiter, char quote) {
        List<String> values = new ArrayList<>();
        StringBuilder value = new StringBuilder();
        boolean quoted = false;
        boolean start = true;
        int i = 0;
        while (i < line.length()) {
            char c = line.charAt(i);
            boolean more = i + 1 < line.length();
            if (quoted) {
                if (c == quote && more && line.charAt(i + 1) == quote
                        || c == '\\' && more && line.charAt(i + 1) == quote) {
                    value.append(quote);
                    i++;
                } else if (c == quote) {
                    quoted = false;
                } else {
                    value.append(c);
                }
            } else if (isDelimiter(c, delimiter)) {
                values.add(value.toString());
                value.setLength(0);
                start = true;
                while (delimiter == Delimiter.WHITESPACE && i + 1 < line.length() && isBlank(line.charAt(i + 1))) {
                    i++;
                }
                i++;
                continue;
            } else if (c == quote && start) {
                quoted = true;
                value.setLength(0);
            } else {
                value.append(c);
            }
            start &= c == ' ';
            i++;
        }
        values.add(value.toString());
        return values;
    }

    /** Whether the line ends within a quoted value, so that the value goes on in the next line. */
    static boolean isOpen(String line, char delimiter, char quote) {
        boolean quoted = false;
        boolean start = true;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (quoted) {
                quoted = c != quote;
            } else if (c == quote && (start || line.charAt(i - 1) == quote)) {
                quoted = true;
            }
            start = !quoted && (isDelimiter(c, delimiter) || start && c == ' ');
        }
        return quoted;
    }

    private static boolean isDelimiter(char c, char delimiter) {
        return c == delimiter || (delimiter == Delimiter.WHITESPACE && isBlank(c));
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }
}
