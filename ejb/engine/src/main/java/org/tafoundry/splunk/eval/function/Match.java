package org.tafoundry.splunk.eval.function;

import java.util.Optional;
import org.tafoundry.splunk.eval.Arguments;
import org.tafoundry.splunk.eval.EvalFunction;
import org.tafoundry.splunk.eval.Value;
import org.tafoundry.splunk.eval.Values;
import org.tafoundry.splunk.regex.SplunkRegex;

/** {@code match(text, regex)}: whether the regex matches anywhere in the text. */
final class Match implements EvalFunction {

    @Override
    public Value apply(Arguments arguments) {
        Value subject = arguments.value(0);
        Optional<SplunkRegex> regex = arguments.regex(1);
        return regex.isEmpty()
                ? Values.NULL
                : Values.anyText(subject, text -> regex.get().cursor(text).find());
    }
}
