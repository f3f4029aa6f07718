package org.tafoundry.splunk.index;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tafoundry.finding.Finding;
import org.tafoundry.finding.Findings;
import org.tafoundry.finding.Location;
import org.tafoundry.splunk.EngineOptions;
import org.tafoundry.splunk.conf.ConfSetting;
import org.tafoundry.splunk.conf.ConfStanza;
import org.tafoundry.splunk.eval.EvalLimits;
import org.tafoundry.splunk.eval.EvalLookup;
import org.tafoundry.splunk.eval.EvalScope;
import org.tafoundry.splunk.eval.Value;
import org.tafoundry.splunk.eval.syntax.EvalAssignment;
import org.tafoundry.splunk.eval.syntax.EvalCode;
import org.tafoundry.splunk.eval.syntax.EvalExpression;
import org.tafoundry.splunk.event.Fields;

/** INGEST_EVAL and STOP_PROCESSING_IF of an index-time transform. */
final class IngestEval {

    /** A type in brackets, such as {@code len[int]=}, decides only how a number is stored. */
    private static final Pattern TYPE =
            Pattern.compile("((?:^|,)\\s*[\\w.:$']+)\\[(?:int|float|float32|float-sf|float32-sf|string)](\\s*:?=)");

    private final List<EvalAssignment> assignments;
    private final Optional<EvalExpression> stopIf;

    private final Location where;

    private IngestEval(List<EvalAssignment> assignments, Optional<EvalExpression> stopIf, Location where) {
        this.where = where;
        this.assignments = assignments;
        this.stopIf = stopIf;
    }

    /** Compiles the settings of a stanza; nothing when it has neither, or one that is not valid. */
    static Optional<IngestEval> of(ConfStanza stanza, Findings findings) {
        Optional<ConfSetting> eval =
                stanza.get("INGEST_EVAL").filter(s -> !s.value().isEmpty());
        Optional<ConfSetting> stop =
                stanza.get("STOP_PROCESSING_IF").filter(s -> !s.value().isEmpty());
        if (eval.isEmpty() && stop.isEmpty()) {
            return Optional.empty();
        }
        Optional<List<EvalAssignment>> assignments = eval.flatMap(
                s -> EvalExpression.parseAssignments(TYPE.matcher(s.value()).replaceAll("$1$2"), s.where(), findings));
        Optional<EvalExpression> condition =
                stop.flatMap(s -> EvalExpression.parseCondition(s.value(), s.where(), findings));
        return Optional.of(new IngestEval(
                assignments.orElse(List.of()),
                condition,
                eval.or(() -> stop).orElseThrow().where()));
    }

    /** The keys and fields that it writes, without the prefixes that say which they are. */
    List<String> fields() {
        return assignments.stream()
                .map(assignment -> assignment.field().replaceFirst("^(?:pd|field):", ""))
                .toList();
    }

    /**
     * Evaluates the assignments in order, each seeing what those before it wrote.
     *
     * @return whether STOP_PROCESSING_IF holds behind them
     */
    boolean apply(EventDraft event, EngineOptions options, EvalLookup lookup) {
        EvalLimits limits = new EvalLimits();
        for (EvalAssignment assignment : assignments) {
            List<String> values =
                    assignment.expression().fieldValues(scope(assignment.expression(), event, options, lookup, limits));
            limits.take()
                    .forEach(limit -> event.findings.add(Finding.of(
                            EvalCode.EVAL_LIMIT,
                            where.atEvent(event.number),
                            limit + "; Splunk has no such limit.",
                            "Let the expression give less.")));
            EvalKeys.write(event, assignment.field(), values, assignment.replace());
        }
        return stopIf.isPresent() && holds(stopIf.get().evaluate(scope(stopIf.get(), event, options, lookup, limits)));
    }

    /** Only what the expression reads; most events have far more. */
    private static EvalScope scope(
            EvalExpression expression, EventDraft event, EngineOptions options, EvalLookup lookup, EvalLimits limits) {
        Fields fields = new Fields();
        for (String name : expression.fields()) {
            fields.set(name, EvalKeys.read(event, name));
        }
        return new EvalScope(fields, options.now(), options.zone(), lookup, limits);
    }

    private static boolean holds(Value value) {
        if (value instanceof Value.Bool bool) {
            return bool.value();
        }
        if (value instanceof Value.Number number) {
            return number.value() != 0;
        }
        return !(value instanceof Value.Null);
    }
}
