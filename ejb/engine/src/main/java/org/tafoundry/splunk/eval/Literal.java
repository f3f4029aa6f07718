package org.tafoundry.splunk.eval;

import java.util.Set;

/** A number or string that stands in the expression. */
public record Literal(Value value, String source) implements Expression {

    @Override
    public Value evaluate(EvalScope scope) {
        return value;
    }

    @Override
    public void collectFields(Set<String> fields) {
        // A literal reads nothing.
    }

    @Override
    public void print(StringBuilder out) {
        out.append(source);
    }

    boolean isText() {
        return value instanceof Value.Text;
    }

    /** The literal of a string, quoted so that it reads back. */
    public static Literal text(String text) {
        return new Literal(
                new Value.Text(text), '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"');
    }
}
