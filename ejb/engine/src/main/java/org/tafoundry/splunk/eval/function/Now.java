package org.tafoundry.splunk.eval.function;

import org.tafoundry.splunk.eval.Arguments;
import org.tafoundry.splunk.eval.EvalFunction;
import org.tafoundry.splunk.eval.Value;
import org.tafoundry.splunk.eval.Values;

/** {@code now()} and {@code time()}: the time of the run in epoch seconds. */
final class Now implements EvalFunction {

    @Override
    public Value apply(Arguments arguments) {
        return Values.of((double) arguments.scope().now().getEpochSecond());
    }
}
