package org.tafoundry.synth.format;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tafoundry.synth.sample.Colours;
import org.tafoundry.synth.time.LeadingTime;

/**
 * The beginning of a line, and what it begins with.
 *
 * @param text its first characters
 * @param lead regex of what it begins with: a mark, or a time and the columns before it; empty without one
 * @param before what stands before the time
 * @param strong whether the lead is a mark, or a time of date and clock
 * @param marked whether the lead is a mark
 * @param labelled whether the time is the value of a name
 * @param behind where the lead ends
 * @param solid whether the time's clock is written without separators
 * @param time the time as a clock of no zone; empty without a certain one
 */
record Line(
        String text,
        String lead,
        String before,
        boolean strong,
        boolean marked,
        boolean labelled,
        int behind,
        boolean solid,
        Optional<Instant> time) {

    private static final int MOST_CHARACTERS = 400;
    private static final int MOST_COLUMNS = 6;

    /** What only an event begins with. */
    private static final List<Pattern> MARKS = List.of(
            Pattern.compile("<\\d{1,3}>"),
            Pattern.compile("CEF:\\s?\\d"),
            Pattern.compile("LEEF:\\s?\\d"),
            Pattern.compile("type=\\w+\\s"));

    private static final Pattern CONTINUED =
            Pattern.compile("\\s+\\S|at\\s|Caused by|\\.\\.\\.|Traceback|[})\\]]|--|#\\d+\\s|[A-Z]{2,6}-\\d{3,6}: ");
    private static final Pattern FAILED = Pattern.compile("[\\w.$]{1,200}(?:Exception|Error):\\s");
    private static final Pattern THROWN = Pattern.compile("[\\w.$]{0,200}(?:Exception|Error)\\b");

    /** What stands between columns, other than blanks. */
    private static final Pattern DELIMITED =
            Pattern.compile("(?:[,;|\\t\\])>}]|::)\\s*\\z|\\A\\[[^\\]]*\\]|\\A[A-Z]{4,8}\\s+\\z");

    static Line of(String line) {
        String text = line.substring(0, Math.min(MOST_CHARACTERS, line.length()));
        for (Pattern mark : MARKS) {
            Matcher matcher = mark.matcher(text);
            if (matcher.lookingAt()) {
                return new Line(text, mark.pattern(), "", true, true, false, matcher.end(), false, Optional.empty());
            }
        }
        // the first value of an object may be a time, and is no beginning
        Optional<LeadingTime> time = text.stripLeading().startsWith("{") ? Optional.empty() : LeadingTime.of(text);
        boolean columns = time.isPresent()
                && !FAILED.matcher(text).lookingAt()
                && time.get().before().strip().split("\\s+").length <= MOST_COLUMNS
                && !Character.isWhitespace(text.charAt(0));
        return columns
                ? new Line(
                        text,
                        form(time.get().before()) + time.get().regex(),
                        time.get().before(),
                        time.get().dated(),
                        false,
                        time.get().labelled(),
                        time.get().end(),
                        time.get().solid(),
                        time.get().time())
                : new Line(text, "", "", false, false, false, 0, false, Optional.empty());
    }

    /** Whether it looks like the continuation of the line above. */
    boolean continued() {
        String plain = Colours.without(text);
        return CONTINUED.matcher(plain).lookingAt() || THROWN.matcher(plain).lookingAt();
    }

    /** Whether the next line continues it: it ends with an opening sign, a comma, a colon or a backslash. */
    boolean opens() {
        String line = text.stripTrailing();
        return text.length() < MOST_CHARACTERS && ":{([,\\".indexOf(line.charAt(line.length() - 1)) >= 0;
    }

    /** Whether a quote that it opens is not closed in it, so that the next line continues the value. */
    boolean quotes() {
        return text.length() < MOST_CHARACTERS
                && text.chars().filter(c -> c == '"').count() % 2 == 1;
    }

    /** Whether nothing stands behind the lead, so that what it begins follows. */
    boolean bare() {
        return !lead.isEmpty() && text.substring(behind).chars().noneMatch(Character::isLetterOrDigit);
    }

    /** Regex of its first word, for lines that begin with neither time nor mark. */
    String opening() {
        int end = 0;
        while (end < text.length() && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '_')) {
            end++;
        }
        return end > 0 ? text.substring(0, end) + "\\b" : "\\" + text.charAt(0) + "\\S";
    }

    /** Whether it is indented, or has no more letters and digits than other signs. */
    boolean drawn() {
        long words = text.chars().filter(Character::isLetterOrDigit).count();
        long signs = text.chars()
                .filter(c -> c > ' ' && !Character.isLetterOrDigit(c))
                .count();
        return Character.isWhitespace(text.charAt(0)) || signs >= words;
    }

    boolean comment() {
        return text.startsWith("#") && !text.startsWith("#0");
    }

    /** Whether no word stands before the lead. */
    boolean plain() {
        return strong && Colours.without(before).chars().noneMatch(Character::isLetterOrDigit);
    }

    /** Whether a column is set apart before the time. */
    boolean columns() {
        return DELIMITED.matcher(before).find();
    }

    /** Text as a regex for others like it: words become classes, blanks and signs stay. */
    private static String form(String before) {
        return Colours.regex(before, Line::plainForm);
    }

    private static String plainForm(String before) {
        return before.replaceAll("[\\\\^$.|?*+()\\[\\]{}#]", "\\\\$0")
                .replaceAll("[\\w](?:[\\w-]|\\\\\\.(?=\\w))*", "[\\\\w.-]+")
                .replaceAll("[ \\t]+", "[ \\\\t]+");
    }
}
