package org.tafoundry.splunk.eval;

import java.util.Set;

/** Two operands compared; with several values on a side, any of them may satisfy the comparison. */
public record Comparison(Expression left, Operator operator, Expression right) implements Expression {

    /** The comparison operators. */
    public enum Operator {
        EQUAL("=="),
        NOT_EQUAL("!="),
        LESS("<"),
        LESS_OR_EQUAL("<="),
        GREATER(">"),
        GREATER_OR_EQUAL(">="),
        LIKE("LIKE");

        private final String symbol;

        Operator(String symbol) {
            this.symbol = symbol;
        }

        private boolean holds(int order) {
            return switch (this) {
                case EQUAL, LIKE -> order == 0;
                case NOT_EQUAL -> order != 0;
                case LESS -> order < 0;
                case LESS_OR_EQUAL -> order <= 0;
                case GREATER -> order > 0;
                case GREATER_OR_EQUAL -> order >= 0;
            };
        }
    }

    @Override
    public Value evaluate(EvalScope scope) {
        Value a = left.evaluate(scope);
        Value b = right.evaluate(scope);
        if (Values.isNull(a) || Values.isNull(b)) {
            return Values.NULL;
        }
        if (operator == Operator.LIKE) {
            String pattern = Values.text(b).orElse("");
            return Values.anyText(a, text -> LikePattern.matches(text, pattern));
        }
        // A string literal asks for a comparison of strings, even when it looks like a number.
        boolean asText = (left instanceof Literal x && x.isText()) || (right instanceof Literal y && y.isText());
        return Values.of(any(a, b, asText));
    }

    private boolean any(Value a, Value b, boolean asText) {
        if (a instanceof Value.Multi several) {
            return several.values().stream().anyMatch(v -> any(new Value.Text(v), b, asText));
        }
        if (b instanceof Value.Multi several) {
            return several.values().stream().anyMatch(v -> any(a, new Value.Text(v), asText));
        }
        return operator.holds(Ordering.compare(a, b, asText));
    }

    @Override
    public void collectFields(Set<String> fields) {
        left.collectFields(fields);
        right.collectFields(fields);
    }

    @Override
    public void print(StringBuilder out) {
        out.append('(');
        left.print(out);
        out.append(' ').append(operator.symbol).append(' ');
        right.print(out);
        out.append(')');
    }

    @Override
    public boolean isCondition() {
        return true;
    }
}
