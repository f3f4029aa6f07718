package org.tafoundry.splunk.eval.function;

import java.util.OptionalDouble;
import org.tafoundry.splunk.eval.Arguments;
import org.tafoundry.splunk.eval.EvalFunction;
import org.tafoundry.splunk.eval.Value;
import org.tafoundry.splunk.eval.Values;

/** {@code substr(text, start, length)}: from a character counted from 1, or from the end when negative. */
final class Substr implements EvalFunction {

    @Override
    public Value apply(Arguments arguments) {
        OptionalDouble start = arguments.number(1);
        double length = arguments.number(2, Integer.MAX_VALUE);
        return start.isEmpty()
                ? Values.NULL
                : Values.mapText(arguments.value(0), text -> part(text, start.getAsDouble(), length));
    }

    private static String part(String text, double start, double length) {
        double from = start < 0 ? Math.max(text.length() + start, 0) : Math.max(start - 1, 0);
        double to = length < 0 ? from : Math.min(from + length, text.length());
        return from >= text.length() ? "" : text.substring((int) from, (int) Math.max(from, to));
    }
}
