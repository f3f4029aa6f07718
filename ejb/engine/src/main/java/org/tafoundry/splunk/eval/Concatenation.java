package org.tafoundry.splunk.eval;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The dot operator: operands joined as strings; null when any is null. */
public record Concatenation(List<Expression> operands) implements Expression {

    public Concatenation {
        operands = List.copyOf(operands);
    }

    @Override
    public Value evaluate(EvalScope scope) {
        StringBuilder joined = new StringBuilder();
        for (Expression operand : operands) {
            Value value = operand.evaluate(scope);
            Optional<String> text = value instanceof Value.Multi ? Optional.empty() : Values.text(value);
            if (text.isEmpty()) {
                return Values.NULL;
            }
            if (!scope.limits().admits((long) joined.length() + text.get().length(), "The dot")) {
                return Values.NULL;
            }
            joined.append(text.get());
        }
        return Values.of(joined.toString());
    }

    @Override
    public void collectFields(Set<String> fields) {
        operands.forEach(operand -> operand.collectFields(fields));
    }

    @Override
    public void print(StringBuilder out) {
        String separator = "(";
        for (Expression operand : operands) {
            out.append(separator);
            operand.print(out);
            separator = " . ";
        }
        out.append(')');
    }
}
