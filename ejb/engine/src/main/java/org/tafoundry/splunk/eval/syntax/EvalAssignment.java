package org.tafoundry.splunk.eval.syntax;

import java.util.Objects;

/**
 * One {@code field=expression} of an INGEST_EVAL.
 *
 * @param field name of the field that is set
 * @param replace whether it is written {@code :=}, which replaces the field's values instead of adding one
 * @param expression the expression
 */
public record EvalAssignment(String field, boolean replace, EvalExpression expression) {

    public EvalAssignment {
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(expression, "expression");
    }
}
