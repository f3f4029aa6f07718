package org.tafoundry.splunk.eval.function;

import java.util.List;
import org.tafoundry.splunk.eval.Arguments;
import org.tafoundry.splunk.eval.EvalFunction;
import org.tafoundry.splunk.eval.Value;
import org.tafoundry.splunk.eval.Values;

/** {@code mvjoin(value, delimiter)}: the values as one string. */
final class MvJoin implements EvalFunction {

    @Override
    public Value apply(Arguments arguments) {
        List<String> values = arguments.list(0);
        String delimiter = arguments.text(1, "");
        long length = values.stream()
                .mapToLong(value -> value.length() + delimiter.length())
                .sum();
        return values.isEmpty() || !arguments.scope().limits().admits(length, "mvjoin")
                ? Values.NULL
                : Values.of(String.join(delimiter, values));
    }
}
