package org.tafoundry.splunk.search;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.tafoundry.finding.Finding;
import org.tafoundry.finding.Findings;
import org.tafoundry.finding.Location;
import org.tafoundry.splunk.conf.ConfSetting;
import org.tafoundry.splunk.eval.EvalLimits;
import org.tafoundry.splunk.eval.EvalLookup;
import org.tafoundry.splunk.eval.EvalScope;
import org.tafoundry.splunk.eval.syntax.EvalCode;
import org.tafoundry.splunk.eval.syntax.EvalExpression;
import org.tafoundry.splunk.event.Attempt;
import org.tafoundry.splunk.event.DefaultFields;
import org.tafoundry.splunk.event.Fields;
import org.tafoundry.splunk.event.Outcome;

/** All calculated fields of a sourcetype: each is evaluated against the same input, none sees another's result. */
final class EvalStep implements SearchStep {

    private static final int MOST_SHOWN = 8;
    private static final int LONGEST_SHOWN = 60;

    private record Calculated(String field, EvalExpression expression, ConfSetting setting) {}

    private record Result(Calculated calculated, List<String> values) {}

    private final List<Calculated> all = new ArrayList<>();
    /** Splunk's own fields that any expression reads. */
    private final List<String> defaults;

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
        Set<String> read = new TreeSet<>(Set.of("_raw"));
        all.forEach(calculated -> read.addAll(calculated.expression().fields()));
        read.retainAll(DefaultFields.names());
        defaults = List.copyOf(read);
    }

    boolean empty() {
        return all.isEmpty();
    }

    @Override
    public void apply(Working event) {
        List<Result> results = results(event);
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

    /** The values of all expressions, which the event's own fields are the input of. */
    private List<Result> results(Working event) {
        Fields input = event.fields;
        List<List<String>> before = new ArrayList<>(defaults.size());
        for (String name : defaults) {
            before.add(input.all(name));
            input.set(name, event.texts(name));
        }
        EvalLimits limits = new EvalLimits();
        EvalScope scope = new EvalScope(input, now, zone, lookup, limits);
        List<Result> results = new ArrayList<>(all.size());
        for (Calculated calculated : all) {
            results.add(new Result(calculated, calculated.expression().fieldValues(scope)));
            report(limits, calculated.setting(), event);
        }
        for (int i = before.size() - 1; i >= 0; i--) {
            input.set(defaults.get(i), before.get(i));
        }
        return results;
    }

    private static void report(EvalLimits limits, ConfSetting setting, Working event) {
        for (String limit : limits.take()) {
            event.findings.add(Finding.of(
                    EvalCode.EVAL_LIMIT,
                    setting.where().atEvent(event.event.number()),
                    limit + "; Splunk has no such limit.",
                    "Let the expression give less."));
        }
    }

    @Override
    public List<Attempt> attempts(String field, Working event) {
        if (!field.isEmpty() && all.stream().noneMatch(c -> c.field().equals(field))) {
            return List.of();
        }
        return results(event).stream()
                .filter(result -> field.isEmpty() || result.calculated().field().equals(field))
                .map(result -> attempt(result, event))
                .toList();
    }

    private static Attempt attempt(Result result, Working event) {
        Location where = result.calculated().setting().where();
        if (!result.values().isEmpty()) {
            return Attempt.of(where, Outcome.GAVE, "It gives \"" + String.join("\", \"", result.values()) + "\".", "");
        }
        EvalExpression expression = result.calculated().expression();
        List<String> absent = expression.fields().stream()
                .filter(name -> event.texts(name).isEmpty())
                .toList();
        String input = expression.fields().stream()
                .limit(MOST_SHOWN)
                .map(name -> name + (event.texts(name).isEmpty() ? " (absent)" : " = \"" + shown(event, name) + "\""))
                .collect(Collectors.joining(", "));
        boolean removes = event.fields.has(result.calculated().field());
        String why = expression.isCondition() ? "gives true or false, which no field can hold" : "is null here";
        return Attempt.of(
                where,
                removes ? Outcome.REMOVED : Outcome.NULL,
                "The expression " + why + (removes ? ", which removes the value that the field had" : "")
                        + (input.isEmpty() ? "." : "; it reads " + input + "."),
                String.join(", ", absent));
    }

    private static String shown(Working event, String name) {
        String text = String.join("\", \"", event.texts(name));
        return text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN) + "…" : text;
    }
}
