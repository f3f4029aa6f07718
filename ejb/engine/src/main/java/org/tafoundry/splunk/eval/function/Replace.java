package org.tafoundry.splunk.eval.function;

import java.util.Optional;
import org.tafoundry.splunk.eval.Arguments;
import org.tafoundry.splunk.eval.EvalFunction;
import org.tafoundry.splunk.eval.EvalLimits;
import org.tafoundry.splunk.eval.Value;
import org.tafoundry.splunk.eval.Values;
import org.tafoundry.splunk.regex.RegexCursor;
import org.tafoundry.splunk.regex.SplunkRegex;

/** {@code replace(text, regex, replacement)}: every match replaced; {@code \\1} stands for a group. */
final class Replace implements EvalFunction {

    @Override
    public Value apply(Arguments arguments) {
        Optional<SplunkRegex> regex = arguments.regex(1);
        Optional<String> replacement = arguments.text(2);
        return regex.isEmpty() || replacement.isEmpty()
                ? Values.NULL
                : replaced(arguments, regex.get(), replacement.get());
    }

    private static Value replaced(Arguments arguments, SplunkRegex regex, String replacement) {
        EvalLimits limits = arguments.scope().limits();
        return Values.mapText(arguments.value(0), text -> replace(text, regex, replacement, limits));
    }

    private static String replace(String text, SplunkRegex regex, String replacement, EvalLimits limits) {
        StringBuilder result = new StringBuilder();
        RegexCursor cursor = regex.cursor(text);
        int copied = 0;
        while (cursor.find()) {
            result.append(text, copied, cursor.start(0));
            expand(replacement, cursor, regex.groupCount(), result);
            copied = cursor.end(0);
            if (!limits.admits(result.length(), "replace")) {
                return "";
            }
        }
        return result.append(text, copied, text.length()).toString();
    }

    private static void expand(String replacement, RegexCursor cursor, int groups, StringBuilder result) {
        for (int i = 0; i < replacement.length(); i++) {
            char c = replacement.charAt(i);
            boolean pair = c == '\\' && i + 1 < replacement.length();
            int digit = pair ? Character.digit(replacement.charAt(i + 1), 10) : -1;
            if (digit >= 0) {
                i++;
                if (digit <= groups) {
                    cursor.group(digit).ifPresent(result::append);
                }
            } else if (pair && replacement.charAt(i + 1) == '\\') {
                i++;
                result.append('\\');
            } else {
                result.append(c);
            }
        }
    }
}
