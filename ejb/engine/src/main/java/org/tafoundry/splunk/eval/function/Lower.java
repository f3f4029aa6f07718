package org.tafoundry.splunk.eval.function;

import java.util.Locale;
import org.tafoundry.splunk.eval.Arguments;
import org.tafoundry.splunk.eval.EvalFunction;
import org.tafoundry.splunk.eval.Value;
import org.tafoundry.splunk.eval.Values;

/** {@code lower(text)}. */
final class Lower implements EvalFunction {

    @Override
    public Value apply(Arguments arguments) {
        return Values.mapText(arguments.value(0), text -> text.toLowerCase(Locale.ROOT));
    }
}
