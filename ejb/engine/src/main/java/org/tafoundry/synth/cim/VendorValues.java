package org.tafoundry.synth.cim;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tafoundry.synth.cim.vocabulary.ValueList;
import org.tafoundry.table.Tables;

/** What words of vendors mean in the Common Information Model, by the tables of values. */
public final class VendorValues {
    private static final List<String> LISTS = List.of("outcome", "traffic", "severity", "cef");

    private static final int SHORTEST_STEM = 4;

    /** What English puts behind a verb. */
    private static final Pattern ENDING = Pattern.compile("(?:e?s|e?d|ing|e)$");

    private VendorValues() {}

    /** Whether a value is, as a whole, a word of a table; one that merely has such a word may have somebody's name too. */
    public static boolean isKnown(String value) {
        String word = value.strip().toLowerCase(Locale.ROOT);
        return LISTS.stream()
                .anyMatch(list -> ValueList.named(list, Tables.shipped()).rows().containsKey(word));
    }

    /** The prescribed value that a vendor's value means; empty when no table knows it. */
    public static Optional<String> meaning(String value, Collection<String> prescribed) {
        if (prescribed.contains(value)) {
            return Optional.of(value);
        }
        return LISTS.stream()
                .flatMap(list -> ValueList.named(list, Tables.shipped()).of(value).stream())
                .filter(prescribed::contains)
                .findFirst();
    }

    /** The same of a word of a language, in whatever form the tables have it: {@code refuses} is {@code refused}. */
    public static Optional<String> meaningOfForm(String word, Collection<String> prescribed) {
        String lower = word.toLowerCase(Locale.ROOT);
        String stem = stem(lower);
        return LISTS.stream()
                .flatMap(list -> ValueList.named(list, Tables.shipped()).rows().entrySet().stream())
                .filter(row -> prescribed.contains(row.getValue()))
                .filter(row -> row.getKey().equals(lower)
                        || stem.length() >= SHORTEST_STEM && stem(row.getKey()).equals(stem))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static String stem(String word) {
        return ENDING.matcher(word).replaceFirst("");
    }
}
