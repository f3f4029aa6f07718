package org.tafoundry.validation;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tafoundry.addon.AddOnFiles;
import org.tafoundry.engine.JobEndedException;
import org.tafoundry.foundry.ReportJson;
import org.tafoundry.foundry.ValidationReport;
import org.tafoundry.order.Order;
import org.tafoundry.order.Sample;
import org.tafoundry.request.Orders;
import org.tafoundry.revision.RevisionLedger;
import org.tafoundry.revision.StoredAddOns;
import org.tafoundry.sample.SampleContents;
import org.tafoundry.storage.DebugBundle;
import org.tafoundry.storage.ObjectStore;
import org.tafoundry.storage.Sha256Input;
import org.tafoundry.storage.StoredObject;
import org.tafoundry.work.JobLedger;
import org.tafoundry.work.JobProgress;
import org.tafoundry.work.JobRunner.Job;
import org.tafoundry.work.SupersededException;

/** What the steps of the batch job {@code validate-ta} do. No transaction is open while the sandbox runs. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ValidationWork {
    @Inject
    private ValidationSteps steps;

    @Inject
    private Sandbox sandbox;

    @Inject
    private StoredAddOns addOns;

    @Inject
    private SampleContents contents;

    @Inject
    private ObjectStore store;

    @Inject
    private JobLedger jobs;

    @Inject
    private RevisionLedger revisions;

    /** Claims a run; empty when there is nothing left to do. */
    public Optional<ValidationAttempt> claim(UUID run) {
        return steps.claim(run, sandbox.name());
    }

    /** Runs the revision on the samples. */
    public ValidationOutcome validate(ValidationAttempt attempt) throws IOException {
        AddOnFiles addOn = addOns.read(attempt.revision());
        List<Sample> samples = contents.open(attempt.samples());
        JobProgress progress = new JobProgress(jobs, Job.VALIDATE_TA, attempt.run());
        ValidationReport report;
        try {
            report = sandbox.validate(addOn, samples, order(attempt), progress);
        } catch (JobEndedException e) {
            return broken(attempt, e);
        }
        String log = ValidationLog.of(attempt, sandbox.name(), report);
        String json = ReportJson.write(report);
        if (report.passed()) {
            return new ValidationOutcome(true, json, log, "", Optional.empty());
        }
        return new ValidationOutcome(
                false, json, log, ValidationLog.reason(report), Optional.of(bundle(attempt, json, log)));
    }

    private ValidationOutcome broken(ValidationAttempt attempt, JobEndedException ended) throws IOException {
        if (ended.reason() == JobEndedException.Reason.JOB_CANCELLED) {
            throw new SupersededException(ended.getMessage());
        }
        String log = ended.reason() + ": " + ended.getMessage() + "\n" + ended.next() + "\n" + ended.details();
        String error = ended.reason() + ": " + ended.getMessage();
        return new ValidationOutcome(false, "", log, error, Optional.of(bundle(attempt, "{}", log)));
    }

    /** Commits how the run ended. */
    public void conclude(ValidationAttempt attempt, ValidationOutcome outcome) {
        steps.conclude(attempt, outcome);
    }

    private static Order order(ValidationAttempt attempt) {
        String sourcetype = attempt.revision().summary().sourcetypes().stream()
                .findFirst()
                .orElseGet(() -> attempt.request().interview().sourcetype());
        return Orders.of(attempt.request(), sourcetype, attempt.revision().version(), Instant.now());
    }

    private StoredObject bundle(ValidationAttempt attempt, String json, String log) throws IOException {
        byte[] bytes;
        try (InputStream archive = addOns.open(attempt.revision())) {
            bytes = new DebugBundle()
                    .add(attempt.revision().summary().fileName(), archive.readAllBytes())
                    .add("validation-report.json", json)
                    .add("validation.log", log)
                    .add(
                            "generation.json",
                            revisions.metadata(attempt.revision().id()))
                    .toBytes();
        }
        String key = steps.reserveBundle(attempt);
        Sha256Input metered = new Sha256Input(new ByteArrayInputStream(bytes), bytes.length);
        store.put(key, metered, "application/zip");
        return new StoredObject(store.bucket(), key, metered.size(), metered.checksum());
    }
}
