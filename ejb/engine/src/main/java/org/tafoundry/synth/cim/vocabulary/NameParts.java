package org.tafoundry.synth.cim.vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tafoundry.table.WordLists;

/** Cuts words that were run together, such as {@code connsrcport}, into the words that log authors use. */
public final class NameParts {

    private static final Set<String> WORDS = WordLists.set("name-parts");

    private static final Map<String, String> ABBREVIATIONS = WordLists.meanings("name-abbreviations");

    /** Of shorter words alone nothing is made up: they occur in any word. */
    private static final int SHORTEST = 3;

    private NameParts() {}

    /** The words with run-together ones cut and abbreviations spelled out; words that cannot be cut stay. */
    public static List<String> of(List<String> words) {
        List<String> parts = new ArrayList<>();
        for (String word : words) {
            List<String> cut = WORDS.contains(word) ? List.of(word) : cut(word);
            for (String part : cut) {
                // a letter by itself says nothing: "s" is the severity here, the source there
                boolean alone = words.size() == 1 && word.length() == 1;
                parts.add(alone ? part : ABBREVIATIONS.getOrDefault(part, part));
            }
        }
        return List.copyOf(parts);
    }

    /** Fewest known words that make up this one; the word itself when there is no such cut. */
    private static List<String> cut(String word) {
        if (word.length() > 40) {
            return List.of(word);
        }
        List<List<String>> best = new ArrayList<>();
        best.add(List.of());
        for (int end = 1; end <= word.length(); end++) {
            List<String> shortest = null;
            for (int start = Math.max(0, end - 12); start < end; start++) {
                List<String> head = best.get(start);
                if (head != null
                        && WORDS.contains(word.substring(start, end))
                        && (shortest == null || head.size() + 1 < shortest.size())) {
                    shortest = new ArrayList<>(head);
                    shortest.add(word.substring(start, end));
                }
            }
            best.add(shortest);
        }
        List<String> all = best.get(word.length());
        // "toto" is a name, and not "to" twice
        boolean small = all != null && all.size() > 1 && all.stream().allMatch(p -> p.length() < SHORTEST);
        return all == null || small ? List.of(word) : all;
    }
}
