package org.tafoundry.synth.cim.vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.tafoundry.table.WordLists;

/** Cuts codes of what was done that were run together, such as {@code PWCHG} and {@code OPLOGIN}, and spells short words out. */
public final class DeedWords {

    private static final Set<String> VERBS = WordLists.set("deed-verbs");

    private static final Set<String> THINGS = WordLists.set("deed-things");

    private static final Map<String, String> ABBREVIATIONS = WordLists.meanings("deed-abbreviations");

    /** Short verbs that are short for nothing else at the end of a code. */
    private static final Set<String> ENDINGS = WordLists.set("deed-endings");

    /** "Access" where it is the name of a thing: access control, access list. */
    private static final Pattern NOUN =
            Pattern.compile("(?<![a-z])access(?=[ _-](?:" + WordLists.alternatives("access-nouns") + ")(?![a-z]))");

    private static final int LONGEST_VALUE = 500;

    private static final int MOST_WORDS = 3;

    private static final int LONGEST = 24;

    private static final int SHORTEST_PART = 2;

    private static final int LONGEST_PART = 12;

    private DeedWords() {}

    /** A value in lower case, then its words with a blank between them, then the words that its codes are run together from. */
    public static String spaced(String value) {
        String bounded = value.length() > LONGEST_VALUE ? value.substring(0, LONGEST_VALUE) : value;
        List<String> words = NameWords.of(bounded);
        List<String> parts = NameParts.of(words);
        List<String> deeds = of(words);
        StringBuilder spaced = new StringBuilder(bounded.toLowerCase(Locale.ROOT))
                .append(" | ")
                .append(String.join(" ", words));
        if (!parts.equals(words)) {
            spaced.append(" | ").append(String.join(" ", parts));
        }
        if (!deeds.equals(words) && !deeds.equals(parts)) {
            spaced.append(" | ").append(String.join(" ", deeds));
        }
        return NOUN.matcher(spaced).replaceAll("");
    }

    /**
     * The words with run-together ones cut, where one part says what was done; short ones are spelled out in such codes,
     * where all words are of them, {@code usr_add}, and where a code of few words ends with a verb, {@code zone_upd}.
     */
    public static List<String> of(List<String> words) {
        boolean code = words.size() > 1
                && words.size() <= MOST_WORDS
                && words.stream().allMatch(DeedWords::known)
                && words.stream().anyMatch(VERBS::contains);
        List<String> parts = new ArrayList<>();
        for (String word : words) {
            List<String> cut = cut(word);
            cut.forEach(part -> parts.add(code || cut.size() > 1 ? ABBREVIATIONS.getOrDefault(part, part) : part));
        }
        if (!words.isEmpty() && words.size() <= MOST_WORDS && ENDINGS.contains(words.get(words.size() - 1))) {
            String last = words.get(words.size() - 1);
            parts.set(parts.size() - 1, ABBREVIATIONS.getOrDefault(last, last));
        }
        return List.copyOf(parts);
    }

    /** A word as its parts, a verb among them; as itself where it is no such code. */
    private static List<String> cut(String word) {
        if (word.length() <= LONGEST && !known(word)) {
            List<String> parts = parts(word);
            if (parts.size() > 1 && parts.stream().anyMatch(VERBS::contains)) {
                return parts;
            }
        }
        return List.of(word);
    }

    /** The fewest known parts that make up a word; none where it has others. */
    private static List<String> parts(String word) {
        List<List<String>> best = new ArrayList<>();
        best.add(List.of());
        for (int end = 1; end <= word.length(); end++) {
            List<String> fewest = List.of();
            for (int start = Math.max(0, end - LONGEST_PART); start <= end - SHORTEST_PART; start++) {
                List<String> head = best.get(start);
                boolean reached = start == 0 || !head.isEmpty();
                if (reached
                        && known(word.substring(start, end))
                        && (fewest.isEmpty() || head.size() + 1 < fewest.size())) {
                    fewest = new ArrayList<>(head);
                    fewest.add(word.substring(start, end));
                }
            }
            best.add(fewest);
        }
        return best.get(word.length());
    }

    private static boolean known(String part) {
        return VERBS.contains(part) || THINGS.contains(part);
    }
}
