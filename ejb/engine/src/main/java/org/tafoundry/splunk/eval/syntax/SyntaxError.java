package org.tafoundry.splunk.eval.syntax;

/** Leaves the parser when an expression is malformed; becomes a finding and never leaves the package. */
final class SyntaxError extends Exception {

    private static final long serialVersionUID = 1L;

    private final EvalCode code;
    private final int at;
    private final String suggestion;

    SyntaxError(EvalCode code, int at, String message, String suggestion) {
        super(message, null, false, false);
        this.code = code;
        this.at = at;
        this.suggestion = suggestion;
    }

    EvalCode code() {
        return code;
    }

    int at() {
        return at;
    }

    String suggestion() {
        return suggestion;
    }
}
