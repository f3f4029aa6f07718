package org.tafoundry.splunk.search;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tafoundry.finding.Findings;
import org.tafoundry.splunk.conf.ConfSetting;
import org.tafoundry.splunk.eval.EvalLookup;
import org.tafoundry.splunk.eval.EvalScope;
import org.tafoundry.splunk.eval.syntax.EvalExpression;
import org.tafoundry.splunk.event.EventTime;
import org.tafoundry.splunk.event.Fields;

/** All calculated fields of a sourcetype: each is evaluated against the same input, none sees another's result. */
final class EvalStep implements SearchStep {

    private record Calculated(String field, EvalExpression expression, ConfSetting setting) {}

    private record Result(Calculated calculated, List<String> values) {}

    private final List<Calculated> all = new ArrayList<>();
    private final boolean readsTime;
    private final Instant now;
    private final ZoneId zone;
    private final EvalLookup lookup;

    EvalStep(List<ConfSetting> settings, Instant now, ZoneId zone, EvalLookup lookup, Findings findings) {
        this.now = now;
        this.zone = zone;
        this.lookup = lookup;
        for (ConfSetting setting : settings) {
            Optional<EvalExpression> expression = EvalExpression.parse(setting.value(), setting.where(), findings);
            expression.ifPresent(e -> all.add(new Calculated(setting.key().substring("EVAL-".length()), e, setting)));
        }
        readsTime = all.stream()
                .anyMatch(c -> c.setting().value().contains("_time")
                        || c.setting().value().contains("getfields"));
    }

    boolean empty() {
        return all.isEmpty();
    }

    @Override
    public void apply(Working event) {
        // results are stored only when all are known, so that the event's own fields can be the input
        Fields input = event.fields;
        List<String> raw = input.all("_raw");
        List<String> time = input.all("_time");
        input.set("_raw", event.event.raw());
        if (readsTime && event.event.time().known()) {
            input.set("_time", seconds(event.event.time()));
        }
        EvalScope scope = new EvalScope(input, now, zone, lookup);
        List<Result> results = new ArrayList<>(all.size());
        for (Calculated calculated : all) {
            results.add(new Result(calculated, calculated.expression().fieldValues(scope)));
        }
        input.set("_raw", raw);
        input.set("_time", time);
        for (Result result : results) {
            String field = result.calculated().field();
            if (field.equals("_raw") || field.equals("_time")) {
                continue;
            }
            if (result.values().isEmpty()) {
                // a null result leaves no field, not even one that extraction gave
                event.remove(field);
            } else {
                event.set(field, result.values(), result.calculated().setting().where());
            }
        }
    }

    /** Epoch seconds as Splunk prints {@code _time}: a fraction only when there is one. */
    static String seconds(EventTime time) {
        long seconds = time.instant().getEpochSecond();
        int nanos = time.instant().getNano();
        if (nanos == 0) {
            return Long.toString(seconds);
        }
        String fraction = String.format(java.util.Locale.ROOT, "%09d", nanos);
        int end = fraction.length();
        while (fraction.charAt(end - 1) == '0') {
            end--;
        }
        return seconds + "." + fraction.substring(0, end);
    }
}
