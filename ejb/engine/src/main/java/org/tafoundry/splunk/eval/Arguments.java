package org.tafoundry.splunk.eval;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import org.tafoundry.finding.Findings;
import org.tafoundry.finding.Location;
import org.tafoundry.splunk.expression.SearchExpression;
import org.tafoundry.splunk.regex.SplunkRegex;
import org.tafoundry.splunk.time.TimeFormat;

/** The arguments of one call for one event; each is evaluated every time it is asked for. */
public final class Arguments {

    private final List<Expression> operands;
    private final EvalScope scope;
    private final CallCache cache;

    Arguments(List<Expression> operands, EvalScope scope, CallCache cache) {
        this.operands = operands;
        this.scope = scope;
        this.cache = cache;
    }

    /** Number of arguments. */
    public int count() {
        return operands.size();
    }

    /** Whether there is an argument at this index. */
    public boolean has(int index) {
        return index < operands.size();
    }

    /** What the call may see. */
    public EvalScope scope() {
        return scope;
    }

    /** The argument's value. */
    public Value value(int index) {
        return operands.get(index).evaluate(scope);
    }

    /** The argument's value with one field set to something else. */
    public Value valueWith(int index, String field, String value) {
        return operands.get(index).evaluate(scope.with(field, value));
    }

    /** The argument as a string. */
    public Optional<String> text(int index) {
        return Values.text(value(index));
    }

    /** The argument as a string; the fallback when it is missing or null. */
    public String text(int index, String fallback) {
        return has(index) ? text(index).orElse(fallback) : fallback;
    }

    /** The argument as a number. */
    public OptionalDouble number(int index) {
        return Values.number(value(index));
    }

    /** The argument as a number; the fallback when it is missing or none. */
    public double number(int index, double fallback) {
        return has(index) ? number(index).orElse(fallback) : fallback;
    }

    /** All values of the argument as strings. */
    public List<String> list(int index) {
        return Values.list(value(index));
    }

    /** Whether the argument is a condition that holds. */
    public boolean isTrue(int index) {
        return Values.isTrue(value(index));
    }

    /** The argument as a regex; nothing when it is null or not valid. */
    public Optional<SplunkRegex> regex(int index) {
        // A wrong literal was reported when the expression was parsed; a computed one just matches nothing.
        return text(index)
                .flatMap(source -> cache.get(
                        SplunkRegex.class, source, s -> SplunkRegex.compile(s, Location.NONE, new Findings())));
    }

    /** The argument as a search; nothing when it is null or not valid. */
    public Optional<SearchExpression> search(int index) {
        return text(index)
                .flatMap(source -> cache.get(
                        SearchExpression.class, source, s -> SearchExpression.parse(s, Location.NONE, new Findings())));
    }

    /** The argument as a strptime format; nothing when it is null or not valid. */
    public Optional<TimeFormat> timeFormat(int index) {
        return text(index)
                .flatMap(source ->
                        cache.get(TimeFormat.class, source, s -> TimeFormat.compile(s, Location.NONE, new Findings())));
    }

    /** The fewest significant digits of the numbers that are written in the argument; 0 when there are none. */
    public int significantDigits(int index) {
        return SignificantDigits.of(operands.get(index), scope);
    }

    /** The names of the fields that the argument reads, sorted. */
    public Set<String> fields(int index) {
        Set<String> fields = new TreeSet<>();
        operands.get(index).collectFields(fields);
        return fields;
    }
}
