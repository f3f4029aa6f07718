package org.tafoundry.sample;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.tafoundry.audit.AuditAction;
import org.tafoundry.audit.AuditSubject;
import org.tafoundry.audit.AuditTrail;
import org.tafoundry.caller.Caller;
import org.tafoundry.refusal.CommonRefusal;
import org.tafoundry.refusal.Refusal;
import org.tafoundry.request.Requests;
import org.tafoundry.settings.MaintenanceKeys;
import org.tafoundry.settings.Settings;
import org.tafoundry.storage.ObjectStore;
import org.tafoundry.work.WorkQueue;

/** The rows of samples, each change in one short transaction with its audit row; no bytes move while it is open. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SampleLedger {
    private static final String ENTITY = "sample";
    private static final int MOST_SAMPLES = 20;
    private static final Duration LONGEST_UPLOAD = Duration.ofHours(6);

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Requests requests;

    @Inject
    private ObjectStore store;

    @Inject
    private WorkQueue queue;

    @Inject
    private AuditTrail audit;

    @Inject
    private Settings settings;

    protected SampleLedger() {}

    SampleLedger(
            EntityManager em,
            Requests requests,
            ObjectStore store,
            WorkQueue queue,
            AuditTrail audit,
            Settings settings) {
        this.settings = settings;
        this.em = em;
        this.requests = requests;
        this.store = store;
        this.queue = queue;
        this.audit = audit;
    }

    /** The place of an object. */
    public record Place(UUID id, String key, String bucket) {}

    /** Begins an upload: a row that nobody sees, and its removal later should the upload never end. */
    public Place begin(Caller caller, UUID request, Upload upload) {
        requests.requireOwnNew(caller, request, "given samples");
        if (rows(request).size() >= MOST_SAMPLES) {
            throw new Refusal(
                    SampleRefusal.SAMPLE_TOO_MANY,
                    "The request has " + MOST_SAMPLES + " samples already.",
                    "Delete one of them first.");
        }
        LogSample sample = new LogSample(request, upload, store.bucket());
        em.persist(sample);
        queue.enqueueDeletion(sample.storageKey, Instant.now().plus(LONGEST_UPLOAD));
        return new Place(sample.id, sample.storageKey, sample.storageBucket);
    }

    /** Ends an upload: the sample is there now. */
    public SampleView complete(Caller caller, Place place, long size, String checksum, String preview) {
        LogSample sample = find(place.id());
        requests.requireOwnNew(caller, sample.requestId, "given samples");
        sample.fileSize = size;
        sample.checksum = checksum;
        sample.samplePreview = preview;
        sample.retentionUntil = Instant.now()
                .truncatedTo(ChronoUnit.MICROS)
                .plus(settings.value(MaintenanceKeys.RETENTION_DAYS), ChronoUnit.DAYS);
        em.flush();
        queue.enqueueAnalysis(sample.requestId);
        audit.record(
                caller,
                AuditAction.UPLOAD,
                AuditSubject.of(ENTITY, sample.id),
                Map.of("request", sample.requestId.toString(), "file", sample.filename, "sha256", checksum));
        return SampleView.of(sample);
    }

    /** Takes an upload back that did not end well. */
    public void abandon(Place place) {
        em.createQuery("delete from LogSample s where s.id = :id and s.checksum is null")
                .setParameter("id", place.id())
                .executeUpdate();
    }

    /** The samples of a request that the caller may see. */
    public List<SampleView> list(Caller caller, UUID request) {
        requests.get(caller, request);
        return rows(request).stream()
                .filter(sample -> sample.checksum != null)
                .map(SampleView::of)
                .toList();
    }

    /** One sample that the caller may see. */
    public SampleView get(Caller caller, UUID id) {
        return SampleView.of(visible(caller, id));
    }

    /** One sample that the caller may see, with an audit row for its first lines. */
    public SampleView preview(Caller caller, UUID id) {
        LogSample sample = visible(caller, id);
        audit.record(
                caller,
                AuditAction.VIEW,
                AuditSubject.of(ENTITY, id),
                Map.of("request", sample.requestId.toString(), "what", "preview"));
        return SampleView.of(sample);
    }

    /** Writes down what somebody reads of the samples of a request that they may see. */
    public void viewed(Caller caller, UUID request, String what) {
        requests.get(caller, request);
        audit.record(caller, AuditAction.VIEW, AuditSubject.of(Requests.ENTITY, request), Map.of("what", what));
    }

    /** Writes down that a sample is downloaded and tells where it is. */
    public Place download(Caller caller, UUID id) {
        LogSample sample = visible(caller, id);
        audit.record(
                caller,
                AuditAction.DOWNLOAD,
                AuditSubject.of(ENTITY, id),
                Map.of("request", sample.requestId.toString(), "file", sample.filename));
        return new Place(sample.id, sample.storageKey, sample.storageBucket);
    }

    /** Deletes a sample of a request that was not submitted; the object follows through the queue. */
    public void delete(Caller caller, UUID id) {
        LogSample sample = visible(caller, id);
        requests.requireOwnNew(caller, sample.requestId, "rid of samples");
        sample.deletedAt = Instant.now().truncatedTo(ChronoUnit.MICROS);
        queue.enqueueDeletion(sample.storageKey, sample.deletedAt);
        audit.record(
                caller,
                AuditAction.DELETE,
                AuditSubject.of(ENTITY, id),
                Map.of("request", sample.requestId.toString(), "file", sample.filename));
    }

    /** Where the samples of a request are, for the work on it; those that are being removed are not there any more. */
    public List<SampleSource> sources(UUID request) {
        List<?> rows = em.createNativeQuery(
                        """
                        SELECT s.id, s.filename, s.storage_key, s.checksum FROM log_samples s
                        WHERE s.request_id = :request AND s.checksum IS NOT NULL AND s.deleted_at IS NULL
                          AND NOT EXISTS (SELECT 1 FROM retention_removals c WHERE c.sample_id = s.id)
                        ORDER BY s.created_at
                        """,
                        Object[].class)
                .setParameter("request", request)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new SampleSource((UUID) row[0], (String) row[1], (String) row[2], (String) row[3]))
                .toList();
    }

    /** Refuses when all samples of a request were removed, so that nothing can be proved on them. */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public void requireSources(UUID request) {
        if (sources(request).isEmpty()) {
            throw new Refusal(
                    SampleRefusal.SAMPLE_REMOVED,
                    "The samples of the request were removed, as the retention says.",
                    "Create a new request with the log.");
        }
    }

    private LogSample visible(Caller caller, UUID id) {
        LogSample sample = find(id);
        if (sample.checksum == null || sample.deletedAt != null) {
            throw notFound(id);
        }
        requests.of(caller, sample.requestId, notFound(id));
        return sample;
    }

    private List<LogSample> rows(UUID request) {
        return em.createQuery(
                        "select s from LogSample s where s.requestId = :request and s.deletedAt is null order by"
                                + " s.createdAt",
                        LogSample.class)
                .setParameter("request", request)
                .getResultList();
    }

    private LogSample find(UUID id) {
        return Optional.ofNullable(em.find(LogSample.class, id)).orElseThrow(() -> notFound(id));
    }

    private static Refusal notFound(UUID id) {
        return new Refusal(
                CommonRefusal.NOT_FOUND,
                "There is no sample " + id + ".",
                "List the request's samples to see their ids.");
    }
}
