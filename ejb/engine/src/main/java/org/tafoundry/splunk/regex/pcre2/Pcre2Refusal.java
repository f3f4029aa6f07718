package org.tafoundry.splunk.regex.pcre2;

/** PCRE2 does not accept a regular expression. */
public final class Pcre2Refusal extends Exception {

    private static final long serialVersionUID = 1L;

    private final int position;

    Pcre2Refusal(int position, String message) {
        super(message);
        this.position = position;
    }

    /** Index of the character in the regular expression where PCRE2 stopped reading. */
    public int position() {
        return position;
    }
}
