package org.tafoundry.splunk.expression;

/** Leaves the parser when a search is malformed; becomes a finding and never leaves the package. */
final class SearchSyntaxError extends Exception {

    private static final long serialVersionUID = 1L;

    private final ExpressionCode code;
    private final int at;
    private final String suggestion;

    SearchSyntaxError(ExpressionCode code, int at, String message, String suggestion) {
        super(message, null, false, false);
        this.code = code;
        this.at = at;
        this.suggestion = suggestion;
    }

    ExpressionCode code() {
        return code;
    }

    int at() {
        return at;
    }

    String suggestion() {
        return suggestion;
    }
}
