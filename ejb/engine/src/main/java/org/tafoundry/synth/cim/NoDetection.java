package org.tafoundry.synth.cim;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.tafoundry.synth.cim.vocabulary.DeedWords;
import org.tafoundry.synth.cim.vocabulary.ModelRule;
import org.tafoundry.synth.cim.vocabulary.NameWords;
import org.tafoundry.synth.cim.vocabulary.Wording;
import org.tafoundry.table.WordLists;

/** Values with a word of a detection that are none: how a guard is, who does harm, or a part of a program. */
final class NoDetection {

    private static final Set<String> HEALTH = WordLists.set("health-words");
    private static final Set<String> FINDING = WordLists.set("finding-words");

    /** A sentence has more words than the name of what was found. */
    private static final int FEWEST_OF_SENTENCE = 3;

    private static final int LONGEST_VALUE = 120;

    /** Somebody or a place that does harm. */
    private static final Pattern SENDER = Pattern.compile("(?i)(?<![\\w])(?:malicious|suspicious)[ _.-]+(?:"
            + WordLists.alternatives("harmful-senders") + ")s?(?![\\w])");

    /** Short names of detectors that are short for other things too. */
    private static final Set<String> SHORT = WordLists.set("short-detectors");

    private static final int MOST_OF_DETECTOR = 2;

    /** Words of names for what is managed, and of names that say of which kind it is. */
    private static final Set<String> OWNERS = WordLists.set("changed-parents");

    private static final Set<String> KINDS = WordLists.set("kind-names");

    /** Words that announce anything, also what is no attack. */
    private static final Set<String> ALERTING = WordLists.set("words-that-announce");

    private NoDetection() {}

    /** Whether a value stands only where an event says of which kind the thing is that it is about: {@code object.type}. */
    static boolean thing(EventRow row, String value) {
        List<String> fields = row.fields().entrySet().stream()
                .filter(e -> e.getValue().contains(value))
                .map(Map.Entry::getKey)
                .toList();
        return !fields.isEmpty() && fields.stream().map(NameWords::of).allMatch(NoDetection::kindOfThing);
    }

    /** Whether a value only alerts to a login, and names no attack: {@code Failed login alert}. */
    static boolean ofLogin(ModelRule rule, String value, List<ModelRule> logins) {
        String spaced = DeedWords.spaced(value);
        List<String> told = Wording.in(spaced, rule.stems());
        return value.length() <= LONGEST_VALUE
                && !told.isEmpty()
                && ALERTING.containsAll(told)
                && logins.stream().anyMatch(r -> !Wording.in(spaced, r.words()).isEmpty());
    }

    private static boolean kindOfThing(List<String> name) {
        return KINDS.contains(name.get(name.size() - 1))
                && name.subList(0, name.size() - 1).stream().anyMatch(OWNERS::contains);
    }

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

    /** Whether a path of names only has a word that is short for a provider of identities as well as for a detector. */
    static boolean provider(ModelRule rule, String value) {
        List<String> told = NameWords.of(value).size() > MOST_OF_DETECTOR
                ? Wording.in(DeedWords.spaced(value), rule.stems())
                : List.of();
        return !told.isEmpty() && SHORT.containsAll(told);
    }
}
