package org.tafoundry.splunk.eval.function;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tafoundry.splunk.eval.Arguments;
import org.tafoundry.splunk.eval.EvalFunction;
import org.tafoundry.splunk.eval.Value;
import org.tafoundry.splunk.eval.Values;

/** {@code split(text, delimiter)}: the parts as values; an empty delimiter splits into characters. */
final class Split implements EvalFunction {

    @Override
    public Value apply(Arguments arguments) {
        Value value = arguments.value(0);
        Optional<String> delimiter = arguments.text(1);
        if (Values.isNull(value) || delimiter.isEmpty()) {
            return Values.NULL;
        }
        List<String> parts = new ArrayList<>();
        for (String text : Values.list(value)) {
            split(text, delimiter.get(), parts);
        }
        return Values.of(parts);
    }

    private static void split(String text, String delimiter, List<String> parts) {
        if (delimiter.isEmpty()) {
            text.codePoints().forEach(c -> parts.add(Character.toString(c)));
            return;
        }
        int from = 0;
        int at = text.indexOf(delimiter);
        while (at >= 0) {
            parts.add(text.substring(from, at));
            from = at + delimiter.length();
            at = text.indexOf(delimiter, from);
        }
        parts.add(text.substring(from));
    }
}
