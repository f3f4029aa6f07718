package org.tafoundry.synth.sample;

import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The sequences of terminals that programs colour their logs with. */
public final class Colours {

    /** Regex of one sequence. */
    public static final String REGEX = "\\x1b\\[[\\d;]*m";

    private static final Pattern SEQUENCE = Pattern.compile("\u001b\\[[\\d;]*+m");
    private static final Pattern BEFORE = Pattern.compile("\u001b\\[[\\d;]{0,20}m\\z");
    private static final int LONGEST = 24;

    private Colours() {}

    /** Whether a text has any. */
    public static boolean in(String text) {
        return text.indexOf('\u001b') >= 0 && SEQUENCE.matcher(text).find();
    }

    /** The text without them. */
    public static String without(String text) {
        return text.indexOf('\u001b') < 0 ? text : SEQUENCE.matcher(text).replaceAll("");
    }

    /** Whether one ends right before this place. */
    public static boolean before(String text, int at) {
        return at > 2
                && text.charAt(at - 1) == 'm'
                && BEFORE.matcher(text.substring(Math.max(0, at - LONGEST), at)).find();
    }

    /** Text before a time as a regex, by what writes the parts between sequences. */
    public static String regex(String text, UnaryOperator<String> parts) {
        StringBuilder regex = new StringBuilder();
        Matcher sequence = SEQUENCE.matcher(text);
        int from = 0;
        while (sequence.find()) {
            regex.append(parts.apply(text.substring(from, sequence.start())))
                    .append("(?:")
                    .append(REGEX)
                    .append(")*");
            from = sequence.end();
        }
        return regex.append(parts.apply(text.substring(from))).toString();
    }
}
