package org.tafoundry.splunk.eval.function;

import org.tafoundry.splunk.eval.Arguments;
import org.tafoundry.splunk.eval.EvalFunction;
import org.tafoundry.splunk.eval.Value;
import org.tafoundry.splunk.eval.Values;

/** {@code mvcount(value)}: number of values; null for none. */
final class MvCount implements EvalFunction {

    @Override
    public Value apply(Arguments arguments) {
        int count = arguments.list(0).size();
        return count == 0 ? Values.NULL : Values.of((double) count);
    }
}
