package org.tafoundry.sample;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.tafoundry.caller.Caller;
import org.tafoundry.refusal.Refusal;
import org.tafoundry.request.RequestRefusal;
import org.tafoundry.request.RequestView;
import org.tafoundry.request.Requests;

/** Tells the approver what a request's samples are, before anything is generated. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SampleAnalyses {
    @Inject
    private Requests requests;

    @Inject
    private SampleLedger samples;

    @Inject
    private AnalysisLedger analyses;

    /**
     * The engine's analysis of all samples of a request, as JSON; empty while it is being made, which this sees to.
     * Reading it is audited.
     */
    public Optional<String> find(Caller caller, UUID request) {
        Optional<String> analysis = lookAgain(caller, request);
        if (analysis.isPresent()) {
            samples.viewed(caller, request, "analysis of the samples");
        }
        return analysis;
    }

    /** The same for a page that looks again by itself: its reader's first look at the samples is audited, and no other. */
    public Optional<String> lookAgain(Caller caller, UUID request) {
        RequestView view = requests.get(caller, request);
        if (samples.sources(request).isEmpty()) {
            throw new Refusal(
                    RequestRefusal.REQUEST_WITHOUT_SAMPLE,
                    "The request has no sample to look at.",
                    "Upload at least one log sample first.");
        }
        Optional<String> analysis = analyses.find(view);
        if (analysis.isEmpty()) {
            analyses.enqueue(request);
        }
        return analysis;
    }
}
