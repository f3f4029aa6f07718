package org.tafoundry.synth.design;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tafoundry.finding.Findings;
import org.tafoundry.finding.Location;
import org.tafoundry.splunk.regex.RegexCursor;
import org.tafoundry.splunk.regex.SplunkRegex;

/** Strings as they stand in JSON: what must be escaped there ends a value, and is no part of a name. */
final class JsonText {

    private static final Map<Character, Character> ESCAPES =
            Map.of('\n', 'n', '\r', 'r', '\t', 't', '"', '"', '\\', '\\');

    private static final int MOST_TRIED = 200;

    private final List<String> values;

    /** The letters behind a backslash that the values need. */
    private final Set<Character> used = new TreeSet<>();

    /** Strings of which these are samples. */
    JsonText(List<String> values) {
        this.values = List.copyOf(values);
        values.forEach(v -> ESCAPES.forEach((c, letter) -> {
            if (v.indexOf(c) >= 0) {
                used.add(letter);
            }
        }));
    }

    /** A string as it stands between the quotes. */
    static String escaped(String value) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            Character letter = ESCAPES.get(c);
            text.append(letter == null ? "" : "\\").append(letter == null ? c : letter);
        }
        return text.toString();
    }

    /** A regex for the strings as one for what stands in JSON; empty where it would take something else there. */
    Optional<String> regex(String plain) {
        String regex = new JsonRegex(plain, used).written();
        Optional<SplunkRegex> own = SplunkRegex.compile(plain, Location.NONE, new Findings());
        Optional<SplunkRegex> other = SplunkRegex.compile(regex, Location.NONE, new Findings());
        boolean same = own.isPresent()
                && other.isPresent()
                && values.stream().limit(MOST_TRIED).allMatch(v -> same(own.get(), other.get(), v));
        return same ? Optional.of(regex) : Optional.empty();
    }

    /** Whether both take the same, or the second nothing. */
    private static boolean same(SplunkRegex plain, SplunkRegex other, String value) {
        String text = escaped(value);
        Map<String, String> taken = taken(other, text);
        if (taken.isEmpty()) {
            return true;
        }
        Map<String, String> wanted = taken(plain, value);
        wanted.replaceAll((name, part) -> escaped(part));
        return taken.equals(wanted);
    }

    private static Map<String, String> taken(SplunkRegex regex, String text) {
        Map<String, String> taken = new TreeMap<>();
        RegexCursor cursor = regex.cursor(text);
        if (cursor.find()) {
            regex.names().forEach((name, groups) -> groups.stream()
                    .filter(g -> cursor.start(g) >= 0)
                    .findFirst()
                    .ifPresent(g -> taken.put(name, text.substring(cursor.start(g), cursor.end(g)))));
        }
        return taken;
    }
}
