package org.tafoundry.synth.sensitive;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.stream.Stream;

/** Masks sensitive data in text. */
public final class Redactor {

    private Redactor() {}

    /** The text with every sensitive part replaced by its kind, for example {@code <payment card>}. */
    public static String redact(String text) {
        Traits traits = Traits.of(text);
        String result = text;
        for (SensitiveKind kind : SensitiveKind.values()) {
            if (traits.allow(kind)) {
                result = redact(result, kind);
            }
        }
        return result;
    }

    /** The same for the value of a field, which is wholly a secret when the field's name says so. */
    public static String redact(String field, String value) {
        boolean named =
                SensitiveKind.PASSWORD.pattern().matcher(field + "=0000").find();
        return named && !value.isBlank() && SensitiveKind.PASSWORD.confirmed(value)
                ? "<" + SensitiveKind.PASSWORD.label() + ">"
                : redact(value);
    }

    /** The sensitive parts of a text, each once, the long ones first. */
    public static List<String> parts(String text) {
        Traits traits = Traits.of(text);
        return Stream.of(SensitiveKind.values())
                .filter(traits::allow)
                .flatMap(kind -> kind.pattern()
                        .matcher(text)
                        .results()
                        .map(found -> found.group(1))
                        .filter(kind::confirmed))
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
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
