package org.tafoundry.splunk.time;

import java.util.Objects;

/**
 * How far a time format got in a text that it does not match.
 *
 * @param start where in the text the part begins that it reads; -1 when it reads nothing anywhere
 * @param end where that part ends
 * @param wants the conversion or text of the format that stopped there
 */
public record TimeDiagnosis(int start, int end, String wants) {

    public TimeDiagnosis {
        Objects.requireNonNull(wants, "wants");
    }

    /** One sentence for people about the text that was asked. */
    public String message(CharSequence text) {
        if (start < 0) {
            return "Nothing there begins as the format does, with " + wants + ".";
        }
        String rest = end < text.length()
                ? "\"" + text.subSequence(end, Math.min(text.length(), end + 15)) + "\""
                : "the end of the text";
        return "It reads \"" + text.subSequence(start, end) + "\" (characters " + start + " to " + end
                + "), but then wants " + wants + " where the text has " + rest + ".";
    }
}
