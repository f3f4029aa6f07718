package org.tafoundry.synth.design;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tafoundry.table.WordLists;

/**
 * Extracts the outcome of a record that is no pair: the word behind an arrow, {@code who=amy -> REFUSED}, or a word of
 * success or failure behind the last pair, {@code from=192.0.2.7 refused}.
 */
final class StatedOutcome {

    private static final int MOST = 1500;
    private static final int LONGEST = 5000;
    private static final int FEWEST_ARROWS = 3;
    private static final int FEWEST_WORDS = 2;
    private static final List<String> NAMES = List.of("result", "outcome", "verdict");

    private static final String ARROW = "(?:-+>|=>|\u2192)";
    private static final Pattern BEHIND_ARROW =
            Pattern.compile("(?<=\\s)([^\\s,;|=]+=)?([^\\s,;|=]+)\\s+" + ARROW + "\\s+([A-Za-z][\\w-]*)(?=[\\s,;|]|$)");
    private static final Pattern LOUD = Pattern.compile("[A-Z][A-Z0-9_-]+");

    private static final String KNOWN = WordLists.alternatives("result-words");
    private static final String PAIR = "[\\w.-]=[^\\s\"=,;|]++";

    /** One word behind a pair without blanks, before the next pair or the end; what follows a comma says why. */
    private static final String WORD = "\\s+(?:--?\\s+)?(?<NAME>" + KNOWN
            + ")(?=\\s*$|,\\s|(?<=ed)(?<!failed)(?<!completed)\\s[A-Za-z_][\\w.-]*=)";

    private static final Pattern BEHIND_PAIR = Pattern.compile("(?i)" + PAIR + WORD.replace("?<NAME>", ""));

    private StatedOutcome() {}

    /**
     * Adds what the texts show.
     *
     * @param texts events
     * @param keys the keys of their pairs, which have their names already
     */
    static void add(List<String> texts, Set<String> keys, Extraction extraction) {
        List<String> sample = texts.subList(0, Math.min(MOST, texts.size())).stream()
                .filter(t -> t.length() < LONGEST)
                .toList();
        List<String> free = new ArrayList<>(NAMES);
        free.removeIf(n -> keys.stream().anyMatch(n::equalsIgnoreCase));
        if (free.isEmpty()) {
            return;
        }
        String name = free.get(0);
        if (arrows(sample)) {
            extraction.extract(
                    "stated_" + name,
                    "\\s" + ARROW + "\\s+(?<" + name + ">[A-Za-z][\\w-]*)(?=[\\s,;|]|$)",
                    "What came of it, behind the arrow.");
        } else if (sample.stream().filter(t -> BEHIND_PAIR.matcher(t).find()).count() >= FEWEST_WORDS) {
            extraction.extract(
                    "stated_" + name,
                    "(?i)" + PAIR + WORD.replace("NAME", name),
                    "The word of success or failure that stands behind a pair.");
        }
    }

    /** Whether arrows stand before a few words that come again, and behind other things than such words. */
    private static boolean arrows(List<String> texts) {
        Set<String> before = new HashSet<>();
        Set<String> behind = new TreeSet<>();
        int events = 0;
        for (String text : texts) {
            Matcher arrow = BEHIND_ARROW.matcher(text);
            if (arrow.find()) {
                events++;
                before.add(arrow.group(2));
                behind.add(arrow.group(3));
            }
        }
        boolean written = behind.stream().allMatch(w -> LOUD.matcher(w).matches() || w.matches("(?i)" + KNOWN));
        return events >= FEWEST_ARROWS
                && behind.size() < events
                && written
                && before.stream().noneMatch(w -> LOUD.matcher(w).matches() || behind.contains(w));
    }
}
