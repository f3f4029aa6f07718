package org.tafoundry.splunk.eval;

import java.util.Set;

/** A part of a parsed expression. */
public sealed interface Expression
        permits Literal,
                FieldReference,
                Negative,
                Negation,
                Arithmetic,
                Concatenation,
                Comparison,
                Membership,
                Junction,
                FunctionCall {

    /** The value for one event. */
    Value evaluate(EvalScope scope);

    /** Adds the names of the fields it reads. */
    void collectFields(Set<String> fields);

    /** Appends the expression in a spelling that parses to the same expression. */
    void print(StringBuilder out);

    /** Whether the result is always a boolean. */
    default boolean isCondition() {
        return false;
    }
}
