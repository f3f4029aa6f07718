package org.tafoundry.generation;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tafoundry.advice.Adviser;
import org.tafoundry.engine.IsolatedEngine.Result;
import org.tafoundry.engine.JobEndedException;
import org.tafoundry.engine.ServerEngine;
import org.tafoundry.finding.Finding;
import org.tafoundry.foundry.Generated;
import org.tafoundry.foundry.ReportJson;
import org.tafoundry.order.Order;
import org.tafoundry.order.Sample;
import org.tafoundry.order.SampleAnalysis;
import org.tafoundry.proposal.Instructed;
import org.tafoundry.request.Failure;
import org.tafoundry.request.Orders;
import org.tafoundry.revision.ConfigSummary;
import org.tafoundry.revision.StoredAddOns;
import org.tafoundry.sample.SampleContents;
import org.tafoundry.storage.DebugBundle;
import org.tafoundry.work.JobLedger;
import org.tafoundry.work.JobProgress;
import org.tafoundry.work.JobRunner.Job;
import org.tafoundry.work.SupersededException;

/** What the steps of the batch job {@code generate-ta} do. No transaction is open while the engine works. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class GenerationWork {
    @Inject
    private GenerationSteps steps;

    @Inject
    private StoredAddOns addOns;

    @Inject
    private SampleContents contents;

    @Inject
    private Adviser adviser;

    @Inject
    private ServerEngine engine;

    @Inject
    private JobLedger jobs;

    /** Claims the generation of a request; empty when there is nothing left to do. */
    public Optional<GenerationAttempt> claim(UUID request) {
        return steps.claim(request);
    }

    /** Makes an add-on of the samples and keeps it. */
    public GenerationResult generate(GenerationAttempt attempt) throws IOException {
        List<Sample> samples = contents.open(attempt.samples());
        Order order = Orders.of(attempt.request(), attempt.version(), Instant.now());
        JobProgress progress =
                new JobProgress(jobs, Job.GENERATE_TA, attempt.request().id());
        try {
            Result result = engine.open().generate(samples, order, progress);
            if (result instanceof Result.Made made) {
                Generated generated = made.generated();
                Order typed = order.with(generated.report().sourcetypes().get(0));
                Generated decided = Instructed.take(generated, attempt.instructions(), samples, typed);
                return keep(attempt, adviser.advise(decided, samples, order));
            }
            SampleAnalysis analysis = ((Result.NoLog) result).analysis();
            return impossible(attempt, reason(analysis), ReportJson.write(analysis));
        } catch (JobEndedException e) {
            if (e.reason() == JobEndedException.Reason.JOB_CANCELLED) {
                throw new SupersededException(e.getMessage());
            }
            return impossible(attempt, new Failure(e.reason().name(), e.getMessage(), e.next()), e.details());
        }
    }

    /** Commits what came of the attempt. */
    public void publish(GenerationAttempt attempt, GenerationResult result) {
        steps.publish(attempt, result);
    }

    /** No add-on, and all that a specialist needs to see why. */
    private GenerationResult impossible(GenerationAttempt attempt, Failure reason, String evidence) throws IOException {
        StringBuilder words = new StringBuilder();
        words.append(reason.code())
                .append('\n')
                .append(reason.message())
                .append('\n')
                .append(reason.next())
                .append('\n');
        attempt.samples().forEach(sample -> words.append("sample ")
                .append(sample.fileName())
                .append(" (sha256 ")
                .append(sample.checksum())
                .append(")\n"));
        DebugBundle bundle = new DebugBundle()
                .add("failure.txt", words.toString())
                .add("order.json", ReportJson.write(Orders.of(attempt.request(), attempt.version(), Instant.now())));
        if (!evidence.isEmpty()) {
            bundle.add(evidence.startsWith("{") ? "analysis.json" : "trace.txt", evidence);
        }
        String key = steps.reserveBundle(attempt);
        return new GenerationResult.Impossible(reason, addOns.keepBundle(key, bundle.toBytes()));
    }

    private GenerationResult keep(GenerationAttempt attempt, Adviser.Result advised) throws IOException {
        Generated generated = advised.generated();
        String key = steps.reserveArchive(attempt, generated.fileName());
        return new GenerationResult.Made(
                addOns.keep(key, generated.archive()),
                ConfigSummary.of(
                        generated.addOn(),
                        generated.fileName(),
                        generated.report().sourcetypes()),
                GenerationMetadata.json(generated.report(), advised.account(), attempt.instructions()));
    }

    private static Failure reason(SampleAnalysis analysis) {
        return analysis.findings().stream()
                .findFirst()
                .map(GenerationWork::failure)
                .orElseGet(() -> new Failure(
                        "SAMPLE_NOT_A_LOG",
                        "The samples are not a log.",
                        "Create a new request with a log sample, or upload an add-on that was made by hand."));
    }

    private static Failure failure(Finding finding) {
        return new Failure(finding.code().name(), finding.message(), finding.suggestion());
    }
}
