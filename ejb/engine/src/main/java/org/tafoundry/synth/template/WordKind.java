package org.tafoundry.synth.template;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.tafoundry.synth.layout.ColumnNaming;
import org.tafoundry.synth.sample.HostNames;
import org.tafoundry.table.WordLists;

/** Says from the values of a column of words what the column holds, where they show it. */
final class WordKind {

    /** What was done, as a thing and a verb: {@code order.cancel}. */
    private static final Pattern DONE = Pattern.compile("[a-z]+[._:][a-z]+(?:[._:][a-z]+)?");

    private static final Pattern RESULT = Pattern.compile("(?i)" + WordLists.alternatives("result-words"));
    private static final Pattern PERSON = Pattern.compile("[a-z][a-z0-9]*(?:[._-][a-z0-9]+)?");
    private static final Pattern LOUD = Pattern.compile("[A-Z]{3,}(?:[_-][A-Z]{2,})*+|[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+");
    private static final int FEWEST = 3;

    private WordKind() {}

    /** The field's name; empty where the values do not show what they are. */
    static Optional<String> of(List<String> texts) {
        Set<String> values = new TreeSet<>(texts);
        values.remove("-");
        if (values.size() > 1 && values.stream().allMatch(v -> RESULT.matcher(v).matches())) {
            return Optional.of("result");
        }
        if (values.size() >= FEWEST
                && values.stream().allMatch(v -> DONE.matcher(v).matches())
                && families(values)) {
            return Optional.of("vendor_action");
        }
        boolean people = values.size() >= FEWEST
                && values.size() * 2 > texts.size()
                && values.stream().allMatch(v -> PERSON.matcher(v).matches())
                && values.stream().anyMatch(v -> v.chars().noneMatch(Character::isDigit))
                && values.stream().filter(v -> v.matches("[a-z]+\\d+")).count() * 2 < values.size();
        return people ? Optional.of("user") : Optional.empty();
    }

    /** The same for a column of words in capitals that come again: by themselves they say what happened. */
    static String deed(List<String> texts) {
        return of(texts).orElse("vendor_action");
    }

    /** The same for a word right before a payload: by itself it is what happened where it is written in capitals. */
    static String beforePayload(List<String> texts) {
        Set<String> values = new TreeSet<>(texts);
        boolean loud = values.size() > 1
                && values.stream().allMatch(v -> LOUD.matcher(v).matches());
        boolean verdicts = values.size() > 1
                && ColumnNaming.names(texts.stream().map(List::of).toList(), 1).contains("vendor_action");
        return ColumnNaming.telling(texts)
                .or(() -> loud || verdicts ? Optional.of("vendor_action") : of(texts))
                .orElse(
                        HostNames.evident(values, texts.size())
                                        && values.stream().allMatch(HostNames::telling)
                                ? "log_host"
                                : "keyword");
    }

    /** Whether one thing is done several things with. */
    private static boolean families(Set<String> values) {
        TreeMap<String, Set<String>> verbs = new TreeMap<>();
        for (String value : values) {
            String[] parts = value.toLowerCase(Locale.ROOT).split("[._:]", 2);
            verbs.computeIfAbsent(parts[0], t -> new HashSet<>()).add(parts[1]);
        }
        return verbs.values().stream().anyMatch(v -> v.size() > 1);
    }
}
