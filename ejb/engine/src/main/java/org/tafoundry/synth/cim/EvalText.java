package org.tafoundry.synth.cim;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes pieces of eval expressions. */
final class EvalText {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    /** Words that an eval expression reads as operators or values, in any case. */
    private static final Set<String> RESERVED =
            Set.of("and", "or", "not", "xor", "in", "like", "true", "false", "null");

    private EvalText() {}

    /** A field name as an eval expression reads it: in single quotes when it is not a plain word. */
    static String field(String name) {
        boolean plain = PLAIN.matcher(name).matches() && !RESERVED.contains(name.toLowerCase(Locale.ROOT));
        return plain ? name : "'" + name + "'";
    }

    /** A field's value without the backslashes that protect backslashes, equals signs and bars. */
    static String unescaped(String name) {
        return "replace(" + field(name) + ",\"\\\\\\\\([\\\\\\\\=|])\",\"\\\\1\")";
    }

    /** A string literal. */
    static String text(String value) {
        return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /** The value of an expression, or null when it is one of these values. */
    static String orNothing(String expression, List<String> placeholders) {
        if (placeholders.isEmpty()) {
            return expression;
        }
        return placeholders.size() == 1
                ? "nullif(" + expression + "," + text(placeholders.get(0)) + ")"
                : "if(in(" + expression + ","
                        + placeholders.stream().map(EvalText::text).collect(Collectors.joining(",")) + "),null(),"
                        + expression + ")";
    }

    /** {@code replace(expression, regex, replacement)}. */
    static String replace(String expression, String regex, String replacement) {
        return "replace(" + expression + "," + text(regex) + "," + text(replacement) + ")";
    }

    /** {@code match(expression, regex)}. */
    static String match(String expression, String regex) {
        return "match(" + expression + "," + text(regex) + ")";
    }

    /** {@code coalesce} of these, or the only one as it is. */
    static String coalesce(List<String> expressions) {
        return expressions.size() == 1 ? expressions.get(0) : "coalesce(" + String.join(",", expressions) + ")";
    }
}
