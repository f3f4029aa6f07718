package org.tafoundry.splunk.eval.function;

import org.tafoundry.splunk.eval.Arguments;
import org.tafoundry.splunk.eval.EvalFunction;
import org.tafoundry.splunk.eval.Value;
import org.tafoundry.splunk.eval.Values;

/** {@code typeof(value)}: the name of its type. */
final class TypeOf implements EvalFunction {

    @Override
    public Value apply(Arguments arguments) {
        Value value = arguments.value(0);
        if (value instanceof Value.Null) {
            return Values.of("Null");
        }
        if (value instanceof Value.Bool) {
            return Values.of("Boolean");
        }
        return Values.of(Values.number(value).isPresent() ? "Number" : "String");
    }
}
