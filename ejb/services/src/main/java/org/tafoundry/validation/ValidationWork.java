package org.tafoundry.validation;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.tafoundry.addon.AddOnFiles;
import org.tafoundry.engine.JobEndedException;
import org.tafoundry.foundry.AppInspectReport;
import org.tafoundry.foundry.Criteria;
import org.tafoundry.foundry.ReportJson;
import org.tafoundry.foundry.ValidationReport;
import org.tafoundry.order.Order;
import org.tafoundry.request.Orders;
import org.tafoundry.revision.RevisionLedger;
import org.tafoundry.revision.StoredAddOns;
import org.tafoundry.sample.SampleContents;
import org.tafoundry.settings.Settings;
import org.tafoundry.storage.DebugBundle;
import org.tafoundry.storage.ObjectStore;
import org.tafoundry.storage.Sha256Input;
import org.tafoundry.storage.StoredObject;
import org.tafoundry.validation.appinspect.AppInspect;
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
    private Sandboxes sandboxes;

    @Inject
    private Settings settings;

    @Inject
    private AppInspect appInspect;

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
        return steps.claim(run);
    }

    /** Runs the revision on the samples. */
    public ValidationOutcome validate(ValidationAttempt attempt) throws IOException {
        byte[] archive = archive(attempt);
        AddOnFiles addOn = addOns.parse(attempt.revision().summary().fileName(), new ByteArrayInputStream(archive));
        Order order = order(attempt);
        SandboxTask task = new SandboxTask(
                attempt.slot(),
                addOn,
                contents.open(attempt.samples()),
                order,
                new JobProgress(jobs, Job.VALIDATE_TA, attempt.run()),
                id -> steps.started(attempt, id));
        SandboxResult result;
        try {
            result = sandboxes.of(attempt.sandbox()).validate(task);
        } catch (JobEndedException e) {
            return broken(attempt, e);
        }
        AppInspectReport inspected = appInspect.inspect(archive);
        Criteria criteria = ValidationCriteria.of(settings);
        ValidationReport report = result.report()
                .plus(inspected.findings())
                .inspected(inspected.inspection())
                .judged(criteria);
        String log = ValidationLog.of(attempt, report);
        String json = ReportJson.write(report);
        String error = report.passed() ? "" : ValidationLog.reason(report);
        if (!ValidationBundle.isWanted(report, result)) {
            return new ValidationOutcome(true, json, log, error, Optional.empty());
        }
        DebugBundle bundle = ValidationBundle.complete(
                bundle(attempt, log),
                attempt.revision().summary().fileName(),
                revisions.metadata(attempt.revision().id()),
                json,
                new ValidationParameters(attempt.sandbox(), order, criteria),
                result);
        return new ValidationOutcome(report.passed(), json, log, error, Optional.of(keep(attempt, bundle)));
    }

    private byte[] archive(ValidationAttempt attempt) throws IOException {
        try (InputStream in = addOns.open(attempt.revision())) {
            return in.readAllBytes();
        }
    }

    private ValidationOutcome broken(ValidationAttempt attempt, JobEndedException ended) throws IOException {
        if (ended.reason() == JobEndedException.Reason.JOB_CANCELLED) {
            throw new SupersededException(ended.getMessage());
        }
        String log = ended.reason() + ": " + ended.getMessage() + "\n" + ended.next() + "\n" + ended.details();
        String error = ended.reason() + ": " + ended.getMessage();
        return new ValidationOutcome(false, "", log, error, Optional.of(keep(attempt, bundle(attempt, log))));
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

    private DebugBundle bundle(ValidationAttempt attempt, String log) throws IOException {
        return new DebugBundle()
                .add(attempt.revision().summary().fileName(), archive(attempt))
                .add("validation.log", log)
                .add("generation.json", revisions.metadata(attempt.revision().id()));
    }

    private StoredObject keep(ValidationAttempt attempt, DebugBundle bundle) throws IOException {
        byte[] bytes = bundle.toBytes();
        String key = steps.reserveBundle(attempt);
        Sha256Input metered = new Sha256Input(new ByteArrayInputStream(bytes), bytes.length);
        store.put(key, metered, "application/zip");
        return new StoredObject(store.bucket(), key, metered.size(), metered.checksum());
    }
}
