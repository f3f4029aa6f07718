package org.tafoundry.splunk.eval.function;

import org.tafoundry.splunk.eval.Arguments;
import org.tafoundry.splunk.eval.EvalFunction;
import org.tafoundry.splunk.eval.Value;
import org.tafoundry.splunk.eval.Values;

/** {@code mvsort(value)}: the values in order of character codes. */
final class MvSort implements EvalFunction {

    @Override
    public Value apply(Arguments arguments) {
        return Values.of(arguments.list(0).stream().sorted().toList());
    }
}
