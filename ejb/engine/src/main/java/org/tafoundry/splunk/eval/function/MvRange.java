package org.tafoundry.splunk.eval.function;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.tafoundry.splunk.eval.Arguments;
import org.tafoundry.splunk.eval.EvalFunction;
import org.tafoundry.splunk.eval.EvalLimits;
import org.tafoundry.splunk.eval.EvalScope;
import org.tafoundry.splunk.eval.Value;
import org.tafoundry.splunk.eval.Values;
import org.tafoundry.splunk.time.RelativeTime;
import org.tafoundry.splunk.time.Strftime;
import org.tafoundry.splunk.value.NumberText;

/** {@code mvrange(start, end, step)}: numbers from the start up to before the end. */
final class MvRange implements EvalFunction {

    @Override
    public Value apply(Arguments arguments) {
        OptionalDouble start = arguments.number(0);
        OptionalDouble end = arguments.number(1);
        if (start.isEmpty() || end.isEmpty()) {
            return Values.NULL;
        }
        String step = arguments.text(2, "1");
        OptionalDouble plain = NumberText.parse(step);
        List<String> numbers = new ArrayList<>();
        double at = start.getAsDouble();
        while (before(at, end.getAsDouble(), plain)) {
            if (numbers.size() == EvalLimits.MOST_VALUES) {
                arguments.scope().limits().reached("mvrange ends after " + EvalLimits.MOST_VALUES + " values");
                break;
            }

            numbers.add(NumberText.print(at));
            double next = plain.isPresent() ? at + plain.getAsDouble() : later(at, step, arguments.scope());
            if (next == at) {
                break;
            }
            at = next;
        }
        return Values.of(numbers);
    }

    private static boolean before(double at, double end, OptionalDouble step) {
        return step.isPresent() && step.getAsDouble() < 0 ? at > end : at < end;
    }

    private static double later(double at, String step, EvalScope scope) {
        String modifier = step.startsWith("+") || step.startsWith("-") ? step : "+" + step;
        return Strftime.canPrint(at)
                ? RelativeTime.apply(at, modifier, scope.now(), scope.zone()).orElse(at)
                : at;
    }
}
