package org.tafoundry.validation;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.tafoundry.audit.AuditAction;
import org.tafoundry.audit.AuditSubject;
import org.tafoundry.audit.AuditTrail;
import org.tafoundry.caller.Caller;
import org.tafoundry.json.Storable;
import org.tafoundry.refusal.CommonRefusal;
import org.tafoundry.refusal.Refusal;
import org.tafoundry.request.RequestView;
import org.tafoundry.request.Requests;
import org.tafoundry.settings.SandboxKind;
import org.tafoundry.work.WorkQueue;

/** The rows of validation runs. */
@Stateless
public class ValidationLedger {
    /** The entity type of validation runs in the audit trail. */
    public static final String ENTITY = "validation_run";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Requests requests;

    @Inject
    private WorkQueue queue;

    @Inject
    private AuditTrail audit;

    @Inject
    private SandboxChoice sandboxes;

    protected ValidationLedger() {}

    ValidationLedger(EntityManager em, Requests requests, WorkQueue queue, AuditTrail audit, SandboxChoice sandboxes) {
        this.sandboxes = sandboxes;
        this.audit = audit;
        this.em = em;
        this.requests = requests;
        this.queue = queue;
    }

    /** The runs of a request that the caller may see, newest first. */
    public List<ValidationView> list(Caller caller, UUID request) {
        requests.get(caller, request);
        return list(request);
    }

    /** The runs of a request, newest first. */
    List<ValidationView> list(UUID request) {
        return em.createQuery(
                        """
                        select new org.tafoundry.validation.ValidationRow(v.id, v.requestId, v.taRevisionId, v.status,
                            case when v.resultsJson is null then false else true end, v.debugBundleKey,
                            v.splunkContainerId, v.errorMessage, v.startedAt, v.completedAt, v.durationSeconds,
                            v.createdAt)
                        from ValidationRun v where v.requestId = :request order by v.createdAt desc
                        """,
                        ValidationRow.class)
                .setParameter("request", request)
                .getResultStream()
                .map(ValidationRow::view)
                .toList();
    }

    /** The report of a run as JSON; empty when it has none. */
    public String report(UUID id) {
        return Optional.ofNullable(find(id, LockModeType.NONE).resultsJson).orElse("");
    }

    /** What the sandbox said; may be empty. */
    public String log(Caller caller, UUID id) {
        get(caller, id);
        return Optional.ofNullable(find(id, LockModeType.NONE).validationLogs).orElse("");
    }

    /** One run that the caller may see. */
    public ValidationView get(Caller caller, UUID id) {
        ValidationView run = read(id);
        requests.of(caller, run.requestId(), notFound(id));
        return run;
    }

    /** One run that the caller may see, which has a debug bundle. */
    public ValidationView withBundle(Caller caller, UUID id) {
        ValidationView run = get(caller, id);
        if (run.debugBundleKey().isEmpty()) {
            throw new Refusal(
                    ValidationRefusal.VALIDATION_NO_DEBUG_BUNDLE,
                    "The validation run is " + run.status() + " and has no debug bundle.",
                    "A run that failed has one, and one with a Splunk.");
        }
        return run;
    }

    /** One run that the caller may see, with an audit row for the download of its debug bundle. */
    public ValidationView download(Caller caller, UUID id) {
        ValidationView run = withBundle(caller, id);
        audit.record(
                caller,
                AuditAction.DOWNLOAD,
                AuditSubject.of(ENTITY, id),
                Map.of("request", run.requestId().toString(), "file", "debug bundle"));
        return run;
    }

    /** One run, for the work on it. */
    public ValidationView read(UUID id) {
        return ValidationRow.of(find(id, LockModeType.NONE)).view();
    }

    /** Leaves a run of this revision in the queue, in the caller's transaction; its request says in which sandbox. */
    public ValidationView enqueue(RequestView request, UUID revision) {
        return enqueue(request.id(), revision, sandboxes.of(request));
    }

    /** Leaves a run of this revision in this sandbox in the queue, in the caller's transaction. */
    public ValidationView enqueue(UUID request, UUID revision, SandboxKind sandbox) {
        ValidationRun run = new ValidationRun(request, revision);
        em.persist(run);
        em.flush();
        em.persist(new ValidationChoice(run.id, sandbox));
        queue.enqueueValidation(run.id);
        return ValidationRow.of(run).view();
    }

    /** Ends the runs of a request that have not come to their end, in the caller's transaction. */
    public void cancelled(UUID request, String reason) {
        em.createQuery(
                        "select v from ValidationRun v where v.requestId = :request and v.status in :open",
                        ValidationRun.class)
                .setParameter("request", request)
                .setParameter("open", EnumSet.of(ValidationStatus.QUEUED, ValidationStatus.RUNNING))
                .getResultList()
                .forEach(run -> {
                    run.status = ValidationStatus.FAILED;
                    run.errorMessage = Storable.text(reason);
                    end(run);
                });
    }

    /** Whether a run has come to its end, as the database says now, whatever was read before. */
    public boolean hasEnded(UUID id) {
        return em.createQuery("select v.status from ValidationRun v where v.id = :id", ValidationStatus.class)
                .setParameter("id", id)
                .getResultStream()
                .allMatch(ValidationStatus::isFinal);
    }

    /** The sandbox that a run is to be done in. */
    public SandboxKind sandbox(UUID id) {
        return Optional.ofNullable(em.find(ValidationChoice.class, id))
                .map(choice -> choice.sandbox)
                .orElse(SandboxKind.BUILTIN);
    }

    /** The run is being done in this container or pod. */
    public void started(UUID id, String sandbox) {
        find(id, LockModeType.PESSIMISTIC_WRITE).splunkContainerId = sandbox;
    }

    /** The run is being done by this sandbox now; false when it has come to its end before. */
    public boolean begin(UUID id, String sandbox) {
        ValidationRun run = find(id, LockModeType.PESSIMISTIC_WRITE);
        if (run.status.isFinal()) {
            return false;
        }
        run.status = ValidationStatus.RUNNING;
        run.splunkContainerId = sandbox;
        run.startedAt = now();
        return true;
    }

    /** The run has come to its end. */
    public void conclude(UUID id, ValidationOutcome outcome) {
        ValidationRun run = find(id, LockModeType.PESSIMISTIC_WRITE);
        run.status = outcome.passed() ? ValidationStatus.PASSED : ValidationStatus.FAILED;
        run.resultsJson = outcome.reportJson().isEmpty() ? null : Storable.json(outcome.reportJson());
        run.validationLogs = Storable.text(outcome.log());
        run.errorMessage = outcome.error().isEmpty() ? null : Storable.text(outcome.error());
        outcome.debugBundle().ifPresent(bundle -> {
            run.debugBundleKey = bundle.key();
            run.debugBundleBucket = bundle.bucket();
        });
        end(run);
    }

    /** A second that has begun counts: nothing takes no time. */
    private static void end(ValidationRun run) {
        run.completedAt = now();
        run.startedAt = run.startedAt == null ? run.completedAt : run.startedAt;
        Duration took = Duration.between(run.startedAt, run.completedAt);
        run.durationSeconds = Math.toIntExact(took.plusSeconds(1).minusNanos(1).toSeconds());
    }

    private ValidationRun find(UUID id, LockModeType lock) {
        return Optional.ofNullable(em.find(ValidationRun.class, id, lock)).orElseThrow(() -> notFound(id));
    }

    private static Refusal notFound(UUID id) {
        return new Refusal(
                CommonRefusal.NOT_FOUND,
                "There is no validation run " + id + ".",
                "List the request's validation runs to see their ids.");
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
