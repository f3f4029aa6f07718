package org.tafoundry.splunk.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tafoundry.splunk.regex.RegexCursor;

/** One {@code name::value} of a FORMAT; either side is literal text or one {@code $n}. */
final class FormatPair {

    private static final Pattern PAIR = Pattern.compile("(\"[^\"]*\"|[^\\s:\"]+(?::[^\\s:\"]+)*)::(\"[^\"]*\"|\\S+)");
    private static final Pattern REFERENCE = Pattern.compile("\\$(\\d{1,6})");

    private final String name;
    private final String value;
    private final int nameGroup;
    private final int valueGroup;

    private FormatPair(String name, String value) {
        this.name = name;
        this.value = value;
        this.nameGroup = group(name);
        this.valueGroup = group(value);
    }

    /** The pairs of a FORMAT; empty when it has none. */
    static List<FormatPair> parse(String format) {
        List<FormatPair> pairs = new ArrayList<>();
        Matcher matcher = PAIR.matcher(format);
        while (matcher.find()) {
            pairs.add(new FormatPair(unquoted(matcher.group(1)), unquoted(matcher.group(2))));
        }
        return List.copyOf(pairs);
    }

    /** Whether the event decides the field's name. */
    boolean dynamic() {
        return nameGroup >= 0;
    }

    /** The field's name as FORMAT states it; only for a pair that is not dynamic. */
    String fixedName() {
        return name;
    }

    /** Whether either side joins a group with something else, which search time cannot do. */
    boolean composed() {
        return nameGroup < 0 && REFERENCE.matcher(name).find()
                || valueGroup < 0 && REFERENCE.matcher(value).find();
    }

    /** The highest group number that either side refers to. */
    int highestGroup() {
        return Math.max(highest(name), highest(value));
    }

    /** The field's name for this match; nothing when its group took no part. */
    Optional<String> name(RegexCursor cursor) {
        return nameGroup < 0 ? Optional.of(name) : cursor.group(nameGroup);
    }

    /** The value for this match; nothing when its group took no part. */
    Optional<String> value(RegexCursor cursor) {
        return valueGroup < 0 ? Optional.of(value) : cursor.group(valueGroup);
    }

    /** The group that is the value; -1 when the value is literal text. */
    int valueGroup() {
        return valueGroup;
    }

    @Override
    public String toString() {
        return name + "::" + value;
    }

    private static int group(String side) {
        Matcher matcher = REFERENCE.matcher(side);
        return matcher.matches() ? Integer.parseInt(matcher.group(1)) : -1;
    }

    private static int highest(String side) {
        return REFERENCE
                .matcher(side)
                .results()
                .mapToInt(r -> Integer.parseInt(r.group(1)))
                .max()
                .orElse(0);
    }

    private static String unquoted(String text) {
        return text.length() >= 2 && text.startsWith("\"") && text.endsWith("\"")
                ? text.substring(1, text.length() - 1)
                : text;
    }
}
