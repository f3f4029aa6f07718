package org.tafoundry.synth.cim;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.tafoundry.synth.cim.vocabulary.Meaning;
import org.tafoundry.synth.cim.vocabulary.NameWords;

/** Takes what ends on {@code by} for the one who did something to the user that stands beside: {@code user=ann by=bob}. */
final class DoneBy {

    private static final String USER = "user";
    private static final String ACTOR = "src_user";
    private static final String BY = "by";

    private DoneBy() {}

    /** Gives such fields the actor's meaning where an event names another user. */
    static void tell(Candidates candidates) {
        List<Candidate> seen =
                candidates.forTarget(USER).stream().filter(Candidate::seen).toList();
        Set<String> others =
                seen.stream().map(Candidate::field).filter(f -> !by(f)).collect(Collectors.toSet());
        seen.stream()
                .filter(c -> by(c.field()))
                .filter(c -> candidates.with(candidates.fields().get(c.field())).anyMatch(r -> others.stream()
                        .anyMatch(r::has)))
                .toList()
                .forEach(c -> {
                    candidates.drop(USER, c.field());
                    candidates.add(c.with(new Meaning(
                            ACTOR,
                            c.meaning().kind(),
                            c.meaning().rank(),
                            c.meaning().source(),
                            c.meaning().beside())));
                });
    }

    private static boolean by(String field) {
        List<String> words = NameWords.of(field);
        return words.get(words.size() - 1).equals(BY);
    }
}
