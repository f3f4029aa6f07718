package org.tafoundry.synth.cim.vocabulary;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tafoundry.table.WordLists;

/** Finds a rule's words in text the way a Splunk search would. */
public final class Wording {

    private static final int LONGEST_DENIAL = 10;

    private static final Pattern DENIAL =
            Pattern.compile("(?<![\\p{L}\\d])(?:" + WordLists.alternatives("denying-words") + ")[\\s_.-]");

    private static final Pattern DENIED =
            Pattern.compile("(?<![\\p{L}\\d])(?:" + WordLists.alternatives("denying-words") + ")[\\s_.-]{1,2}$");

    /** What was found, and before it a thing of which there was none. */
    private static final Pattern NOTHING_FOUND =
            Pattern.compile("(?<![\\p{L}\\d])no(?:[\\s_-]\\p{L}{2,20}){1,3}[\\s_-](?:was |were )?(?:"
                    + WordLists.alternatives("finding-words") + ")(?![\\p{L}\\d])");

    private Wording() {}

    /** The words or phrases of the list that occur in the text, letter case ignored. */
    public static List<String> in(String text, List<String> words) {
        String lower = text.toLowerCase(Locale.ROOT);
        return words.stream().filter(word -> occurs(lower, word)).toList();
    }

    /** What stands in a text for these words, in lower case: of {@code login*} the whole word that begins so. */
    public static List<String> seen(String text, List<String> words) {
        String lower = text.toLowerCase(Locale.ROOT);
        return words.stream()
                .filter(word -> word.indexOf('*') < 0 || word.indexOf('*') == word.length() - 1)
                .flatMap(word -> at(lower, word).stream())
                .distinct()
                .toList();
    }

    private static Optional<String> at(String lower, String word) {
        String bare = word.endsWith("*") ? word.substring(0, word.length() - 1) : word;
        for (int at = lower.indexOf(bare); at >= 0; at = lower.indexOf(bare, at + 1)) {
            int end = at + bare.length();
            if (whole(lower, at, end, word.endsWith("*")) && !denied(lower, at)) {
                while (end < lower.length() && Character.isLetterOrDigit(lower.charAt(end))) {
                    end++;
                }
                return Optional.of(lower.substring(at, end));
            }
        }
        return Optional.empty();
    }

    /** Whether words of the list occur in a text only where the word before them denies them. */
    public static boolean denied(String text, List<String> words) {
        return in(text, words).isEmpty()
                && DENIAL.matcher(text.toLowerCase(Locale.ROOT)).find();
    }

    /** Whether the word before this place denies what stands there: {@code no}, {@code not}. */
    static boolean denied(String lower, int at) {
        return DENIED.matcher(lower.substring(Math.max(0, at - LONGEST_DENIAL), at))
                        .find()
                || NOTHING_FOUND.matcher(lower).results().anyMatch(m -> m.start() < at && at < m.end());
    }

    private static boolean whole(String lower, int at, int end, boolean open) {
        boolean starts = at == 0 || !Character.isLetterOrDigit(lower.charAt(at - 1));
        return starts && (open || end == lower.length() || !Character.isLetterOrDigit(lower.charAt(end)));
    }

    private static boolean occurs(String lower, String word) {
        String bare = word.endsWith("*") ? word.substring(0, word.length() - 1) : word;
        if (bare.indexOf('*') >= 0) {
            return Pattern.compile(Pattern.quote(bare).replace("*", "\\E.*\\Q"))
                    .matcher(lower)
                    .find();
        }
        return at(lower, word).isPresent();
    }
}
