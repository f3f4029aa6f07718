package org.tafoundry.advice;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tafoundry.advice.AdviceAccount.AdviceFinding;
import org.tafoundry.advice.AdviceAccount.CoveringAddOn;
import org.tafoundry.foundry.Generated;
import org.tafoundry.knowledge.KnowledgeIndex;
import org.tafoundry.knowledge.KnowledgeSearch;
import org.tafoundry.knowledge.PassageFilter;
import org.tafoundry.order.Decision;
import org.tafoundry.order.Order;
import org.tafoundry.order.Sample;
import org.tafoundry.proposal.Advised;
import org.tafoundry.proposal.PrecedentTrial;
import org.tafoundry.proposal.ProposalTrial;
import org.tafoundry.refusal.Refusal;

/** Looks at a generated add-on with what existing add-ons know and, if one is configured, with a language model. */
@Dependent
public class Adviser {
    private static final int PASSAGES = 3;
    private static final double CONFIDENCE = 0.8;

    /** Shapes of logs stay here: a word that all events have may be somebody's name. */
    private static final PassageFilter SHOWN = new PassageFilter(
            Set.of(KnowledgeIndex.SPLUNK_DOCS, KnowledgeIndex.TA_EXAMPLES), Set.of(), Set.of(), Set.of());

    @Inject
    private ModelSettings settings;

    @Inject
    private PatientModel model;

    @Inject
    private KnowledgeSearch knowledge;

    @Inject
    private ExistingAddOns existingAddOns;

    private final Clock clock;
    private final Advice.Library library;
    private final Precedents precedents;

    /** For the container. */
    protected Adviser() {
        this.clock = Clock.systemUTC();
        this.library = text -> knowledge.search(text, SHOWN, PASSAGES);
        this.precedents = (generated, samples, order) -> existingAddOns.covering(generated, samples, order);
    }

    Adviser(ModelSettings settings, PatientModel model, Advice.Library library, Precedents precedents, Clock clock) {
        this.settings = settings;
        this.model = model;
        this.library = library;
        this.precedents = precedents;
        this.clock = clock;
    }

    /**
     * An add-on after the advice.
     *
     * @param generated the add-on; the very one that was given when nothing was accepted
     * @param account what was asked and what came of it
     */
    public record Result(Generated generated, AdviceAccount account) {}

    /**
     * Takes what existing add-ons know about the log, asks the configured model about what is open after that, and keeps what
     * the samples prove.
     *
     * @throws IOException when a sample cannot be read
     */
    public Result advise(Generated generated, List<Sample> samples, Order order) throws IOException {
        Optional<ModelConfiguration> configuration = settings.configuration();
        List<AdviceFinding> findings = new ArrayList<>();
        List<ExistingAddOns.Existing> existing = existing(generated, samples, order, findings);
        if (!order.cim() || configuration.isEmpty() && existing.isEmpty()) {
            return new Result(generated, AdviceAccount.NONE.with(told(existing), findings));
        }
        Order typed = order.with(generated.report().sourcetypes().get(0));
        ProposalTrial trial = ProposalTrial.begin(generated.addOn(), samples, typed);
        List<Decision> decisions = new ArrayList<>();
        for (ExistingAddOns.Existing each : existing) {
            PrecedentTrial.run(trial, each.addOn()).forEach(taken -> decisions.add(decision(each, taken)));
        }
        AdviceAccount account = AdviceAccount.NONE;
        if (configuration.isPresent()) {
            Advice advice = new Advice(configuration.get(), model, library, clock, trial);
            account = advice.talk();
            decisions.addAll(advice.decisions());
        }
        Generated advised =
                decisions.isEmpty() ? generated : Advised.take(generated, trial.addOn(), decisions, samples, typed);
        return new Result(advised, account.with(told(existing), findings));
    }

    private List<ExistingAddOns.Existing> existing(
            Generated generated, List<Sample> samples, Order order, List<AdviceFinding> findings) throws IOException {
        try {
            return precedents.covering(generated, samples, order);
        } catch (Refusal refusal) {
            findings.add(new AdviceFinding(
                    AdviceCode.ADVICE_NO_KNOWLEDGE.name(), refusal.getMessage() + " " + refusal.next()));
            return List.of();
        }
    }

    private static List<CoveringAddOn> told(List<ExistingAddOns.Existing> existing) {
        return existing.stream()
                .map(each -> new CoveringAddOn(
                        each.document().toString(),
                        each.replay().addOn(),
                        each.replay().share(),
                        each.replay().filled(),
                        each.replay().recommended(),
                        each.replay().words()))
                .toList();
    }

    private static Decision decision(ExistingAddOns.Existing existing, PrecedentTrial.Taken taken) {
        return new Decision(
                "knowledge of " + existing.addOn().id(),
                ProposalText.of(taken.proposal()),
                Decision.Origin.KNOWLEDGE,
                taken.gains(),
                CONFIDENCE,
                List.of(),
                existing.replay().words() + "; what it knows is proven on this sample.");
    }

    /** Finds add-ons that cover a log. */
    @FunctionalInterface
    interface Precedents {
        List<ExistingAddOns.Existing> covering(Generated generated, List<Sample> samples, Order order)
                throws IOException;
    }
}
