package org.tafoundry.splunk.eval.function;

import java.util.List;
import java.util.Optional;
import org.tafoundry.splunk.eval.Arguments;
import org.tafoundry.splunk.eval.EvalFunction;
import org.tafoundry.splunk.eval.Value;
import org.tafoundry.splunk.eval.Values;
import org.tafoundry.splunk.regex.SplunkRegex;

/** {@code mvfind(value, regex)}: the position of the first value that matches. */
final class MvFind implements EvalFunction {

    @Override
    public Value apply(Arguments arguments) {
        List<String> values = arguments.list(0);
        Optional<SplunkRegex> regex = arguments.regex(1);
        for (int i = 0; regex.isPresent() && i < values.size(); i++) {
            if (regex.get().cursor(values.get(i)).find()) {
                return Values.of((double) i);
            }
        }
        return Values.NULL;
    }
}
