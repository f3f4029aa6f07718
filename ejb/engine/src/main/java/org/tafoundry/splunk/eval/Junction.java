package org.tafoundry.splunk.eval;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Conditions joined by AND, OR or XOR; null stands for a condition that is not known. */
public record Junction(Kind kind, List<Expression> operands) implements Expression {

    /** The joining operators. */
    public enum Kind {
        AND,
        OR,
        XOR
    }

    public Junction {
        operands = List.copyOf(operands);
    }

    @Override
    public Value evaluate(EvalScope scope) {
        boolean unknown = false;
        boolean odd = false;
        for (Expression operand : operands) {
            Optional<Boolean> truth = Values.truth(operand.evaluate(scope));
            if (truth.isEmpty()) {
                unknown = true;
            } else if (kind == Kind.XOR) {
                odd ^= truth.get();
            } else if (truth.get() == (kind == Kind.OR)) {
                return Values.of(kind == Kind.OR);
            }
        }
        if (unknown) {
            return Values.NULL;
        }
        return Values.of(kind == Kind.XOR ? odd : kind == Kind.AND);
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
            separator = ' ' + kind.name() + ' ';
        }
        out.append(')');
    }

    @Override
    public boolean isCondition() {
        return true;
    }
}
