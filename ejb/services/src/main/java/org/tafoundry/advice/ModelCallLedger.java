package org.tafoundry.advice;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.tafoundry.foundry.ReportJson;

/**
 * Keeps the account of what models were asked besides generations: in the metadata of the revision that it was about, or with
 * the request until it has one. Whoever writes holds the lock of the request, so that no account is written over another.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ModelCallLedger {
    /** Where the account stands in {@code ta_revisions.generation_metadata}. */
    public static final String KEY = "modelCalls";

    @PersistenceContext
    private EntityManager em;

    protected ModelCallLedger() {}

    ModelCallLedger(EntityManager em) {
        this.em = em;
    }

    /**
     * Adds questions to the account.
     *
     * @param revision the revision that they were about; empty for the request, whose newest one counts when it has any
     */
    public void keep(UUID request, Optional<UUID> revision, List<ModelCall> calls) {
        if (calls.isEmpty() || !lock(request)) {
            return;
        }
        CallAccount added = CallAccount.of(calls);
        revision.or(() -> newest(request))
                .ifPresentOrElse(
                        holder -> write(holder, of(holder).and(added)), () -> write(waiting(request), request, added));
    }

    /** Hands what was asked before there was a revision over to the first one, in the transaction that adds it. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void carry(UUID request, UUID revision) {
        CallAccount waiting = waiting(request);
        if (waiting.calls() > 0) {
            write(revision, of(revision).and(waiting));
            em.createNativeQuery("DELETE FROM model_calls WHERE request_id = :request")
                    .setParameter("request", request)
                    .executeUpdate();
        }
    }

    /** Waits until nobody else accounts for the request or adds a revision to it; false when it was deleted meanwhile. */
    private boolean lock(UUID request) {
        return !em.createNativeQuery("SELECT 1 FROM requests WHERE id = :request FOR UPDATE")
                .setParameter("request", request)
                .getResultList()
                .isEmpty();
    }

    private Optional<UUID> newest(UUID request) {
        return em.createQuery(
                        "select r.id from TaRevision r where r.requestId = :request order by r.version desc",
                        UUID.class)
                .setParameter("request", request)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    private CallAccount of(UUID revision) {
        return read(
                "SELECT CAST(generation_metadata -> '" + KEY + "' AS text) FROM ta_revisions WHERE id = :id", revision);
    }

    private CallAccount waiting(UUID request) {
        return read("SELECT CAST(account AS text) FROM model_calls WHERE request_id = :id", request);
    }

    private CallAccount read(String sql, UUID id) {
        List<?> found = em.createNativeQuery(sql).setParameter("id", id).getResultList();
        return found.stream()
                .filter(Objects::nonNull)
                .map(Object::toString)
                .findFirst()
                .map(ModelCallLedger::parsed)
                .orElse(CallAccount.NONE);
    }

    private static CallAccount parsed(String json) {
        try {
            return ReportJson.read(json, CallAccount.class);
        } catch (IOException e) {
            throw new UncheckedIOException("The account of a model's calls cannot be read", e);
        }
    }

    private void write(UUID revision, CallAccount account) {
        em.createNativeQuery(
                        """
                        UPDATE ta_revisions SET generation_metadata = COALESCE(generation_metadata, jsonb_build_object())
                            || jsonb_build_object(CAST(:key AS text), CAST(:account AS jsonb)) WHERE id = :id
                        """)
                .setParameter("key", KEY)
                .setParameter("account", ReportJson.write(account))
                .setParameter("id", revision)
                .executeUpdate();
    }

    private void write(CallAccount before, UUID request, CallAccount added) {
        em.createNativeQuery(
                        """
                        INSERT INTO model_calls (request_id, account) VALUES (:request, CAST(:account AS jsonb))
                            ON CONFLICT (request_id) DO UPDATE SET account = EXCLUDED.account
                        """)
                .setParameter("request", request)
                .setParameter("account", ReportJson.write(before.and(added)))
                .executeUpdate();
    }
}
