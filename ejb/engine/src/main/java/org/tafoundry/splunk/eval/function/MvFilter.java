package org.tafoundry.splunk.eval.function;

import java.util.Set;
import org.tafoundry.splunk.eval.Arguments;
import org.tafoundry.splunk.eval.EvalFunction;
import org.tafoundry.splunk.eval.Value;
import org.tafoundry.splunk.eval.Values;

/** {@code mvfilter(condition)}: the values of the one field in the condition for which it holds. */
final class MvFilter implements EvalFunction {

    @Override
    public Value apply(Arguments arguments) {
        Set<String> fields = arguments.fields(0);
        if (fields.size() != 1) {
            return Values.NULL;
        }
        String field = fields.iterator().next();
        return Values.of(arguments.scope().fields().all(field).stream()
                .filter(value -> Values.isTrue(arguments.valueWith(0, field, value)))
                .toList());
    }
}
