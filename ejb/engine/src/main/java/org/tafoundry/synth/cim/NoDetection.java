package org.tafoundry.synth.cim;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.tafoundry.synth.cim.vocabulary.DeedWords;
import org.tafoundry.synth.cim.vocabulary.NameWords;
import org.tafoundry.table.WordLists;

/** Values with a word of a detection that are none: how a guard is, or who does harm. */
final class NoDetection {

    private static final Set<String> HEALTH = WordLists.set("health-words");
    private static final Set<String> FINDING = WordLists.set("finding-words");

    /** A sentence has more words than the name of what was found. */
    private static final int FEWEST_OF_SENTENCE = 3;

    private static final int LONGEST_VALUE = 120;

    /** Somebody or a place that does harm. */
    private static final Pattern SENDER = Pattern.compile("(?i)(?<![\\w])(?:malicious|suspicious)[ _.-]+(?:"
            + WordLists.alternatives("harmful-senders") + ")s?(?![\\w])");

    private NoDetection() {}

    /** Whether a sentence says how a guard is, and not what it found. */
    static boolean health(String value) {
        List<String> words = NameWords.of(value);
        return words.size() >= FEWEST_OF_SENTENCE
                && value.indexOf(' ') > 0
                && words.stream().anyMatch(HEALTH::contains)
                && words.stream().noneMatch(FINDING::contains);
    }

    /** Whether a value names somebody or a place that does harm, and no harmful file. */
    static boolean sender(String value) {
        return value.length() <= LONGEST_VALUE
                && SENDER.matcher(DeedWords.spaced(value)).find();
    }
}
