package org.tafoundry.splunk.eval.function;

import java.util.OptionalDouble;
import org.tafoundry.splunk.eval.Arguments;
import org.tafoundry.splunk.eval.EvalFunction;
import org.tafoundry.splunk.eval.Value;
import org.tafoundry.splunk.eval.Values;
import org.tafoundry.splunk.value.NumberText;

/** The sum or the average of its numeric arguments. */
final class Total implements EvalFunction {

    private final boolean average;

    private Total(boolean average) {
        this.average = average;
    }

    static EvalFunction sum() {
        return new Total(false);
    }

    static EvalFunction average() {
        return new Total(true);
    }

    @Override
    public Value apply(Arguments arguments) {
        double total = 0;
        int numbers = 0;
        for (int i = 0; i < arguments.count(); i++) {
            for (String value : arguments.list(i)) {
                OptionalDouble number = NumberText.parse(value);
                total += number.orElse(0);
                numbers += number.isPresent() ? 1 : 0;
            }
        }
        return numbers == 0 ? Values.NULL : Values.of(average ? total / numbers : total);
    }
}
