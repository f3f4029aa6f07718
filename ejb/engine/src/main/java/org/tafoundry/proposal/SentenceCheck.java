package org.tafoundry.proposal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.tafoundry.synth.cim.VendorValues;

/**
 * Refuses explanations that are more than one plain sentence: no markup, no address and nothing of the samples, whose values
 * may be somebody's data.
 */
final class SentenceCheck {
    private static final int LONGEST = 200;
    private static final int FEWEST_WORDS = 4;

    /** A capital, then words with what stands between words, and the only full stop at the end. */
    private static final Pattern SENTENCE = Pattern.compile("\\p{Lu}[\\p{IsLatin}0-9_ ,;()'-]+\\.");

    private static final Pattern FIELD = Pattern.compile("[A-Za-z][A-Za-z0-9_.]{0,63}");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}_]+");
    private static final Pattern WORD = Pattern.compile("\\p{IsLatin}+");

    /** A value of more words is text that was written for everybody; a name of a person has fewer. */
    private static final int MOST_WORDS_OF_VALUE = 3;

    private final Measure measure;

    /**
     * For an add-on.
     *
     * @param measure what it makes of the samples
     */
    SentenceCheck(Measure measure) {
        this.measure = measure;
    }

    /** Why a sentence cannot be taken; empty when it can. */
    Optional<Verdict.Rejected> refused(Proposal.Explanation explanation) {
        if (!FIELD.matcher(explanation.field()).matches()) {
            return bad("the field's name is no plain one.");
        }
        String sentence = explanation.sentence();
        List<String> words = List.of(BETWEEN.split(sentence));
        if (sentence.length() > LONGEST || !SENTENCE.matcher(sentence).matches() || words.size() < FEWEST_WORDS) {
            return bad("it is not one plain sentence of " + FEWEST_WORDS + " words to " + LONGEST + " characters.");
        }
        if (!words.stream().allMatch(this::isWord)) {
            return bad("it has a word that is neither one of a language nor the name of a field.");
        }
        Set<String> said = new HashSet<>();
        words.forEach(word -> said.add(word.toLowerCase(Locale.ROOT)));
        said.removeIf(word -> Choices.isPlainWord(word) || VendorValues.isKnown(word));
        said.removeAll(List.of(BETWEEN.split(explanation.sourcetype().toLowerCase(Locale.ROOT))));
        said.removeAll(fields());
        return sayAny(said) ? bad("it has a value of the samples.") : Optional.empty();
    }

    private boolean isWord(String word) {
        return WORD.matcher(word).matches() || measure.fields().containsKey(word);
    }

    private Set<String> fields() {
        Set<String> names = new HashSet<>();
        measure.fields().keySet().forEach(name -> names.add(name.toLowerCase(Locale.ROOT)));
        return names;
    }

    private boolean sayAny(Set<String> said) {
        return measure.fields().values().stream()
                .flatMap(field -> field.values().keySet().stream())
                .anyMatch(value -> parts(value).stream().anyMatch(said::contains));
    }

    private static List<String> parts(String value) {
        List<String> parts = new ArrayList<>(List.of(BETWEEN.split(value.toLowerCase(Locale.ROOT))));
        parts.removeIf(String::isEmpty);
        return parts.size() <= MOST_WORDS_OF_VALUE ? parts : List.of();
    }

    private static Optional<Verdict.Rejected> bad(String reason) {
        return Optional.of(ProposalTrial.rejected(
                ProposalCode.PROPOSAL_BAD_SENTENCE, "The explanation cannot be used: " + reason, List.of()));
    }
}
