package org.tafoundry.retention;

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
import org.tafoundry.caller.RoleName;
import org.tafoundry.page.Page;
import org.tafoundry.page.PageRequest;
import org.tafoundry.refusal.CommonRefusal;
import org.tafoundry.refusal.Refusal;
import org.tafoundry.refusal.Values;

/** Places and lifts legal holds; an administrator's work. */
@Stateless
public class LegalHolds {
    private static final String ENTITY = "request";
    private static final int LONGEST_REASON = 1_000;
    private static final Map<String, String> SORTABLE = Map.of("placedAt", "h.placedAt");

    @PersistenceContext
    private EntityManager em;

    @Inject
    private AuditTrail audit;

    protected LegalHolds() {}

    LegalHolds(EntityManager em, AuditTrail audit) {
        this.em = em;
        this.audit = audit;
    }

    /** A page of the holds; sortable by {@code placedAt}, newest first otherwise. */
    public Page<LegalHold> list(Caller caller, PageRequest page) {
        caller.require(RoleName.ADMIN);
        List<LegalHold> holds = em.createQuery(
                        "select h from HoldRow h" + page.orderBy(SORTABLE, "h.placedAt desc"), HoldRow.class)
                .setFirstResult(page.first())
                .setMaxResults(page.size())
                .getResultStream()
                .map(HoldRow::view)
                .toList();
        return Page.of(
                holds,
                page,
                em.createQuery("select count(h) from HoldRow h", Long.class).getSingleResult());
    }

    /** The hold of a request; refused when there is none. */
    public LegalHold get(Caller caller, UUID request) {
        caller.require(RoleName.ADMIN);
        return held(request).orElseThrow(() -> none(request));
    }

    /** Keeps the samples of a request from now on; samples that are being removed already are not saved by it. */
    public LegalHold place(Caller caller, UUID request, String reason) {
        caller.require(RoleName.ADMIN);
        String words = Values.required("reason", reason, LONGEST_REASON);
        boolean known = !em.createNativeQuery("SELECT 1 FROM requests WHERE id = :id FOR UPDATE")
                .setParameter("id", request)
                .getResultList()
                .isEmpty();
        if (!known) {
            throw new Refusal(
                    CommonRefusal.NOT_FOUND,
                    "There is no request " + request + ".",
                    "List the requests to see their ids.");
        }
        em.createNativeQuery(
                        """
                        INSERT INTO legal_holds (request_id, reason, placed_by) VALUES (:request, :reason, :by)
                        ON CONFLICT (request_id) DO UPDATE SET reason = :reason, placed_by = :by, placed_at = now()
                        """)
                .setParameter("request", request)
                .setParameter("reason", words)
                .setParameter("by", caller.username())
                .executeUpdate();
        audit.record(
                caller,
                AuditAction.UPDATE,
                AuditSubject.of(ENTITY, request),
                Map.of("legalHold", "placed", "reason", words));
        return held(request).orElseThrow();
    }

    /** Lets the retention go on for a request. */
    public void lift(Caller caller, UUID request) {
        caller.require(RoleName.ADMIN);
        int lifted = em.createNativeQuery("DELETE FROM legal_holds WHERE request_id = :request")
                .setParameter("request", request)
                .executeUpdate();
        if (lifted == 0) {
            throw none(request);
        }
        audit.record(caller, AuditAction.UPDATE, AuditSubject.of(ENTITY, request), Map.of("legalHold", "lifted"));
    }

    private Optional<LegalHold> held(UUID request) {
        return em.createQuery("select h from HoldRow h where h.request = :request", HoldRow.class)
                .setParameter("request", request)
                .getResultStream()
                .findFirst()
                .map(HoldRow::view);
    }

    private static Refusal none(UUID request) {
        return new Refusal(
                CommonRefusal.NOT_FOUND,
                "The request " + request + " is not on hold.",
                "List the holds to see the requests that are.");
    }
}
