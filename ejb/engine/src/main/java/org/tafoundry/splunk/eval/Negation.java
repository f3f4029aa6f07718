package org.tafoundry.splunk.eval;

import java.util.Set;

/** {@code NOT}; the negation of null is null. */
public record Negation(Expression operand) implements Expression {

    @Override
    public Value evaluate(EvalScope scope) {
        return Values.truth(operand.evaluate(scope)).map(t -> Values.of(!t)).orElse(Values.NULL);
    }

    @Override
    public void collectFields(Set<String> fields) {
        operand.collectFields(fields);
    }

    @Override
    public void print(StringBuilder out) {
        out.append("NOT (");
        operand.print(out);
        out.append(')');
    }

    @Override
    public boolean isCondition() {
        return true;
    }
}
