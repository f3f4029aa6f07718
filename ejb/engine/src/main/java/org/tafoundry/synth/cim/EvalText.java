package org.tafoundry.synth.cim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes pieces of eval expressions. */
final class EvalText {

    private static final String COALESCE = "coalesce(";

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

    /** The seconds of hours, minutes and seconds with colons between them; another value as it is. */
    static String seconds(String value) {
        return "if(" + match(value, "^\\d+:\\d\\d:\\d\\d$") + "," + part(value, 0) + "*3600+" + part(value, 1) + "*60+"
                + part(value, 2) + "," + value + ")";
    }

    private static String part(String value, int place) {
        return "tonumber(mvindex(split(" + value + ",\":\")," + place + "))";
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

    /** The parts of a value between signs, each a value of its own. */
    static String split(String value, String sign) {
        return "split(" + value + ",\"" + sign + "\")";
    }

    /** {@code replace(expression, regex, replacement)}. */
    static String replace(String expression, String regex, String replacement) {
        return "replace(" + expression + "," + text(regex) + "," + text(replacement) + ")";
    }

    /** {@code match(expression, regex)}. */
    static String match(String expression, String regex) {
        return "match(" + expression + "," + text(regex) + ")";
    }

    /** {@code coalesce} of these, each once, or the only one as it is; one inside another is opened. */
    static String coalesce(List<String> expressions) {
        List<String> parts =
                expressions.stream().flatMap(e -> parts(e).stream()).distinct().toList();
        return parts.size() == 1 ? parts.get(0) : COALESCE + String.join(",", parts) + ")";
    }

    /** What a {@code coalesce} is of; any other expression as it is. */
    private static List<String> parts(String expression) {
        if (!expression.startsWith(COALESCE)) {
            return List.of(expression);
        }
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int from = COALESCE.length();
        char quote = 0;
        for (int i = from; i < expression.length() - 1; i++) {
            char c = expression.charAt(i);
            if (quote != 0) {
                i += c == '\\' ? 1 : 0;
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == ',' && depth == 0) {
                parts.add(expression.substring(from, i));
                from = i + 1;
            } else {
                depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            }
            if (depth < 0) {
                return List.of(expression); // the coalesce ends before the expression does
            }
        }
        parts.add(expression.substring(from, expression.length() - 1));
        return parts;
    }
}
