package org.tafoundry.synth.cim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tafoundry.synth.cim.vocabulary.NameWords;
import org.tafoundry.synth.cim.vocabulary.Wildcards;
import org.tafoundry.synth.cim.vocabulary.Wording;

/** The values of a field by which an event type knows its events: labels, wildcards over words, or any value. */
final class TellingValues {

    /** What stands behind the verb of a statement. */
    static final String ANY_STATEMENT = " *";

    private static final int MOST_VALUES = 6;

    private static final int LONGEST_VALUE = 60;

    private static final int MOST_WILDCARDS = 3;

    private static final int SHORTEST_STEM = 7;

    private static final int MOST_OF_PHRASE = 5;

    private static final int MOST_OTHERS = 500;

    /** What has more words is a sentence, which later events have in other words. */
    private static final int MOST_WORDS = 2;

    private TellingValues() {}

    /** The values or wildcards to test for; empty where any value tells the kind. */
    static List<String> of(String field, Set<String> values, Kind kind, SampleRows rows) {
        if (!values.isEmpty() && values.stream().allMatch(PathLogins::told)) {
            return List.copyOf(values); // the segment of a path, see PathLogins
        }
        if (!values.isEmpty() && values.stream().allMatch(v -> v.endsWith(ANY_STATEMENT))) {
            return values.stream().sorted().toList(); // statements, by their verb
        }
        return named(field, kind, rows) ? List.of() : few(field, values, kind, rows);
    }

    /** Whether a field that only these events have names what they are about: whatever it names, it is of this kind. */
    private static boolean named(String field, Kind kind, SampleRows rows) {
        List<String> words = NameWords.of(field);
        return words.size() > 1
                && words.get(words.size() - 1).equals("name")
                && words.stream().anyMatch(kind.rule().names()::contains)
                && IntStream.range(0, rows.size())
                        .allMatch(i -> kind.rows().get(i) || !rows.row(i).has(field));
    }

    /** The values themselves where they are few labels; else the wildcards over the words that tell them. */
    private static List<String> few(String field, Set<String> values, Kind kind, SampleRows rows) {
        boolean labels = values.stream()
                .allMatch(v -> v.length() <= LONGEST_VALUE
                        && !v.contains("*")
                        && (v.indexOf(' ') < 0 || NameWords.of(v).size() <= MOST_WORDS));
        if (values.isEmpty() || labels && values.size() <= MOST_VALUES) {
            return List.copyOf(values);
        }
        List<String> words = new ArrayList<>();
        List<String> left = new ArrayList<>(values);
        List<String> all = field.equals(MessageWords.ACTION)
                ? kind.rule().words()
                : kind.rule().stems();
        // a word that events of other kinds have as well does not tell this one where others do
        List<String> others = IntStream.range(0, rows.size())
                .filter(i -> !kind.rows().get(i))
                .boxed()
                .flatMap(i -> rows.row(i).values(field).stream())
                .limit(MOST_OTHERS)
                .toList();
        List<String> own = Stream.concat(all.stream(), kind.rule().words().stream())
                .distinct()
                .filter(s -> others.stream().noneMatch(v -> tells(s, v)))
                .toList();
        boolean apart = values.stream().allMatch(v -> own.stream().anyMatch(s -> tells(s, v)));
        List<String> stems = apart ? own : all;
        // a short word stands inside others, and in any sentence
        List<String> longer = Stream.concat(stems.stream(), apart ? Stream.empty() : kind.rule().words().stream())
                .filter(s -> s.replace("*", "").length() >= SHORTEST_STEM)
                .distinct()
                .toList();
        boolean told = values.stream().allMatch(v -> longer.stream().anyMatch(s -> tells(s, v)));
        List<String> from = told ? longer : stems;
        if (!told && values.size() <= MOST_VALUES && values.stream().allMatch(TellingValues::phrase)) {
            return List.copyOf(values);
        }
        while (!left.isEmpty() && words.size() < MOST_WILDCARDS) {
            String best = from.stream()
                    .max(Comparator.comparingLong(
                            (String s) -> left.stream().filter(v -> tells(s, v)).count()))
                    .orElseThrow();
            if (left.stream().noneMatch(v -> tells(best, v))) {
                break;
            }
            words.add(best);
            left.removeIf(v -> tells(best, v));
        }
        return words.stream().map(Wildcards::of).distinct().toList();
    }

    /** Whether a value is a few words long. */
    private static boolean phrase(String value) {
        return value.length() <= LONGEST_VALUE
                && !value.contains("*")
                && NameWords.of(value).size() <= MOST_OF_PHRASE;
    }

    private static boolean tells(String stem, String value) {
        return !Wording.in(value + " " + String.join(" ", NameWords.of(value)), List.of(stem))
                .isEmpty();
    }
}
