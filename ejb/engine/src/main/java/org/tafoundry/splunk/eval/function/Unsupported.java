package org.tafoundry.splunk.eval.function;

import org.tafoundry.splunk.eval.Arguments;
import org.tafoundry.splunk.eval.EvalFunction;
import org.tafoundry.splunk.eval.Value;
import org.tafoundry.splunk.eval.Values;

/** A function that needs Splunk itself; its call was reported. */
final class Unsupported implements EvalFunction {

    @Override
    public Value apply(Arguments arguments) {
        return Values.NULL;
    }
}
