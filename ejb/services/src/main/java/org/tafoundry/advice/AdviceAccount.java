package org.tafoundry.advice;

import java.util.ArrayList;
import java.util.List;
import org.tafoundry.proposal.Instruction;
import org.tafoundry.proposal.ProposalCode;
import org.tafoundry.proposal.Verdict;

/**
 * What a model was asked for one generation and what came of it, for the revision's metadata.
 *
 * @param model kind and name of the model; {@code none} when none is configured
 * @param promptVersion version of the prompts; {@code none} when none was used
 * @param calls questions asked, repetitions included
 * @param tokensIn tokens that the model read
 * @param tokensOut tokens that it wrote
 * @param seconds time that the questions took
 * @param cents cost in cents by the configured prices; 0 when there are none
 * @param passages passages of the knowledge base that were shown to the model
 * @param proposals every proposal and what became of it
 * @param findings what went wrong
 * @param existing add-ons of the knowledge base that cover the log already, the one that covers most first
 * @param open what was proposed and did no harm, but nothing else speaks for: people are asked
 */
public record AdviceAccount(
        String model,
        String promptVersion,
        int calls,
        long tokensIn,
        long tokensOut,
        double seconds,
        double cents,
        List<ShownPassage> passages,
        List<TriedProposal> proposals,
        List<AdviceFinding> findings,
        List<CoveringAddOn> existing,
        List<Instruction> open) {
    /** No model is configured. */
    public static final AdviceAccount NONE =
            new AdviceAccount("none", "none", 0, 0, 0, 0, 0, List.of(), List.of(), List.of(), List.of(), List.of());

    public AdviceAccount {
        passages = List.copyOf(passages);
        proposals = List.copyOf(proposals);
        findings = List.copyOf(findings);
        existing = List.copyOf(existing);
        open = List.copyOf(open);
    }

    /** The same with the add-ons that are there, and with what went wrong when they were looked for. */
    AdviceAccount with(List<CoveringAddOn> covering, List<AdviceFinding> more) {
        List<AdviceFinding> all = new ArrayList<>(more);
        all.addAll(findings);
        return new AdviceAccount(
                model,
                promptVersion,
                calls,
                tokensIn,
                tokensOut,
                seconds,
                cents,
                passages,
                proposals,
                all,
                covering,
                open);
    }

    /**
     * An add-on of the knowledge base that covers the log already.
     *
     * @param document id of its document
     * @param addOn its id
     * @param events share of the events of which it extracts fields, 0 to 1
     * @param filled recommended CIM fields that it fills
     * @param recommended recommended CIM fields of the data models of its events
     * @param words the same in words
     */
    public record CoveringAddOn(
            String document, String addOn, double events, int filled, int recommended, String words) {}

    /**
     * A passage that was shown.
     *
     * @param document title of its document
     * @param heading where it stands
     * @param score its score in the search
     */
    public record ShownPassage(String document, String heading, double score) {}

    /**
     * A proposal.
     *
     * @param question what was asked, in words
     * @param proposal what was proposed, in words
     * @param accepted whether it entered the add-on
     * @param code why not; empty when it did
     * @param reason what rose, or why it was not accepted
     */
    public record TriedProposal(String question, String proposal, boolean accepted, String code, String reason) {
        static TriedProposal of(String question, String proposal, Verdict verdict) {
            if (verdict instanceof Verdict.Accepted accepted) {
                return new TriedProposal(question, proposal, true, "", String.join(" ", accepted.gains()));
            }
            Verdict.Rejected rejected = (Verdict.Rejected) verdict;
            return new TriedProposal(question, proposal, false, rejected.code().name(), rejected.reason());
        }

        /** The same, but the data model that it was for was not accepted. */
        TriedProposal withoutEffect(String model) {
            return accepted
                    ? new TriedProposal(
                            question,
                            proposal,
                            false,
                            ProposalCode.PROPOSAL_HARM.name(),
                            "The events do not belong to the data model " + model + ".")
                    : this;
        }
    }

    /**
     * What went wrong.
     *
     * @param code stable code
     * @param message what, and what to do
     */
    public record AdviceFinding(String code, String message) {}
}
