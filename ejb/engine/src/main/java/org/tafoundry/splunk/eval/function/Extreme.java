package org.tafoundry.splunk.eval.function;

import java.util.List;
import org.tafoundry.splunk.eval.Arguments;
import org.tafoundry.splunk.eval.EvalFunction;
import org.tafoundry.splunk.eval.Ordering;
import org.tafoundry.splunk.eval.Value;
import org.tafoundry.splunk.eval.Values;

/** The smallest or largest of its arguments; strings are greater than numbers. */
final class Extreme implements EvalFunction {

    private final int sign;

    private Extreme(int sign) {
        this.sign = sign;
    }

    static EvalFunction smallest() {
        return new Extreme(-1);
    }

    static EvalFunction largest() {
        return new Extreme(1);
    }

    @Override
    public Value apply(Arguments arguments) {
        Value best = Values.NULL;
        for (int i = 0; i < arguments.count(); i++) {
            Value argument = arguments.value(i);
            List<String> several = argument instanceof Value.Multi ? Values.list(argument) : List.of();
            for (String value : several) {
                best = better(best, Values.of(value));
            }
            if (several.isEmpty()) {
                best = better(best, argument);
            }
        }
        return best;
    }

    private Value better(Value best, Value candidate) {
        if (Values.isNull(candidate) || Values.isNull(best)) {
            return Values.isNull(best) ? candidate : best;
        }
        boolean bestIsNumber = Values.number(best).isPresent();
        boolean candidateIsNumber = Values.number(candidate).isPresent();
        int order = bestIsNumber == candidateIsNumber
                ? Ordering.compare(candidate, best, false)
                : candidateIsNumber ? -1 : 1;
        return order * sign > 0 ? candidate : best;
    }
}
