package org.tafoundry.splunk.eval;

import java.util.List;
import java.util.Set;

/** A function with its arguments. */
public final class FunctionCall implements Expression {

    private final Signature signature;
    private final List<Expression> operands;
    private final CallCache cache = new CallCache();

    public FunctionCall(Signature signature, List<Expression> operands) {
        this.signature = signature;
        this.operands = List.copyOf(operands);
    }

    /** The function's name, in lower case. */
    public String name() {
        return signature.name();
    }

    /** Its arguments. */
    public List<Expression> operands() {
        return operands;
    }

    @Override
    public Value evaluate(EvalScope scope) {
        return signature.function().apply(new Arguments(operands, scope, cache));
    }

    @Override
    public void collectFields(Set<String> fields) {
        operands.forEach(operand -> operand.collectFields(fields));
        if (signature.kind() == Signature.Kind.READS_ALL) {
            // these are not among the extracted ones
            fields.addAll(Set.of("_raw", "_time"));
        }
    }

    @Override
    public void print(StringBuilder out) {
        out.append(signature.name());
        String separator = "(";
        for (Expression operand : operands) {
            out.append(separator);
            operand.print(out);
            separator = ", ";
        }
        out.append(operands.isEmpty() ? "()" : ")");
    }

    @Override
    public boolean isCondition() {
        return signature.condition();
    }
}
