package org.tafoundry.splunk.eval.function;

import java.util.Optional;
import java.util.OptionalDouble;
import org.tafoundry.splunk.eval.Arguments;
import org.tafoundry.splunk.eval.EvalFunction;
import org.tafoundry.splunk.eval.EvalScope;
import org.tafoundry.splunk.eval.Value;
import org.tafoundry.splunk.eval.Values;
import org.tafoundry.splunk.time.RelativeTime;
import org.tafoundry.splunk.time.Strftime;

/** {@code relative_time(time, modifier)}: the time moved and snapped. */
final class TimeShift implements EvalFunction {

    @Override
    public Value apply(Arguments arguments) {
        OptionalDouble time = arguments.number(0);
        Optional<String> modifier = arguments.text(1);
        if (time.isEmpty() || modifier.isEmpty() || !Strftime.canPrint(time.getAsDouble())) {
            return Values.NULL;
        }
        EvalScope scope = arguments.scope();
        OptionalDouble result = RelativeTime.apply(time.getAsDouble(), modifier.get(), scope.now(), scope.zone());
        return result.isEmpty() ? Values.NULL : Values.of(result.getAsDouble());
    }
}
