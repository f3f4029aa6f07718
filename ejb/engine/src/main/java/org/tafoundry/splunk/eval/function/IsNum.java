package org.tafoundry.splunk.eval.function;

import org.tafoundry.splunk.eval.Arguments;
import org.tafoundry.splunk.eval.EvalFunction;
import org.tafoundry.splunk.eval.Value;
import org.tafoundry.splunk.eval.Values;

/** {@code isnum(value)}: whether it is a number or looks like one. */
final class IsNum implements EvalFunction {

    @Override
    public Value apply(Arguments arguments) {
        return Values.of(arguments.number(0).isPresent());
    }
}
