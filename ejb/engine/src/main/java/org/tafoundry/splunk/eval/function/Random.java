package org.tafoundry.splunk.eval.function;

import org.tafoundry.splunk.eval.Arguments;
import org.tafoundry.splunk.eval.EvalFunction;
import org.tafoundry.splunk.eval.Value;
import org.tafoundry.splunk.eval.Values;

/** {@code random()}: a whole number below 2^31, derived from the event so that runs repeat. */
final class Random implements EvalFunction {

    @Override
    public Value apply(Arguments arguments) {
        String raw = arguments.scope().fields().first("_raw").orElse("");
        return Values.of((double) (raw.hashCode() * MIX >>> 33));
    }

    private static final long MIX = 0x9E3779B97F4A7C15L;
}
