package org.tafoundry.console.request;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.function.Function;
import org.tafoundry.console.text.Language;
import org.tafoundry.revision.RevisionView;

/**
 * How a request's add-ons came to be, as the page shows it.
 *
 * @param found what the samples were found to be
 * @param advice what others than the rules contributed
 * @param asked what a model was asked besides the generation
 * @param decisions what was decided and why
 */
record Origin(SampleEvidence found, AdviceEvidence advice, AskedModel asked, List<MadeDecision> decisions) {
    Origin {
        decisions = List.copyOf(decisions);
    }

    /** Of the newest add-on that says it: what somebody has typed comes without. Each is asked once. */
    static Origin of(List<RevisionView> addOns, Function<RevisionView, String> metadata, Language language) {
        Origin origin = new Origin(SampleEvidence.NONE, AdviceEvidence.NONE, AskedModel.NONE, List.of());
        for (RevisionView addOn : addOns) {
            JsonObject made = StoredReport.of(metadata.apply(addOn));
            origin = new Origin(
                    origin.found.equals(SampleEvidence.NONE) ? SampleEvidence.ofAddOn(made) : origin.found,
                    origin.advice.isThere() ? origin.advice : AdviceEvidence.of(made, language),
                    AskedModel.of(made).and(origin.asked),
                    origin.decisions.isEmpty() ? MadeDecision.of(made) : origin.decisions);
            if (!origin.found.equals(SampleEvidence.NONE) && origin.advice.isThere()) {
                break;
            }
        }
        return origin;
    }
}
