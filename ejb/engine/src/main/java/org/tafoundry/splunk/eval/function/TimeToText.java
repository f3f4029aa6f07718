package org.tafoundry.splunk.eval.function;

import java.util.Optional;
import java.util.OptionalDouble;
import org.tafoundry.splunk.eval.Arguments;
import org.tafoundry.splunk.eval.EvalFunction;
import org.tafoundry.splunk.eval.Value;
import org.tafoundry.splunk.eval.Values;
import org.tafoundry.splunk.time.Strftime;

/** {@code strftime(time, format)}. */
final class TimeToText implements EvalFunction {

    @Override
    public Value apply(Arguments arguments) {
        OptionalDouble time = arguments.number(0);
        Optional<String> format = arguments.text(1);
        if (time.isEmpty() || format.isEmpty() || !Strftime.canPrint(time.getAsDouble())) {
            return Values.NULL;
        }
        return Values.of(Strftime.print(
                time.getAsDouble(), format.get(), arguments.scope().zone()));
    }
}
