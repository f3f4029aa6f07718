package org.tafoundry.splunk.expression;

import org.tafoundry.finding.FindingCode;
import org.tafoundry.finding.Severity;

/** What can be wrong with a search expression. */
public enum ExpressionCode implements FindingCode {
    EXPRESSION_EMPTY(Severity.ERROR, "The search is empty and therefore matches nothing that is meant."),
    EXPRESSION_SYNTAX(Severity.ERROR, "The search is malformed."),
    EXPRESSION_UNBALANCED(Severity.ERROR, "A parenthesis or quote of the search has no partner."),
    EXPRESSION_TOO_DEEP(Severity.ERROR, "The search is nested deeper than any real one."),
    EXPRESSION_PIPE(Severity.ERROR, "The search has a pipe; an event type must be a search without commands."),
    EXPRESSION_SUBSEARCH(Severity.ERROR, "The search has a subsearch, which an event type cannot have.");

    private final Severity severity;
    private final String meaning;

    ExpressionCode(Severity severity, String meaning) {
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
