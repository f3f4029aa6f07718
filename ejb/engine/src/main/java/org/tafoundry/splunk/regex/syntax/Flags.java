package org.tafoundry.splunk.regex.syntax;

/** The options that (?imsxn…) switch, in force at one place of a regular expression. */
record Flags(
        boolean ignoreCase,
        boolean multiLine,
        boolean dotAll,
        boolean extended,
        boolean extendedMore,
        boolean noCapture,
        boolean sameNames,
        boolean ungreedy) {

    static final Flags NONE = new Flags(false, false, false, false, false, false, false, false);

    /** The options after (?^: all of i, m, n, s and x off. */
    Flags reset() {
        return new Flags(false, false, false, false, false, false, sameNames, ungreedy);
    }

    Flags with(char option, boolean on) {
        return switch (option) {
            case 'i' -> new Flags(on, multiLine, dotAll, extended, extendedMore, noCapture, sameNames, ungreedy);
            case 'm' -> new Flags(ignoreCase, on, dotAll, extended, extendedMore, noCapture, sameNames, ungreedy);
            case 's' -> new Flags(ignoreCase, multiLine, on, extended, extendedMore, noCapture, sameNames, ungreedy);
            case 'n' -> new Flags(ignoreCase, multiLine, dotAll, extended, extendedMore, on, sameNames, ungreedy);
            case 'J' -> new Flags(ignoreCase, multiLine, dotAll, extended, extendedMore, noCapture, on, ungreedy);
            case 'U' -> new Flags(ignoreCase, multiLine, dotAll, extended, extendedMore, noCapture, sameNames, on);
            default -> throw new IllegalArgumentException("no option " + option);
        };
    }

    Flags withExtended(boolean on, boolean more) {
        return new Flags(ignoreCase, multiLine, dotAll, on, more, noCapture, sameNames, ungreedy);
    }
}
