package org.tafoundry.synth.cim;

import java.util.List;
import java.util.Set;
import org.tafoundry.synth.cim.vocabulary.Meaning;
import org.tafoundry.synth.cim.vocabulary.NameWords;
import org.tafoundry.synth.cim.vocabulary.ProfiledField;
import org.tafoundry.synth.cim.vocabulary.ValueKind;
import org.tafoundry.table.WordLists;

/** Takes what is just called an address for the recipient of a mail, where it is one of mail and the sender stands beside it. */
final class RecipientsBesideSenders {

    private static final String SENDER = "src_user";
    private static final String RECIPIENT = "recipient";
    private static final int RANK = 5;

    private static final Set<String> ADDRESSES = WordLists.set("names-of-addresses");

    private RecipientsBesideSenders() {}

    /** Gives such fields that meaning. */
    static void tell(Candidates candidates) {
        List<Candidate> senders = candidates.forTarget(SENDER).stream()
                .filter(c -> c.seen() && c.meaning().kind() == ValueKind.EMAIL && mails(c.examples()))
                .toList();
        candidates.fields().values().stream()
                .filter(f -> f.events() > 0 && ADDRESSES.containsAll(NameWords.of(f.name())) && mails(f.examples()))
                .filter(f -> candidates.with(f).allMatch(r -> senders.stream().anyMatch(s -> r.has(s.field()))))
                .toList()
                .forEach(f -> give(f, candidates));
    }

    private static void give(ProfiledField field, Candidates candidates) {
        List.copyOf(candidates.targets()).forEach(t -> candidates.drop(t, field.name()));
        candidates.add(Candidate.of(field, new Meaning(RECIPIENT, ValueKind.EMAIL, RANK, Meaning.Source.GUESS)));
    }

    private static boolean mails(List<String> values) {
        List<String> real =
                values.stream().filter(v -> !ValueKind.placeholder(v)).toList();
        return !real.isEmpty() && real.stream().allMatch(ValueKind.EMAIL::accepts);
    }
}
