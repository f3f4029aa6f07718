package org.tafoundry.splunk.eval.function;

import java.util.Locale;
import org.tafoundry.splunk.eval.Arguments;
import org.tafoundry.splunk.eval.EvalFunction;
import org.tafoundry.splunk.eval.Value;
import org.tafoundry.splunk.eval.Values;

/** {@code tobool(value)}: the boolean a value stands for. */
final class ToBool implements EvalFunction {

    @Override
    public Value apply(Arguments arguments) {
        String text = arguments.text(0, "").toLowerCase(Locale.ROOT);
        return switch (text) {
            case "true", "1", "t", "yes" -> Values.TRUE;
            case "false", "0", "f", "no" -> Values.FALSE;
            default -> Values.NULL;
        };
    }
}
