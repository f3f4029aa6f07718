package org.tafoundry.advice;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tafoundry.advice.AdviceAccount.AdviceFinding;
import org.tafoundry.advice.AdviceAccount.ShownPassage;
import org.tafoundry.advice.AdviceAccount.TriedProposal;
import org.tafoundry.knowledge.KnowledgeHit;
import org.tafoundry.order.Decision;
import org.tafoundry.proposal.Instruction;
import org.tafoundry.proposal.Proposal;
import org.tafoundry.proposal.ProposalCode;
import org.tafoundry.proposal.ProposalTrial;
import org.tafoundry.proposal.Question;
import org.tafoundry.proposal.Verdict;
import org.tafoundry.refusal.Refusal;

/** One conversation with a model about one add-on: questions, answers, trials and the account of them. */
final class Advice {
    private static final int MOST_QUESTIONS = 20;
    private static final int MOST_EXPLANATIONS = 5;
    private static final int MOST_REPETITIONS = 2;
    private static final int MOST_FINDINGS = 20;
    private static final int MOST_OPEN = 20;
    private static final Duration LONGEST_TALK = Duration.ofMinutes(10);
    private static final double CONFIDENCE = 0.7;

    private final ModelConfiguration configuration;
    private final PatientModel model;
    private final Library library;
    private final Clock clock;
    private final ProposalTrial trial;
    private final Prompts prompts;
    private final List<TriedProposal> tried = new ArrayList<>();
    private final List<ShownPassage> shown = new ArrayList<>();
    private final List<AdviceFinding> findings = new ArrayList<>();
    private final List<Decision> decisions = new ArrayList<>();
    private final List<Instruction> open = new ArrayList<>();
    private final Instant begin;
    private final List<String> asked;
    private boolean part;
    private boolean answering = true;
    private int calls;
    private long tokensIn;
    private long tokensOut;

    Advice(ModelConfiguration configuration, PatientModel model, Library library, Clock clock, ProposalTrial trial) {
        this.configuration = configuration;
        this.model = model;
        this.library = library;
        this.clock = clock;
        this.trial = trial;
        this.prompts = new Prompts(configuration.redacted());
        this.begin = clock.instant();
        this.asked = new ArrayList<>();
    }

    /** A part of another conversation, with a trial of its own; it asks for no data model. */
    private Advice(Advice whole, ProposalTrial trial) {
        this.configuration = whole.configuration;
        this.model = whole.model;
        this.library = whole.library;
        this.clock = whole.clock;
        this.trial = trial;
        this.prompts = whole.prompts;
        this.begin = whole.begin;
        this.asked = whole.asked;
        this.part = true;
    }

    /** Finds passages for a question. */
    @FunctionalInterface
    interface Library {
        List<KnowledgeHit> search(String text);
    }

    /** Asks what the rules left open, one question after the other, until all were asked or the model does not answer. */
    AdviceAccount talk() throws IOException {
        askAll();
        explain();
        double seconds = Duration.between(begin, clock.instant()).toMillis() / 1000.0;
        return new AdviceAccount(
                configuration.label(),
                Prompts.VERSION,
                calls,
                tokensIn,
                tokensOut,
                seconds,
                configuration.cents(tokensIn, tokensOut),
                shown,
                tried,
                findings,
                List.of(),
                open);
    }

    private void askAll() throws IOException {
        Optional<Question> next = next();
        while (answering && next.isPresent() && asked.size() < MOST_QUESTIONS && isInTime()) {
            asked.add(Prompts.title(next.get()));
            ask(next.get(), passages(next.get()));
            next = next();
        }
    }

    /** Asks what fields are that documents name, in words for people. */
    private void explain() throws IOException {
        int explained = 0;
        for (Question.Explanation question : trial.unexplained()) {
            if (answering && explained < MOST_EXPLANATIONS && isInTime()) {
                List<String> naming = passages(question);
                explained += naming.isEmpty() ? 0 : 1;
                ask(question, naming);
            }
        }
    }

    private boolean isInTime() {
        boolean late = clock.instant().isAfter(begin.plus(LONGEST_TALK));
        if (late) {
            answering = false;
            find(
                    AdviceCode.ADVICE_OUT_OF_TIME,
                    "Asking took " + LONGEST_TALK.toMinutes()
                            + " minutes; what was not asked stays as the rules made it.");
        }
        return !late;
    }

    /** The decisions that were accepted. */
    List<Decision> decisions() {
        return decisions;
    }

    private Optional<Question> next() {
        return trial.questions().stream()
                .filter(question -> !asked.contains(Prompts.title(question)))
                .filter(question -> !part || !(question instanceof Question.Model))
                .filter(question -> !part || !(question instanceof Question.Shape))
                .findFirst();
    }

    /** Asks one question, and again with the counterexamples when its answer is rejected. */
    private void ask(Question question, List<String> passages) throws IOException {
        List<String> mistakes = new ArrayList<>();
        boolean told = question instanceof Question.Name || question instanceof Question.Explanation;
        boolean again = !told || !passages.isEmpty(); // only a document can tell a name, or what a field is
        while (again && answering && mistakes.size() <= MOST_REPETITIONS) {
            Optional<Proposal> proposal = answer(question, passages, mistakes);
            Optional<Verdict.Rejected> rejected =
                    proposal.isEmpty() ? Optional.empty() : judge(question, proposal.get(), passages);
            rejected.ifPresent(each -> mistakes.add(prompts.mistake(question, each)));
            // asked again, it would only guess again
            again = rejected.filter(each -> each.code() != ProposalCode.PROPOSAL_NO_SUPPORT)
                    .isPresent();
        }
    }

    /** Tries a proposal; what was wrong with it, if anything was. */
    private Optional<Verdict.Rejected> judge(Question question, Proposal proposal, List<String> passages)
            throws IOException {
        Attempt attempt = attempt(question, proposal, passages);
        Verdict verdict = attempt.verdict();
        tried.add(TriedProposal.of(Prompts.title(question), ProposalText.of(attempt.proposal()), verdict));
        if (verdict instanceof Verdict.Accepted accepted) {
            decide(question, attempt.proposal(), accepted.gains());
            return Optional.empty();
        }
        Verdict.Rejected rejected = (Verdict.Rejected) verdict;
        if (rejected.code() == ProposalCode.PROPOSAL_NO_SUPPORT && open.size() < MOST_OPEN) {
            attempt.proposal().instruction().ifPresent(open::add);
        }
        return Optional.of(rejected);
    }

    private void decide(Question question, Proposal proposal, List<String> gains) {
        decisions.add(new Decision(
                Prompts.title(question),
                ProposalText.of(proposal),
                Decision.Origin.MODEL,
                gains,
                CONFIDENCE,
                List.of(),
                proposal instanceof Proposal.Explanation
                        ? "Written by " + configuration.label() + " in words of documents; no setting depends on it."
                        : "Proposed by " + configuration.label() + ", proven on the sample and supported besides."));
    }

    /** A proposal that was tried, perhaps in place of another, and what came of it. */
    private record Attempt(Proposal proposal, Verdict verdict) {}

    private Attempt attempt(Question question, Proposal proposal, List<String> passages) throws IOException {
        if (proposal instanceof Proposal.EventKind kind) {
            return new Attempt(kind, suppose(kind, passages));
        }
        if (question instanceof Question.Meaning meaning && proposal instanceof Proposal.Alias alias) {
            // a field whose values are not the prescribed ones needs a lookup, not another name
            Optional<Question.Values> values = trial.values(meaning, alias.target());
            List<String> all = new ArrayList<>(passages);
            values.map(this::passages).ifPresent(all::addAll);
            Optional<Proposal> rows = values.isEmpty() ? Optional.empty() : answer(values.get(), all, List.of());
            if (rows.isPresent()) {
                return new Attempt(rows.get(), trial.attempt(rows.get(), all));
            }
        }
        return new Attempt(proposal, trial.attempt(proposal, passages));
    }

    /** Events of a data model must have enough of it: so what they have is asked and tried before all is judged. */
    private Verdict suppose(Proposal.EventKind kind, List<String> passages) throws IOException {
        Verdict alone = trial.attempt(kind, passages);
        Optional<ProposalTrial> supposed = alone instanceof Verdict.Accepted || !trial.supports(kind, passages)
                ? Optional.empty()
                : trial.suppose(kind);
        if (supposed.isEmpty()) {
            return alone;
        }
        Advice inner = new Advice(this, supposed.get());
        inner.askAll();
        Verdict verdict = trial.adopt(supposed.get(), kind, passages);
        boolean adopted = verdict instanceof Verdict.Accepted;
        tally(inner);
        shown.addAll(inner.shown);
        findings.addAll(inner.findings);
        open.addAll(inner.open);
        inner.tried.forEach(each -> tried.add(adopted ? each : each.withoutEffect(kind.model())));
        if (adopted) {
            decisions.addAll(inner.decisions);
        }
        return verdict;
    }

    private void tally(Advice inner) {
        calls += inner.calls;
        tokensIn += inner.tokensIn;
        tokensOut += inner.tokensOut;
        answering &= inner.answering;
    }

    /** Asks and reads; empty when there is no usable answer or the model chose none. */
    private Optional<Proposal> answer(Question question, List<String> passages, List<String> mistakes) {
        ModelPrompt prompt = prompts.of(question, passages, mistakes);
        try {
            calls++;
            ModelAnswer answer = model.ask(configuration, prompt);
            tokensIn += answer.tokensIn();
            tokensOut += answer.tokensOut();
            return Answers.proposal(question, prompt, answer.text(), passages);
        } catch (LanguageModel.ModelFailure e) {
            answering = false;
            find(
                    AdviceCode.ADVICE_MODEL_UNAVAILABLE,
                    "The language model " + configuration.label() + " gave no answer: "
                            + ProposalText.cut(e.getMessage())
                            + ". The add-on is what the rules made; an administrator can look at the model.");
        } catch (Answers.NoAnswer e) {
            find(
                    AdviceCode.ADVICE_ANSWER_UNUSABLE,
                    "Asked for the " + Prompts.title(question) + ", the model's answer cannot be used: "
                            + e.getMessage() + ".");
        }
        return Optional.empty();
    }

    private List<String> passages(Question question) {
        List<KnowledgeHit> hits = List.of();
        try {
            hits = library.search(Prompts.search(question));
        } catch (Refusal refusal) {
            find(AdviceCode.ADVICE_NO_KNOWLEDGE, refusal.getMessage());
        }
        List<KnowledgeHit> helping = hits.stream()
                .filter(hit -> !(question instanceof Question.Explanation explanation)
                        || names(hit.found().passage().whole(), explanation.field()))
                .toList();
        helping.forEach(hit -> shown.add(
                new ShownPassage(hit.found().title(), hit.found().passage().heading(), hit.score())));
        return helping.stream().map(hit -> hit.found().passage().whole()).toList();
    }

    /** Whether a text has a field's name as a word of its own. */
    private static boolean names(String text, String field) {
        return Pattern.compile("(?<![\\w.])" + Pattern.quote(field) + "(?!\\w)")
                .matcher(text)
                .find();
    }

    private void find(AdviceCode code, String message) {
        if (findings.size() < MOST_FINDINGS) {
            findings.add(new AdviceFinding(code.name(), message));
        }
    }
}
