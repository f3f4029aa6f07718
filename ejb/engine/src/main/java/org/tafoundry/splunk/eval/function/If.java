package org.tafoundry.splunk.eval.function;

import org.tafoundry.splunk.eval.Arguments;
import org.tafoundry.splunk.eval.EvalFunction;
import org.tafoundry.splunk.eval.Value;

/** {@code if(condition, then, else)}. */
final class If implements EvalFunction {

    @Override
    public Value apply(Arguments arguments) {
        return arguments.value(arguments.isTrue(0) ? 1 : 2);
    }
}
