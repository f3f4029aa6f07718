package org.tafoundry.splunk.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tafoundry.splunk.regex.RegexCursor;

/** One {@code name::value} of a FORMAT, either side with literals and {@code $n}. */
final class FormatPair {

    private static final Pattern PAIR = Pattern.compile("(\"[^\"]*\"|[^\\s:\"]+(?::[^\\s:\"]+)*)::(\"[^\"]*\"|\\S+)");
    private static final Pattern REFERENCE = Pattern.compile("\\$(\\d+)");

    private final String name;
    private final String value;

    private FormatPair(String name, String value) {
        this.name = name;
        this.value = value;
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
        return name.contains("$");
    }

    /** Whether either side joins a group with something else, which search time cannot do. */
    boolean composed() {
        return composed(name) || composed(value);
    }

    private static boolean composed(String side) {
        return REFERENCE.matcher(side).find() && !REFERENCE.matcher(side).matches();
    }

    @Override
    public String toString() {
        return name + "::" + value;
    }

    /** The highest group number that either side refers to. */
    int highestGroup() {
        return Math.max(highest(name), highest(value));
    }

    Optional<String> name(RegexCursor cursor) {
        return filled(name, cursor);
    }

    Optional<String> value(RegexCursor cursor) {
        return filled(value, cursor);
    }

    /** The group that is the whole value; -1 when the value is composed. */
    int valueGroup() {
        Matcher matcher = REFERENCE.matcher(value);
        return matcher.matches() ? Integer.parseInt(matcher.group(1)) : -1;
    }

    /** The template with its references filled; nothing when none of them took part in the match. */
    private static Optional<String> filled(String template, RegexCursor cursor) {
        Matcher matcher = REFERENCE.matcher(template);
        StringBuilder out = new StringBuilder();
        int copied = 0;
        boolean referred = false;
        boolean took = false;
        while (matcher.find()) {
            out.append(template, copied, matcher.start());
            copied = matcher.end();
            referred = true;
            Optional<String> group = cursor.group(Integer.parseInt(matcher.group(1)));
            took |= group.isPresent();
            group.ifPresent(out::append);
        }
        out.append(template, copied, template.length());
        return referred && !took ? Optional.empty() : Optional.of(out.toString());
    }

    private static int highest(String template) {
        return REFERENCE
                .matcher(template)
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
