package org.tafoundry.synth.cim;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tafoundry.synth.cim.vocabulary.Meaning;
import org.tafoundry.synth.cim.vocabulary.ModelRule;
import org.tafoundry.synth.cim.vocabulary.ModelRules;
import org.tafoundry.synth.cim.vocabulary.Wording;
import org.tafoundry.table.WordLists;

/**
 * Takes who did something also for the user of an event that names nobody else: {@code src_user} alone would leave the
 * field empty by which logins, requests and changes are searched.
 */
final class ActorAsUser {

    private static final String USER = "user";
    private static final String ACTOR = "src_user";
    private static final int LAST = 1;

    /** Words of deeds that are done to an account. */
    private static final Pattern ACCOUNT = Pattern.compile("(?i)" + WordLists.alternatives("words-for-accounts"));

    private ActorAsUser() {}

    /** Adds the actors as last candidates, unless senders of mails or changes of accounts are among their events. */
    static void add(Candidates candidates) {
        List<Candidate> actors =
                candidates.forTarget(ACTOR).stream().filter(Candidate::seen).toList();
        boolean mail = candidates.forTarget("recipient").stream().anyMatch(Candidate::seen);
        if (actors.isEmpty() || mail || actors.stream().anyMatch(ActorAsUser::unlikely)) {
            return;
        }
        Set<String> users = candidates.forTarget(USER).stream()
                .filter(Candidate::seen)
                .map(Candidate::field)
                .collect(Collectors.toSet());
        for (Candidate actor : actors) {
            if (!users.contains(actor.field())) {
                Candidate own = actor.with(new Meaning(
                        USER,
                        actor.meaning().kind(),
                        LAST,
                        Meaning.Source.GUESS,
                        actor.meaning().beside()));
                if (alone(actor, users, candidates)) {
                    candidates.add(own);
                } else {
                    others(actor, users, candidates).ifPresent(where -> candidates.add(own.where(where)));
                }
            }
        }
    }

    /** What tells events that name the actor and nobody else, and do nothing to an account, from those that do. */
    private static Optional<String> others(Candidate actor, Set<String> users, Candidates candidates) {
        List<EventRow> only = candidates
                .with(candidates.fields().get(actor.field()))
                .filter(r -> users.stream().noneMatch(r::has))
                .toList();
        return candidates.forTarget("vendor_action").stream()
                .filter(Candidate::seen)
                .limit(1)
                .filter(d -> only.stream().anyMatch(r -> r.values(d.field()).stream()
                        .anyMatch(v -> !ACCOUNT.matcher(v).find())))
                .findFirst()
                .map(d -> "NOT match(coalesce(" + EvalText.field(d.field()) + ",\"\"),"
                        + EvalText.text(ACCOUNT.pattern()) + ")");
    }

    /** Whether a value is rather a place in a program than somebody: {@code answered by side.c:45}. */
    private static boolean unlikely(Candidate actor) {
        return actor.examples().stream().anyMatch(v -> v.indexOf(':') > 0);
    }

    /** Whether some event names the actor and nobody else, and none of these says that an account was changed. */
    private static boolean alone(Candidate actor, Set<String> users, Candidates candidates) {
        List<EventRow> only = candidates
                .with(candidates.fields().get(actor.field()))
                .filter(r -> users.stream().noneMatch(r::has))
                .toList();
        List<String> deeds = candidates.forTarget("vendor_action").stream()
                .filter(Candidate::seen)
                .map(Candidate::field)
                .toList();
        List<ModelRule> accounts = ModelRules.of(candidates.tables()).stream()
                .filter(r -> r.name().equals("change_account"))
                .toList();
        return !only.isEmpty()
                && only.stream().noneMatch(r -> deeds.stream()
                        .flatMap(f -> r.values(f).stream())
                        .anyMatch(v -> accounts.stream()
                                .anyMatch(a -> !Wording.in(v, a.stems()).isEmpty())));
    }
}
