package org.tafoundry.sample;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.tafoundry.engine.JobEndedException;
import org.tafoundry.engine.ServerEngine;
import org.tafoundry.foundry.ReportJson;
import org.tafoundry.order.Order;
import org.tafoundry.request.Failure;
import org.tafoundry.request.Orders;
import org.tafoundry.work.JobLedger;
import org.tafoundry.work.JobProgress;
import org.tafoundry.work.JobRunner.Job;
import org.tafoundry.work.SupersededException;

/** What the batch job {@code analyze-samples} does. No transaction is open while the engine works. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AnalysisWork {
    @Inject
    private AnalysisLedger ledger;

    @Inject
    private SampleContents contents;

    @Inject
    private ServerEngine engine;

    @Inject
    private JobLedger jobs;

    /** Analyses the samples of a request unless that was done, and keeps what they are. */
    public void analyze(UUID request) throws IOException {
        Optional<AnalysisInput> input = ledger.claim(request);
        if (input.isPresent()) {
            ledger.keep(input.get(), analysis(input.get()));
        }
    }

    private String analysis(AnalysisInput input) throws IOException {
        Order order = Orders.of(input.request(), 1, Instant.now());
        JobProgress progress =
                new JobProgress(jobs, Job.ANALYZE_SAMPLES, input.request().id());
        try {
            return ReportJson.write(engine.open().analyze(contents.open(input.samples()), order, progress));
        } catch (JobEndedException e) {
            if (e.reason() == JobEndedException.Reason.JOB_CANCELLED) {
                throw new SupersededException(e.getMessage());
            }
            return AnalysisLedger.refused(new Failure(e.reason().name(), e.getMessage(), e.next()));
        }
    }
}
