package org.tafoundry.splunk.eval.function;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.tafoundry.splunk.eval.Arguments;
import org.tafoundry.splunk.eval.EvalFunction;
import org.tafoundry.splunk.eval.EvalLimits;
import org.tafoundry.splunk.eval.Value;
import org.tafoundry.splunk.eval.Values;

/** {@code mvmap(field, expression)}: the expression's results for each value of the field. */
final class MvMap implements EvalFunction {

    @Override
    public Value apply(Arguments arguments) {
        Set<String> fields = arguments.has(2) ? Set.of(arguments.text(2, "")) : arguments.fields(0);
        if (fields.size() != 1) {
            return Values.NULL;
        }
        String field = fields.iterator().next();
        List<String> results = new ArrayList<>();
        for (String value : arguments.list(0)) {
            results.addAll(Values.fieldValues(arguments.valueWith(1, field, value)));
            if (results.size() > EvalLimits.MOST_VALUES) {
                arguments.scope().limits().reached("mvmap ends after " + EvalLimits.MOST_VALUES + " values");
                return Values.of(results.subList(0, EvalLimits.MOST_VALUES));
            }
        }
        return Values.of(results);
    }
}
