package org.tafoundry.splunk.regex;

/**
 * How far a regex got in a text that it does not match.
 *
 * @param regexEnd how much of the regex still matches somewhere, as an index into the regex; 0 nothing
 * @param textStart where that part starts to match in the text
 * @param textEnd where that part ends in the text
 * @param matching the part of the regex that still matches
 * @param failing the part of the regex, up to the next item's end, that does not
 * @param found what follows in the text there
 */
public record RegexDiagnosis(int regexEnd, int textStart, int textEnd, String matching, String failing, String found) {

    /** One sentence for the user. */
    public String message() {
        if (regexEnd == 0) {
            return "The regex does not match: its beginning " + quote(failing) + " is nowhere in the text.";
        }
        String rest = found.isEmpty() ? "the end of the text" : quote(found);
        return "The regex matches up to " + quote(matching) + " (character " + regexEnd + " of it, character " + textEnd
                + " of the text), but then wants " + quote(failing) + " where the text has " + rest + ".";
    }

    /** Where it stopped, in its own parts and none of the text, for example {@code matches up to "a" but then wants "b"}. */
    public String stop() {
        return regexEnd == 0
                ? "does not begin to match: its " + quote(failing) + " is nowhere in the text"
                : "matches up to " + quote(matching) + " (character " + regexEnd + " of it, character " + textEnd
                        + " of the text) but then wants " + quote(failing);
    }

    private static String quote(String text) {
        return "\"" + text + "\"";
    }
}
