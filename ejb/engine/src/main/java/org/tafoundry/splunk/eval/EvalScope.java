package org.tafoundry.splunk.eval;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.tafoundry.splunk.event.Fields;

/**
 * What an expression may see: one event's fields and the run's fixed surroundings.
 *
 * @param fields the event's fields; {@code _raw} and {@code _time} (epoch seconds) among them
 * @param now the run's time, for {@code now()} and {@code time()}
 * @param zone the zone of {@code strftime}, {@code strptime} and {@code relative_time}
 * @param lookup the tables of {@code lookup()}
 * @param limits takes which limits of this engine a result came to
 */
public record EvalScope(Fields fields, Instant now, ZoneId zone, EvalLookup lookup, EvalLimits limits) {

    public EvalScope {
        Objects.requireNonNull(fields, "fields");
        Objects.requireNonNull(now, "now");
        Objects.requireNonNull(zone, "zone");
        Objects.requireNonNull(lookup, "lookup");
        Objects.requireNonNull(limits, "limits");
    }

    /** A scope without lookup tables. */
    public EvalScope(Fields fields, Instant now, ZoneId zone) {
        this(fields, now, zone, EvalLookup.NONE, new EvalLimits());
    }

    /** The same scope, with one field set to one value. */
    public EvalScope with(String field, String value) {
        Fields changed = new Fields(fields);
        changed.set(field, List.of(value));
        return new EvalScope(changed, now, zone, lookup, limits);
    }
}
