package org.tafoundry.inquiry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.tafoundry.caller.Caller;
import org.tafoundry.caller.RoleName;
import org.tafoundry.engine.IsolatedEngine;
import org.tafoundry.engine.JobEndedException;
import org.tafoundry.foundry.WhyReport;
import org.tafoundry.order.Inquiry;
import org.tafoundry.order.Order;
import org.tafoundry.refusal.CommonRefusal;
import org.tafoundry.refusal.Refusal;
import org.tafoundry.refusal.Values;
import org.tafoundry.request.Orders;
import org.tafoundry.request.RequestView;
import org.tafoundry.request.Requests;
import org.tafoundry.revision.RevisionView;
import org.tafoundry.revision.Revisions;
import org.tafoundry.revision.StoredAddOns;
import org.tafoundry.sample.SampleContents;
import org.tafoundry.sample.SampleLedger;
import org.tafoundry.sample.SampleSource;

/** Answers questions about events of samples. No transaction is open and no caller's thread waits. */
@ApplicationScoped
public class Inquiries {
    /** The longest name that can be asked for. */
    public static final int LONGEST_NAME = 500;

    @Inject
    private Revisions revisions;

    @Inject
    private Requests requests;

    @Inject
    private SampleLedger samples;

    @Inject
    private SampleContents contents;

    @Inject
    private StoredAddOns addOns;

    @Inject
    private ImmediateEngine engine;

    protected Inquiries() {}

    /**
     * Asks a revision of an add-on about an event of one of its request's samples. Asking is audited.
     *
     * @param sample the sample; empty for the request's first
     * @return the answer, when there is one; it ends with a {@link Refusal} where there can be none
     */
    public CompletableFuture<WhyReport> ask(Caller caller, UUID revision, Optional<UUID> sample, Inquiry inquiry) {
        UUID person = caller.require(RoleName.values());
        Values.required("name", inquiry.name(), LONGEST_NAME);
        RevisionView view = revisions.get(caller, revision);
        RequestView request = requests.get(caller, view.requestId());
        SampleSource source = source(request.id(), sample);
        Order order = Orders.of(
                request,
                view.summary().sourcetypes().stream().findFirst().orElseGet(() -> request.interview()
                        .sourcetype()),
                view.version(),
                Instant.now());
        samples.viewed(caller, request.id(), "why " + inquiry.name() + " in " + source.fileName());
        return engine.run(person, isolated -> answer(isolated, view, source, order, inquiry));
    }

    private SampleSource source(UUID request, Optional<UUID> sample) {
        samples.requireSources(request);
        List<SampleSource> sources = samples.sources(request);
        return sources.stream()
                .filter(source -> sample.map(source.id()::equals).orElse(true))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        CommonRefusal.NOT_FOUND,
                        "The revision's request has no such sample.",
                        "List the samples of the request to see their ids."));
    }

    private WhyReport answer(
            IsolatedEngine isolated, RevisionView revision, SampleSource source, Order order, Inquiry inquiry)
            throws IOException, JobEndedException {
        WhyReport report = isolated.explain(
                addOns.read(revision), contents.open(List.of(source)).get(0), order, inquiry);
        if (report.event() == 0) {
            throw new Refusal(
                    InquiryRefusal.INQUIRY_NO_SUCH_EVENT,
                    source.fileName() + " has no event " + inquiry.event() + "; it has " + report.events() + ".",
                    "Ask about an event from 1 to " + report.events() + ".");
        }
        return report;
    }
}
