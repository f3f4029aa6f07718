package org.tafoundry.sample;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.tafoundry.caller.Caller;
import org.tafoundry.foundry.Foundry;
import org.tafoundry.foundry.ReportJson;
import org.tafoundry.refusal.Refusal;
import org.tafoundry.request.Orders;
import org.tafoundry.request.RequestRefusal;
import org.tafoundry.request.RequestView;
import org.tafoundry.request.Requests;
import org.tafoundry.storage.StorageRefusal;

/** Tells the approver what a request's samples are, before anything is generated. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SampleAnalyses {
    @Inject
    private Requests requests;

    @Inject
    private SampleLedger ledger;

    @Inject
    private SampleContents contents;

    /** The engine's analysis of all samples of a request, as JSON. */
    public String analyze(Caller caller, UUID request) {
        RequestView view = requests.get(caller, request);
        List<SampleSource> sources = ledger.sources(request);
        if (sources.isEmpty()) {
            throw new Refusal(
                    RequestRefusal.REQUEST_WITHOUT_SAMPLE,
                    "The request has no sample to look at.",
                    "Upload at least one log sample first.");
        }
        try {
            return ReportJson.write(Foundry.analyze(contents.open(sources), Orders.of(view, 1, Instant.now())));
        } catch (IOException e) {
            throw StorageRefusal.unavailable("The samples cannot be read", e);
        }
    }
}
