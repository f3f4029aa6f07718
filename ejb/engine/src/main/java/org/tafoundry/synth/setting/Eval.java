package org.tafoundry.synth.setting;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.tafoundry.finding.Findings;
import org.tafoundry.finding.Location;
import org.tafoundry.splunk.eval.Expression;
import org.tafoundry.splunk.eval.FieldReference;
import org.tafoundry.splunk.eval.FunctionCall;
import org.tafoundry.splunk.eval.syntax.EvalExpression;

/**
 * EVAL: a field that is computed.
 *
 * <p>The expression keeps the spelling in which it was designed; what is asked of it, its tree answers. One that Splunk
 * could not read reads nothing, and lint reports it.
 *
 * @param field the field
 * @param expression an eval expression
 * @param comment one sentence that explains it
 */
public record Eval(String field, String expression, String comment) implements Setting {

    public Eval {
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(expression, "expression");
        Objects.requireNonNull(comment, "comment");
    }

    @Override
    public String name() {
        return field;
    }

    /** Whether the field's own value stays wherever it has one that says something. */
    public boolean keepsOwnValue() {
        return parsed().flatMap(e -> first(e.root())).filter(field::equals).isPresent();
    }

    private Optional<EvalExpression> parsed() {
        return EvalExpression.parse(expression, Location.NONE, new Findings());
    }

    /** The field that is asked before all others, placeholders apart. */
    private static Optional<String> first(Expression expression) {
        if (expression instanceof FieldReference reference) {
            return Optional.of(reference.name());
        }
        if (!(expression instanceof FunctionCall call)) {
            return Optional.empty();
        }
        List<Expression> operands = call.operands();
        return switch (call.name()) {
            case "coalesce", "nullif" -> first(operands.get(0));
            // if(in(field, placeholders), null(), field)
            case "if" ->
                operands.get(0) instanceof FunctionCall test && test.name().equals("in")
                        ? first(test.operands().get(0))
                        : Optional.empty();
            default -> Optional.empty();
        };
    }
}
