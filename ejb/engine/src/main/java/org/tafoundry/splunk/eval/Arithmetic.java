package org.tafoundry.splunk.eval;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.tafoundry.splunk.value.NumberText;

/** A chain of operators of the same rank, evaluated from left to right without recursion. */
public record Arithmetic(Expression first, List<Step> rest) implements Expression {

    /** One operator and its right operand. */
    public record Step(char operator, Expression operand) {}

    public Arithmetic {
        rest = List.copyOf(rest);
    }

    @Override
    public Value evaluate(EvalScope scope) {
        Value result = first.evaluate(scope);
        for (Step step : rest) {
            result = apply(step.operator(), result, step.operand().evaluate(scope));
        }
        return result;
    }

    /** A string literal that is no number beside an operator that only takes numbers. */
    public Optional<String> barrenText() {
        Expression left = first;
        for (Step step : rest) {
            for (Expression side : List.of(left, step.operand())) {
                if (step.operator() != '+'
                        && side instanceof Literal literal
                        && literal.isText()
                        && Values.number(literal.value()).isEmpty()) {
                    return Optional.of(literal.source());
                }
            }
            left = step.operand();
        }
        return Optional.empty();
    }

    private static Value apply(char operator, Value left, Value right) {
        if (operator == '+' && left instanceof Value.Text a && right instanceof Value.Text b) {
            OptionalDouble x = NumberText.parse(a.value());
            OptionalDouble y = x.isPresent() ? NumberText.parse(b.value()) : x;
            return y.isPresent()
                    ? Values.of(x.getAsDouble() + y.getAsDouble())
                    : Values.of(a.value().concat(b.value()));
        }
        OptionalDouble x = Values.number(left);
        OptionalDouble y = Values.number(right);
        return x.isPresent() && y.isPresent() ? compute(operator, x.getAsDouble(), y.getAsDouble()) : Values.NULL;
    }

    private static Value compute(char operator, double x, double y) {
        return switch (operator) {
            case '+' -> Values.of(x + y);
            case '-' -> Values.of(x - y);
            case '*' -> Values.of(x * y);
            case '/' -> y == 0 ? Values.NULL : Values.of(x / y);
            case '%' -> y == 0 ? Values.NULL : Values.of(x % y);
            default -> throw new IllegalStateException("No arithmetic operator: " + operator);
        };
    }

    @Override
    public void collectFields(Set<String> fields) {
        first.collectFields(fields);
        rest.forEach(step -> step.operand().collectFields(fields));
    }

    @Override
    public void print(StringBuilder out) {
        out.append('(');
        first.print(out);
        for (Step step : rest) {
            out.append(' ').append(step.operator()).append(' ');
            step.operand().print(out);
        }
        out.append(')');
    }
}
