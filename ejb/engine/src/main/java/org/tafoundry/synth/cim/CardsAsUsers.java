package org.tafoundry.synth.cim;

import java.util.List;
import java.util.regex.Pattern;
import org.tafoundry.synth.cim.vocabulary.Meaning;
import org.tafoundry.synth.cim.vocabulary.NameWords;
import org.tafoundry.synth.cim.vocabulary.ProfiledField;
import org.tafoundry.synth.cim.vocabulary.ValueKind;

/**
 * Tells the address of a card from somebody where a field called a user holds either: a station that has not logged in is
 * known by its card.
 */
final class CardsAsUsers {

    private static final String USER = "user";
    private static final String CARD = "[0-9A-Fa-f]{2}(?:[:-][0-9A-Fa-f]{2}){5}";
    private static final Pattern ADDRESS = Pattern.compile(CARD);
    private static final int RANK = 6;

    private CardsAsUsers() {}

    /** Gives such fields both meanings, each for its own values. */
    static void tell(Candidates candidates) {
        for (ProfiledField field : List.copyOf(candidates.fields().values())) {
            List<String> words = NameWords.of(field.name());
            boolean mixed = field.events() > 0
                    && !words.isEmpty()
                    && words.get(words.size() - 1).equals(USER)
                    && field.examples().stream().anyMatch(ADDRESS.asMatchPredicate());
            if (mixed) {
                String card = "match(" + EvalText.field(field.name()) + "," + EvalText.text("^" + CARD + "$") + ")";
                add(field, "src_mac", ValueKind.MAC, card, candidates);
                if (!field.examples().stream().allMatch(ADDRESS.asMatchPredicate())) {
                    candidates.drop(USER, field.name());
                    add(field, USER, ValueKind.TEXT, "NOT " + card, candidates);
                }
            }
        }
    }

    private static void add(ProfiledField field, String target, ValueKind kind, String where, Candidates candidates) {
        candidates.add(Candidate.of(field, new Meaning(target, kind, RANK, Meaning.Source.GUESS))
                .where(where));
    }
}
