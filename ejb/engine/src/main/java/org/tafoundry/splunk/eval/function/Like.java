package org.tafoundry.splunk.eval.function;

import java.util.Optional;
import org.tafoundry.splunk.eval.Arguments;
import org.tafoundry.splunk.eval.EvalFunction;
import org.tafoundry.splunk.eval.LikePattern;
import org.tafoundry.splunk.eval.Value;
import org.tafoundry.splunk.eval.Values;

/** {@code like(text, pattern)}: whether the whole text fits an SQL pattern. */
final class Like implements EvalFunction {

    @Override
    public Value apply(Arguments arguments) {
        Optional<String> pattern = arguments.text(1);
        return pattern.isEmpty()
                ? Values.NULL
                : Values.anyText(arguments.value(0), text -> LikePattern.matches(text, pattern.get()));
    }
}
