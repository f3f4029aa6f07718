package org.tafoundry.proposal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tafoundry.addon.AddOnFiles;

/**
 * Has an existing add-on say, by what it makes of the samples and by its settings, what the rules left open, and keeps what the
 * trial accepts.
 */
public final class PrecedentTrial {
    private static final int MOST_ATTEMPTS = 40;

    /** Share of the events that it has to have in a data model for all to belong to it. */
    private static final double ALL = 0.98;

    private final Precedent precedent;

    /** The data models that it has all events of the samples in. */
    private final Set<String> known = new HashSet<>();

    private final List<Taken> taken = new ArrayList<>();
    private final Set<String> tried = new HashSet<>();
    private int attempts;

    private PrecedentTrial(Precedent precedent) {
        this.precedent = precedent;
    }

    /**
     * A proposal that was accepted.
     *
     * @param proposal the proposal
     * @param gains what rose, in words with numbers
     */
    public record Taken(Proposal proposal, List<String> gains) {
        public Taken {
            gains = List.copyOf(gains);
        }
    }

    /**
     * Tries what the add-on knows, if it is for this log; at most {@value #MOST_ATTEMPTS} times.
     *
     * @param addOn an add-on that people made, for any sourcetype
     * @throws IOException when a sample cannot be read
     */
    public static List<Taken> run(ProposalTrial trial, AddOnFiles addOn) throws IOException {
        PrecedentTrial run = new PrecedentTrial(Precedent.of(addOn));
        EventValues theirs = trial.seenBy(addOn);
        if (!run.precedent.isFor(theirs.sourcetypes(), theirs.names())) {
            return List.of();
        }
        EventValues ours = trial.seen();
        if (theirs.areThoseOf(ours)) {
            run.known.addAll(ofAll(theirs));
        }
        run.follow(trial, Counterparts.of(run.precedent, theirs, ours));
        run.answer(trial, true);
        return List.copyOf(run.taken);
    }

    private static Set<String> ofAll(EventValues theirs) {
        Map<String, Integer> counts = new HashMap<>();
        theirs.events()
                .forEach(event -> Set.copyOf(event.models()).forEach(model -> counts.merge(model, 1, Integer::sum)));
        counts.values().removeIf(count -> count < ALL * theirs.events().size());
        return counts.keySet();
    }

    /** Names all at once where that works, since each trial runs the samples; the rest one after the other. */
    private void follow(ProposalTrial trial, List<Proposal> proposals) throws IOException {
        List<Proposal.Named> names = proposals.stream()
                .filter(Proposal.Named.class::isInstance)
                .map(Proposal.Named.class::cast)
                .toList();
        Map<Proposal.Named, List<String>> together = names.size() > 1 ? trial.attemptTogether(names) : Map.of();
        together.forEach((named, gains) -> taken.add(new Taken(named, gains)));
        for (Proposal proposal : proposals) {
            tried.add(proposal.toString());
            if (attempts < MOST_ATTEMPTS && !together.containsKey(proposal)) {
                attempts++;
                attempt(trial, proposal);
            }
        }
    }

    private void answer(ProposalTrial trial, boolean models) throws IOException {
        Optional<Proposal> next = next(trial, models);
        while (next.isPresent() && attempts < MOST_ATTEMPTS) {
            attempts++;
            tried.add(next.get().toString());
            attempt(trial, next.get());
            next = next(trial, models);
        }
    }

    private Optional<Proposal> next(ProposalTrial trial, boolean models) {
        return trial.questions().stream()
                .filter(question -> models || !(question instanceof Question.Model))
                .flatMap(question -> answers(trial, question).stream())
                .filter(proposal -> !tried.contains(proposal.toString()))
                .findFirst();
    }

    /** A field whose values are not the prescribed ones is answered by what they mean. */
    private List<Proposal> answers(ProposalTrial trial, Question question) {
        List<Proposal> answers = new ArrayList<>();
        for (Proposal proposal : precedent.answers(question)) {
            if (proposal instanceof Proposal.Alias alias && question instanceof Question.Meaning meaning) {
                trial.values(meaning, alias.target())
                        .ifPresentOrElse(values -> answers.addAll(precedent.answers(values)), () -> answers.add(alias));
            } else {
                answers.add(proposal);
            }
        }
        return answers;
    }

    private void attempt(ProposalTrial trial, Proposal proposal) throws IOException {
        Verdict verdict = trial.attempt(proposal);
        if (verdict instanceof Verdict.Rejected && proposal instanceof Proposal.EventKind kind) {
            Optional<ProposalTrial> supposed = trial.suppose(kind);
            if (supposed.isPresent()) {
                int before = taken.size();
                answer(supposed.get(), false);
                verdict = known.contains(kind.model()) && kind.terms().isEmpty()
                        ? trial.adoptKnown(supposed.get(), kind)
                        : trial.adopt(supposed.get(), kind);
                if (verdict instanceof Verdict.Rejected) {
                    List<Taken> withoutEffect = taken.subList(before, taken.size());
                    withoutEffect.forEach(each -> tried.remove(each.proposal().toString()));
                    withoutEffect.clear();
                }
            }
        }
        if (verdict instanceof Verdict.Accepted accepted) {
            taken.add(new Taken(proposal, accepted.gains()));
        }
    }
}
