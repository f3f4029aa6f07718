package org.tafoundry.splunk.regex.syntax;

/** A regular expression that cannot be read: what is wrong, where, and what to write instead. */
public final class RegexSyntaxException extends Exception {

    private static final long serialVersionUID = 1L;

    private final int position;
    private final String suggestion;
    private final boolean unsupported;

    RegexSyntaxException(int position, String message, String suggestion) {
        this(position, message, suggestion, false);
    }

    private RegexSyntaxException(int position, String message, String suggestion, boolean unsupported) {
        super(message);
        this.position = position;
        this.suggestion = suggestion;
        this.unsupported = unsupported;
    }

    static RegexSyntaxException unsupported(int position, String construct, String suggestion) {
        return new RegexSyntaxException(position, construct + " is not run by this engine", suggestion, true);
    }

    /** Index of the character in the regular expression, from 0. */
    public int position() {
        return position;
    }

    /** What to write instead. */
    public String suggestion() {
        return suggestion;
    }

    /** Whether Splunk would run it and only this engine does not. */
    public boolean unsupported() {
        return unsupported;
    }
}
