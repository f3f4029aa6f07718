package org.tafoundry.synth.sensitive;

import java.util.regex.Matcher;

/** Masks sensitive data in text. */
public final class Redactor {

    private Redactor() {}

    /** The text with every sensitive part replaced by its kind, for example {@code <payment card>}. */
    public static String redact(String text) {
        String result = text;
        for (SensitiveKind kind : SensitiveKind.values()) {
            result = redact(result, kind);
        }
        return result;
    }

    /** The text's first and last character around asterisks: enough to find it, too little to use it. */
    static String mask(String value) {
        return value.length() < 4
                ? "***"
                : value.charAt(0) + "*".repeat(Math.min(12, value.length() - 2)) + value.charAt(value.length() - 1);
    }

    private static String redact(String text, SensitiveKind kind) {
        Matcher matcher = kind.pattern().matcher(text);
        StringBuilder out = new StringBuilder();
        int copied = 0;
        while (matcher.find()) {
            if (kind.confirmed(matcher.group(1))) {
                out.append(text, copied, matcher.start(1))
                        .append('<')
                        .append(kind.label())
                        .append('>');
                copied = matcher.end(1);
            }
        }
        return copied == 0 ? text : out.append(text, copied, text.length()).toString();
    }
}
