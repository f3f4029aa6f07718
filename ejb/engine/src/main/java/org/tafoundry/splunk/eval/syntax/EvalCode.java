package org.tafoundry.splunk.eval.syntax;

import org.tafoundry.finding.FindingCode;
import org.tafoundry.finding.Severity;

/** What can be wrong with an eval expression. */
public enum EvalCode implements FindingCode {
    EVAL_EMPTY(Severity.ERROR, "The expression is empty; Splunk ignores the setting."),
    EVAL_SYNTAX(Severity.ERROR, "The expression is malformed; Splunk ignores the setting."),
    EVAL_UNBALANCED(Severity.ERROR, "A parenthesis or quote has no partner; Splunk ignores the setting."),
    EVAL_TOO_DEEP(Severity.ERROR, "The expression is nested deeper than any real one; it is not evaluated."),
    EVAL_UNKNOWN_FUNCTION(Severity.ERROR, "The expression calls a function that Splunk does not have."),
    EVAL_ARITY(Severity.ERROR, "A function is called with too few or too many arguments."),
    EVAL_BAD_ARGUMENT(Severity.ERROR, "An argument is of a kind that the function does not accept."),
    EVAL_BOOLEAN_RESULT(Severity.WARNING, "The result is a boolean, which Splunk does not store in a field."),
    EVAL_UNQUOTED_FIELD(Severity.WARNING, "A field name with special characters is not in single quotes."),
    EVAL_TEXT_ARITHMETIC(Severity.WARNING, "Arithmetic on a string literal never gives a value."),
    EVAL_NOT_REPRODUCIBLE(Severity.INFO, "The function gives other values in Splunk than in a repeatable run."),
    EVAL_LIMIT(Severity.WARNING, "A result came to a limit of this engine that Splunk does not have."),
    EVAL_UNLISTED(
            Severity.INFO, "The function stands in an example of Splunk's documentation but in no list of functions."),
    EVAL_UNSUPPORTED(Severity.WARNING, "Splunk has the function, but it cannot be run here; its result is null.");

    private final Severity severity;
    private final String meaning;

    EvalCode(Severity severity, String meaning) {
        this.severity = severity;
        this.meaning = meaning;
    }

    @Override
    public Severity severity() {
        return severity;
    }

    @Override
    public String meaning() {
        return meaning;
    }
}
