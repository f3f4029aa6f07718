package org.tafoundry.json;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes text from logs fit for PostgreSQL, which keeps neither NUL nor half of a surrogate pair. */
public final class Storable {
    private static final Pattern ESCAPED = Pattern.compile("(?<!\\\\)((?:\\\\\\\\)*)\\\\u(?:0000|[dD][89a-fA-F]..)");
    private static final Pattern UNSTORABLE = Pattern.compile("[\\x00\\ud800-\\udfff]");
    private static final String REPLACEMENT = "\ufffd";

    private Storable() {}

    /** The text with U+FFFD for what cannot be kept. */
    public static String text(String text) {
        return UNSTORABLE.matcher(text).replaceAll(REPLACEMENT);
    }

    /** The JSON text with U+FFFD for what cannot be kept, raw or escaped. */
    public static String json(String json) {
        return ESCAPED.matcher(text(json)).replaceAll("$1" + Matcher.quoteReplacement(REPLACEMENT));
    }
}
