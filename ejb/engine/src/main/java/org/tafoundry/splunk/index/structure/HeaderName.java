package org.tafoundry.splunk.index.structure;

/** Turns a header's column name into a field name, as Splunk does. */
public final class HeaderName {

    private HeaderName() {}

    /**
     * Replaces what is neither letter, digit nor blank by an underscore and drops underscores and blanks at both ends.
     *
     * @param kept special characters that stay
     * @param column the column's number, which names a column without a name
     */
    public static String clean(String name, String kept, int column) {
        String text = name.strip();
        StringBuilder cleaned = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean stays = c >= 0x80
                    || c == ' '
                    || (c >= '0' && c <= '9')
                    || (c >= 'A' && c <= 'Z')
                    || (c >= 'a' && c <= 'z')
                    || kept.indexOf(c) >= 0;
            cleaned.append(stays ? c : '_');
        }
        int from = 0;
        int to = cleaned.length();
        while (from < to && isFiller(cleaned.charAt(from))) {
            from++;
        }
        while (to > from && isFiller(cleaned.charAt(to - 1))) {
            to--;
        }
        return from == to ? "EXTRA_FIELD_" + column : cleaned.substring(from, to);
    }

    private static boolean isFiller(char c) {
        return c == '_' || c == ' ';
    }
}
