package org.tafoundry.validation;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.tafoundry.audit.AuditAction;
import org.tafoundry.audit.AuditSubject;
import org.tafoundry.audit.AuditTrail;
import org.tafoundry.caller.Caller;
import org.tafoundry.caller.RoleName;
import org.tafoundry.foundry.ReportHtml;
import org.tafoundry.refusal.Refusal;
import org.tafoundry.request.RequestProgress;
import org.tafoundry.request.RequestView;
import org.tafoundry.revision.RevisionLedger;
import org.tafoundry.revision.RevisionView;
import org.tafoundry.sample.SampleLedger;
import org.tafoundry.settings.AllowedSandboxes;
import org.tafoundry.settings.SandboxKind;
import org.tafoundry.storage.ObjectStore;
import org.tafoundry.storage.StorageRefusal;
import org.tafoundry.storage.StoredContent;

/** Starts, lists and shows validation runs. */
@Stateless
public class Validations {
    @Inject
    private ValidationLedger ledger;

    @Inject
    private RevisionLedger revisions;

    @Inject
    private RequestProgress progress;

    @Inject
    private SampleLedger samples;

    @Inject
    private ObjectStore store;

    @Inject
    private AuditTrail audit;

    @Inject
    private SandboxChoice sandboxes;

    protected Validations() {}

    Validations(
            ValidationLedger ledger,
            RevisionLedger revisions,
            RequestProgress progress,
            SampleLedger samples,
            ObjectStore store,
            AuditTrail audit,
            SandboxChoice sandboxes) {
        this.samples = samples;
        this.sandboxes = sandboxes;
        this.ledger = ledger;
        this.revisions = revisions;
        this.progress = progress;
        this.store = store;
        this.audit = audit;
    }

    /** The runs of a request, newest first. */
    public List<ValidationView> list(Caller caller, UUID request) {
        return ledger.list(caller, request);
    }

    /** One run. */
    public ValidationView get(Caller caller, UUID id) {
        return ledger.get(caller, id);
    }

    /** What the sandbox said in a run; may be empty. */
    public String log(Caller caller, UUID id) {
        return ledger.log(caller, id);
    }

    /** The report of a run as JSON; reading it is audited. */
    public String report(Caller caller, UUID id) {
        ValidationView run = withReport(caller, id);
        audit.record(
                caller,
                AuditAction.DOWNLOAD,
                AuditSubject.of(ValidationLedger.ENTITY, id),
                Map.of("request", run.requestId().toString(), "file", "report"));
        return ledger.report(id);
    }

    /** The report of a run as JSON, for a page that shows parts of it and is audited itself. */
    public String reportToShow(Caller caller, UUID id) {
        return ledger.report(withReport(caller, id).id());
    }

    private ValidationView withReport(Caller caller, UUID id) {
        ValidationView run = ledger.get(caller, id);
        if (!run.hasReport()) {
            throw new Refusal(
                    ValidationRefusal.VALIDATION_NO_REPORT,
                    "The validation run is " + run.status() + " and has no report.",
                    run.status().isFinal() ? "Read the run's error." : "Wait until it has ended.");
        }
        return run;
    }

    /**
     * The report of a run as one HTML file for people, with what a model contributed to the add-on; the download is audited.
     */
    public StoredContent htmlReport(Caller caller, UUID id) {
        RevisionView revision = revisions.get(caller, ledger.get(caller, id).revisionId());
        byte[] html = ReportHtml.of(
                        report(caller, id),
                        revisions.metadata(revision.id()),
                        revision.summary().fileName())
                .getBytes(StandardCharsets.UTF_8);
        return new StoredContent(
                "validation-report-" + id + ".html", "text/html", html.length, "", new ByteArrayInputStream(html));
    }

    /** The sandboxes that {@link #start} may be told to use. */
    public AllowedSandboxes sandboxes() {
        return sandboxes.allowed();
    }

    /** Validates a revision again, in the sandbox that its request names, or the configured one. */
    public ValidationView start(Caller caller, UUID revisionId) {
        return begin(caller, revisionId, sandboxes::of);
    }

    /** Validates a revision again in this sandbox, when the configuration allows it: its request goes back to VALIDATING. */
    public ValidationView start(Caller caller, UUID revisionId, SandboxKind sandbox) {
        return begin(caller, revisionId, request -> {
            sandboxes.allow(sandbox);
            return sandbox;
        });
    }

    private ValidationView begin(Caller caller, UUID revisionId, Function<RequestView, SandboxKind> choice) {
        caller.require(RoleName.APPROVER, RoleName.ADMIN);
        RevisionView revision = revisions.get(caller, revisionId);
        SandboxKind sandbox = choice.apply(progress.validating(revision.requestId()));
        samples.requireSources(revision.requestId());
        ValidationView run = ledger.enqueue(revision.requestId(), revisionId, sandbox);
        audit.record(
                caller,
                AuditAction.REVALIDATE,
                AuditSubject.of(ValidationLedger.ENTITY, run.id()),
                Map.of(
                        "request",
                        revision.requestId().toString(),
                        "revision",
                        revisionId.toString(),
                        "sandbox",
                        sandbox.word()));
        return run;
    }

    /** File name of the debug bundle of a failed run; refused when there is none. */
    public String debugBundleName(Caller caller, UUID id) {
        return bundleName(ledger.withBundle(caller, id));
    }

    private static String bundleName(ValidationView run) {
        return "debug-" + run.id() + ".zip";
    }

    /** Opens the debug bundle of a failed run for download; the download is audited. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public StoredContent debugBundle(Caller caller, UUID id) {
        ValidationView run = ledger.download(caller, id);
        try {
            return new StoredContent(bundleName(run), "application/zip", -1, "", store.open(run.debugBundleKey()));
        } catch (FileNotFoundException e) {
            throw new Refusal(
                    StorageRefusal.STORAGE_OBJECT_GONE,
                    "The debug bundle is gone from the object storage.",
                    "Validate the revision again.",
                    e);
        } catch (IOException e) {
            throw StorageRefusal.unavailable("The debug bundle cannot be read", e);
        }
    }
}
