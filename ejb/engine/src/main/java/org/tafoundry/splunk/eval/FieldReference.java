package org.tafoundry.splunk.eval;

import java.util.Set;

/** The value of a field. */
public record FieldReference(String name) implements Expression {

    @Override
    public Value evaluate(EvalScope scope) {
        return Values.of(scope.fields().all(name));
    }

    @Override
    public void collectFields(Set<String> fields) {
        fields.add(name);
    }

    @Override
    public void print(StringBuilder out) {
        out.append('\'').append(name.replace("\\", "\\\\").replace("'", "\\'")).append('\'');
    }
}
