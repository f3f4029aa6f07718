package org.tafoundry.synth.cim.vocabulary;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Words as wildcards over a field's value, without those that another one already finds. */
public final class Wildcards {

    private static final int SHORTEST_WORD = 3;

    private static final int SHORTEST_INSIDE = 5;

    private Wildcards() {}

    /** The wildcards, in quotes: each finds values that no other does. */
    public static List<String> needed(List<String> words) {
        List<String> all = words.stream().map(Wildcards::of).distinct().toList();
        return all.stream()
                .filter(one -> all.stream().noneMatch(other -> !other.equals(one) && covers(other, one)))
                .map(pattern -> '"' + pattern + '"')
                .toList();
    }

    /** Wildcards for names that no sample has shown; short words stand at the beginning, where they are no part of another. */
    public static List<String> families(List<String> words) {
        return words.stream()
                .filter(w -> w.replace("*", "").length() >= SHORTEST_WORD)
                .map(w -> w.replace("*", "").length() >= SHORTEST_INSIDE ? of(w) : of(w).substring(1))
                .distinct()
                .toList();
    }

    /** Blanks and punctuation inside a phrase match any separator or none. */
    public static String of(String word) {
        return "*" + word.replace("*", "").strip().replaceAll("[ _.-]+", "*") + "*";
    }

    /** Whether every value of the narrow wildcard is one of the wide: the wide matches the narrow's own text. */
    private static boolean covers(String wide, String narrow) {
        String regex = Pattern.compile("\\*")
                .splitAsStream(wide)
                .map(Pattern::quote)
                .collect(Collectors.joining(".*", "", ".*"));
        return narrow.matches(regex);
    }
}
