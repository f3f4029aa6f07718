package org.tafoundry.audit;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.tafoundry.caller.Caller;
import org.tafoundry.caller.RoleName;
import org.tafoundry.page.Page;
import org.tafoundry.page.PageRequest;

/** Writes and reads the audit trail. */
@Stateless
public class AuditTrail {
    private static final Map<String, String> SORTABLE =
            Map.of("timestamp", "a.timestamp", "action", "a.action", "entityType", "a.entityType");

    @PersistenceContext
    private EntityManager em;

    protected AuditTrail() {}

    /** For use outside a container. */
    public AuditTrail(EntityManager em) {
        this.em = em;
    }

    /** Writes a line in the transaction of the action itself: both are kept, or neither. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void record(Caller caller, AuditAction action, AuditSubject subject, Map<String, String> details) {
        em.persist(new AuditEntry(caller, action, subject, details));
    }

    /** Writes a line in a transaction of its own, for an action that is refused and therefore rolled back. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void recordRefused(Caller caller, AuditAction action, AuditSubject subject, Map<String, String> details) {
        em.persist(new AuditEntry(caller, action, subject, details));
    }

    /** How often this was written since a time for callers from the caller's address with this value of a detail. */
    public long countSince(Caller caller, AuditAction action, String detail, String value, Instant since) {
        return em.createQuery(
                        "select count(a) from AuditEntry a where a.action = :action and a.timestamp >= :since"
                                + " and coalesce(a.ipAddress, '') = :address"
                                + " and function('jsonb_extract_path_text', a.details, :detail) = :value",
                        Long.class)
                .setParameter("action", action)
                .setParameter("since", since)
                .setParameter("address", caller.ipAddress())
                .setParameter("detail", detail)
                .setParameter("value", value)
                .getSingleResult();
    }

    /** The lines that match, newest first unless sorted by {@code timestamp}, {@code action} or {@code entityType}. */
    public Page<AuditRecord> find(Caller caller, AuditQuery query, PageRequest page) {
        caller.require(RoleName.ADMIN);
        Map<String, Object> conditions = query.conditions();
        String where = conditions.isEmpty()
                ? ""
                : conditions.keySet().stream().collect(Collectors.joining(" and ", " where ", ""));
        TypedQuery<AuditEntry> rows = em.createQuery(
                "select a from AuditEntry a" + where + page.orderBy(SORTABLE, "a.timestamp desc, a.id"),
                AuditEntry.class);
        TypedQuery<Long> count = em.createQuery("select count(a) from AuditEntry a" + where, Long.class);
        conditions.forEach((condition, value) -> {
            String name = condition.substring(condition.indexOf(':') + 1);
            rows.setParameter(name, value);
            count.setParameter(name, value);
        });
        return Page.of(
                rows.setFirstResult(page.first())
                        .setMaxResults(page.size())
                        .getResultStream()
                        .map(AuditEntry::view)
                        .toList(),
                page,
                count.getSingleResult());
    }
}
