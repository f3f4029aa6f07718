package org.tafoundry.splunk.regex.syntax;

/**
 * Something about a regular expression that runs nevertheless.
 *
 * @param kind how PCRE2 sees it
 * @param position index of the character, or -1 when it concerns the whole expression
 * @param message what it is
 * @param suggestion what to write instead
 */
public record RegexProblem(Kind kind, int position, String message, String suggestion) {

    /** How PCRE2 sees it. */
    public enum Kind {
        /** PCRE2 refuses the expression; older versions of it did not. */
        REFUSED,
        /** This engine comes close to PCRE2 but may differ for rare characters. */
        APPROXIMATE
    }
}
