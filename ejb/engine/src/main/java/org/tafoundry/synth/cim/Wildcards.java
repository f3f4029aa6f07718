package org.tafoundry.synth.cim;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Words as wildcards over a field's value, without those that another one already finds. */
final class Wildcards {

    private Wildcards() {}

    /** The wildcards, in quotes: each finds values that no other does. */
    static List<String> needed(List<String> words) {
        List<String> all = words.stream().map(Wildcards::of).distinct().toList();
        return all.stream()
                .filter(one -> all.stream().noneMatch(other -> !other.equals(one) && covers(other, one)))
                .map(pattern -> '"' + pattern + '"')
                .toList();
    }

    /** Blanks and punctuation inside a phrase match any separator or none. */
    private static String of(String word) {
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
