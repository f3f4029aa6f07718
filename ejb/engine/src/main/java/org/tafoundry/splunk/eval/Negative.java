package org.tafoundry.splunk.eval;

import java.util.OptionalDouble;
import java.util.Set;

/** Unary minus. */
public record Negative(Expression operand) implements Expression {

    @Override
    public Value evaluate(EvalScope scope) {
        OptionalDouble number = Values.number(operand.evaluate(scope));
        return number.isPresent() ? Values.of(-number.getAsDouble()) : Values.NULL;
    }

    @Override
    public void collectFields(Set<String> fields) {
        operand.collectFields(fields);
    }

    @Override
    public void print(StringBuilder out) {
        out.append("-(");
        operand.print(out);
        out.append(')');
    }
}
