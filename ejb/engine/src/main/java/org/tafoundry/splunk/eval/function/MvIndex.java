package org.tafoundry.splunk.eval.function;

import java.util.List;
import java.util.OptionalDouble;
import org.tafoundry.splunk.eval.Arguments;
import org.tafoundry.splunk.eval.EvalFunction;
import org.tafoundry.splunk.eval.Value;
import org.tafoundry.splunk.eval.Values;

/** {@code mvindex(value, start, end)}: the values at these positions, from 0, negative from the end. */
final class MvIndex implements EvalFunction {

    @Override
    public Value apply(Arguments arguments) {
        List<String> values = arguments.list(0);
        OptionalDouble start = arguments.number(1);
        if (start.isEmpty() || (arguments.has(2) && arguments.number(2).isEmpty())) {
            return Values.NULL;
        }
        double first = position(start.getAsDouble(), values.size());
        double last = position(arguments.number(2, start.getAsDouble()), values.size());
        if (first < 0 || first >= values.size() || last < first) {
            return Values.NULL;
        }
        return Values.of(values.subList((int) first, (int) Math.min(last, values.size() - 1.0) + 1));
    }

    private static double position(double index, int size) {
        return index < 0 ? size + index : index;
    }
}
