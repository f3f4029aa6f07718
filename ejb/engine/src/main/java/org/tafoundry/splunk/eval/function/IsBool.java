package org.tafoundry.splunk.eval.function;

import org.tafoundry.splunk.eval.Arguments;
import org.tafoundry.splunk.eval.EvalFunction;
import org.tafoundry.splunk.eval.Value;
import org.tafoundry.splunk.eval.Values;

/** {@code isbool(value)}. */
final class IsBool implements EvalFunction {

    @Override
    public Value apply(Arguments arguments) {
        return Values.of(arguments.value(0) instanceof Value.Bool);
    }
}
