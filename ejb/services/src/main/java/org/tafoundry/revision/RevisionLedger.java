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
    private AuditTrail audit;

    protected RevisionLedger() {}

    RevisionLedger(EntityManager em, Requests requests, AuditTrail audit) {
        this.em = em;
        this.requests = requests;
        this.audit = audit;
    }

    /** The revisions of a request that the caller may see, newest first. */
    public List<RevisionView> list(Caller caller, UUID request) {
        requests.get(caller, request);
        return em.createQuery(
                        "select r from TaRevision r where r.requestId = :request order by r.version desc",
                        TaRevision.class)
                .setParameter("request", request)
                .getResultStream()
                .map(RevisionView::of)
                .toList();
    }

    /** One revision that the caller may see. */
    public RevisionView get(Caller caller, UUID id) {
        RevisionView revision = read(id);
        requests.get(caller, revision.requestId());
        return revision;
    }

    /** One revision that the caller may see, with an audit row for its download. */
    public RevisionView download(Caller caller, UUID id) {
        RevisionView revision = get(caller, id);
        audit.record(
                caller,
                AuditAction.DOWNLOAD,
                AuditSubject.of(ENTITY, id),
                Map.of(
                        "request",
                        revision.requestId().toString(),
                        "file",
                        revision.summary().fileName()));
        return revision;
    }

    /** One revision, for the work on it. */
    public RevisionView read(UUID id) {
        return Optional.ofNullable(em.find(TaRevision.class, id))
                .map(RevisionView::of)
                .orElseThrow(() -> new Refusal(
                        CommonRefusal.NOT_FOUND,
                        "There is no revision " + id + ".",
                        "List the request's revisions to see their ids."));
    }

    /** The number that the next revision of a request gets. */
    public int nextVersion(UUID request) {
        return em.createQuery(
                        "select coalesce(max(r.version), 0) + 1 from TaRevision r where r.requestId = :request",
                        Integer.class)
                .setParameter("request", request)
                .getSingleResult();
    }

    /** Keeps a revision. */
    public RevisionView add(NewRevision revision) {
        TaRevision row = new TaRevision(revision);
        row.generationMetadata = Storable.json(row.generationMetadata);
        em.persist(row);
        em.flush();
        return RevisionView.of(row);
    }
}
