package org.tafoundry.splunk.eval.function;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tafoundry.splunk.eval.Arguments;
import org.tafoundry.splunk.eval.EvalFunction;
import org.tafoundry.splunk.eval.EvalScope;
import org.tafoundry.splunk.eval.Value;
import org.tafoundry.splunk.eval.Values;
import org.tafoundry.splunk.time.TimeFormat;
import org.tafoundry.splunk.time.TimeScope;
import org.tafoundry.splunk.time.ZoneNames;

/** {@code strptime(text, format)}: epoch seconds. */
final class TextToTime implements EvalFunction {

    @Override
    public Value apply(Arguments arguments) {
        Optional<TimeFormat> format = arguments.timeFormat(1);
        if (format.isEmpty()) {
            return Values.NULL;
        }
        EvalScope scope = arguments.scope();
        TimeScope time = TimeScope.of(scope.now(), scope.zone(), ZoneNames.STANDARD);
        List<Value> times = arguments.list(0).stream()
                .map(String::strip)
                .flatMap(text -> format.get().parse(text, 0, text.length(), time).stream())
                .map(parsed -> seconds(parsed.instant()))
                .toList();
        return times.size() == 1
                ? times.get(0)
                : Values.of(times.stream().flatMap(t -> Values.list(t).stream()).toList());
    }

    private static final int MICROSECONDS = 6;

    private static Value seconds(Instant instant) {
        return new Value.Number(instant.getEpochSecond() + instant.getNano() / 1e9, MICROSECONDS);
    }
}
