package org.tafoundry.splunk.eval.function;

import java.util.ArrayList;
import java.util.List;
import org.tafoundry.splunk.eval.Arguments;
import org.tafoundry.splunk.eval.EvalFunction;
import org.tafoundry.splunk.eval.EvalLimits;
import org.tafoundry.splunk.eval.Value;
import org.tafoundry.splunk.eval.Values;

/** {@code mvappend(value, ...)}: all values in one. */
final class MvAppend implements EvalFunction {

    @Override
    public Value apply(Arguments arguments) {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < arguments.count(); i++) {
            all.addAll(arguments.list(i));
            if (all.size() > EvalLimits.MOST_VALUES) {
                arguments.scope().limits().reached("mvappend ends after " + EvalLimits.MOST_VALUES + " values");
                return Values.of(all.subList(0, EvalLimits.MOST_VALUES));
            }
        }
        return Values.of(all);
    }
}
