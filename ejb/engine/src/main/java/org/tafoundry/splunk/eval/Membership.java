package org.tafoundry.splunk.eval;

import java.util.List;
import java.util.Set;

/** {@code operand IN (a, b, ...)}. */
public record Membership(Expression operand, List<Expression> candidates) implements Expression {

    public Membership {
        candidates = List.copyOf(candidates);
    }

    @Override
    public Value evaluate(EvalScope scope) {
        Value value = operand.evaluate(scope);
        if (Values.isNull(value)) {
            return Values.NULL;
        }
        for (Expression candidate : candidates) {
            if (Ordering.equal(value, candidate.evaluate(scope))) {
                return Values.TRUE;
            }
        }
        return Values.FALSE;
    }

    @Override
    public void collectFields(Set<String> fields) {
        operand.collectFields(fields);
        candidates.forEach(candidate -> candidate.collectFields(fields));
    }

    @Override
    public void print(StringBuilder out) {
        out.append('(');
        operand.print(out);
        out.append(" IN (");
        String separator = "";
        for (Expression candidate : candidates) {
            out.append(separator);
            candidate.print(out);
            separator = ", ";
        }
        out.append("))");
    }

    @Override
    public boolean isCondition() {
        return true;
    }
}
