package org.tafoundry.splunk.eval.function;

import java.util.LinkedHashSet;
import java.util.List;
import org.tafoundry.splunk.eval.Arguments;
import org.tafoundry.splunk.eval.EvalFunction;
import org.tafoundry.splunk.eval.Value;
import org.tafoundry.splunk.eval.Values;

/** {@code mvdedup(value)}: each value once, in order of first appearance. */
final class MvDedup implements EvalFunction {

    @Override
    public Value apply(Arguments arguments) {
        return Values.of(List.copyOf(new LinkedHashSet<>(arguments.list(0))));
    }
}
