package org.tafoundry.revision;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
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
import org.tafoundry.request.Requests;

/** The rows of revisions. */
@Stateless
public class RevisionLedger {
    /** The entity type of revisions in the audit trail. */
    public static final String ENTITY = "revision";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Requests requests;

    @Inject
    private Verdicts verdicts;

    @Inject
    private AuditTrail audit;

    protected RevisionLedger() {}

    RevisionLedger(EntityManager em, Requests requests, Verdicts verdicts, AuditTrail audit) {
        this.em = em;
        this.verdicts = verdicts;
        this.requests = requests;
        this.audit = audit;
    }

    /** The revisions of a request that the caller may see, newest first. */
    public List<RevisionView> list(Caller caller, UUID request) {
        requests.get(caller, request);
        return list(request);
    }

    /** The revisions of a request, newest first. */
    List<RevisionView> list(UUID request) {
        Map<UUID, Verdict> known = verdicts.of(request);
        Optional<UUID> current = verdicts.current(request);
        return em.createQuery(
                        """
                        select new org.tafoundry.revision.RevisionRow(r.id, r.requestId, r.version, r.generatedBy,
                            r.generatedByUser, r.fileSize, r.checksum, r.storageKey, r.configSummary, r.createdAt)
                        from TaRevision r where r.requestId = :request order by r.version desc
                        """,
                        RevisionRow.class)
                .setParameter("request", request)
                .getResultStream()
                .map(row -> row.view(
                        known.getOrDefault(row.id(), Verdict.NONE),
                        current.filter(row.id()::equals).isPresent()))
                .toList();
    }

    /** The add-on of a request: the revision that passed its validation last. */
    public Optional<UUID> current(UUID request) {
        return verdicts.current(request);
    }

    /** How a revision came to be, as JSON, for the work on it. */
    public String metadata(UUID id) {
        return Optional.ofNullable(em.find(TaRevision.class, id).generationMetadata)
                .orElse("{}");
    }

    /** One revision that the caller may see. */
    public RevisionView get(Caller caller, UUID id) {
        RevisionView revision = read(id);
        requests.of(caller, revision.requestId(), notFound(id));
        return revision;
    }

    /** Writes down that a revision that the caller may see, or one file of it, is downloaded. */
    public void downloaded(Caller caller, UUID id, String file) {
        audit.record(
                caller,
                AuditAction.DOWNLOAD,
                AuditSubject.of(ENTITY, id),
                Map.of("request", get(caller, id).requestId().toString(), "file", file));
    }

    /** One revision, for the work on it. */
    public RevisionView read(UUID id) {
        return Optional.ofNullable(em.find(TaRevision.class, id))
                .map(this::view)
                .orElseThrow(() -> notFound(id));
    }

    /** Whether a request has a revision, whatever its verdict. */
    public boolean hasAny(UUID request) {
        return !em.createQuery("select 1 from TaRevision r where r.requestId = :request")
                .setParameter("request", request)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** Whether a request has the revision with this number. */
    public boolean has(UUID request, int version) {
        return !em.createQuery("select 1 from TaRevision r where r.requestId = :request and r.version = :version")
                .setParameter("request", request)
                .setParameter("version", version)
                .getResultList()
                .isEmpty();
    }

    /** Keeps a revision. */
    public RevisionView add(NewRevision revision) {
        TaRevision row = new TaRevision(revision);
        row.generationMetadata = Storable.json(row.generationMetadata);
        em.persist(row);
        em.flush();
        return view(row);
    }

    private RevisionView view(TaRevision row) {
        return new RevisionRow(
                        row.id,
                        row.requestId,
                        row.version,
                        row.generatedBy,
                        row.generatedByUser,
                        row.fileSize,
                        row.checksum,
                        row.storageKey,
                        row.configSummary,
                        row.createdAt)
                .view(
                        verdicts.of(row.requestId).getOrDefault(row.id, Verdict.NONE),
                        verdicts.current(row.requestId).filter(row.id::equals).isPresent());
    }

    private static Refusal notFound(UUID id) {
        return new Refusal(
                CommonRefusal.NOT_FOUND,
                "There is no revision " + id + ".",
                "List the request's revisions to see their ids.");
    }
}
