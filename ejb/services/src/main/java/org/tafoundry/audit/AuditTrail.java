package org.tafoundry.audit;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tafoundry.caller.Caller;
import org.tafoundry.caller.RoleName;
import org.tafoundry.page.Page;
import org.tafoundry.page.PageRequest;
import org.tafoundry.refusal.Refusal;

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

    /**
     * Writes a line in the transaction of the action itself: both are kept, or neither. Its details name the user with
     * their roles at the time, so that they are known after the user was deleted.
     *
     * @throws IllegalStateException when the user was deleted since the call began
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void record(Caller caller, AuditAction action, AuditSubject subject, Map<String, String> details) {
        Optional<Actor> actor = Actor.of(em, caller);
        if (caller.userId().isPresent() && actor.isEmpty()) {
            throw new IllegalStateException("The user " + caller.username() + " was deleted while they did something.");
        }
        write(actor, caller, action, subject, details);
    }

    /**
     * Writes a line in a transaction of its own, for an action that is refused and therefore rolled back. Called when no
     * transaction is open, so that no caller holds one connection while it waits for another.
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void recordRefused(Caller caller, AuditAction action, AuditSubject subject, Map<String, String> details) {
        write(Actor.of(em, caller), caller, action, subject, details);
    }

    /**
     * Writes down that a caller lacked a right, when that is why they were refused; called where a call ends, when no
     * transaction is open.
     *
     * @param what what the caller wanted to do, for example {@code DELETE /users/7}
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void recordDenied(Caller caller, Refusal refusal, String what) {
        if (refusal.isDenial()) {
            AuditSubject subject = refusal.denied()
                    .map(denied -> AuditSubject.of(denied.type(), denied.id()))
                    .orElseGet(() -> AuditSubject.of("call"));
            Map<String, String> details =
                    Map.of("call", what, "code", refusal.code().name(), "reason", refusal.getMessage());
            write(Actor.of(em, caller), caller, AuditAction.ACCESS_DENIED, subject, details);
        }
    }

    /**
     * The product, at work on what a person has asked for: under the correlation id of that person's last approval,
     * override or re-validation of one of these things.
     */
    public Caller productFor(UUID... things) {
        return em.createQuery(
                        "select a.correlationId from AuditEntry a where a.entityId in :things and a.action in :actions"
                                + " and a.correlationId is not null order by a.timestamp desc",
                        UUID.class)
                .setParameter("things", List.of(things))
                .setParameter("actions", List.of(AuditAction.APPROVE, AuditAction.OVERRIDE, AuditAction.REVALIDATE))
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(Caller::product)
                .orElseGet(Caller::product);
    }

    private void write(
            Optional<Actor> actor,
            Caller caller,
            AuditAction action,
            AuditSubject subject,
            Map<String, String> details) {
        Map<String, String> all = new HashMap<>(details);
        all.putAll(Actor.details(actor, caller));
        AuditEntry entry = new AuditEntry(actor.map(Actor::id), caller, action, subject, all);
        em.persist(entry);
        em.persist(entry.digested());
    }

    /**
     * What was done to one thing, the oldest first, at most {@code most} lines; for services that have asked whether the
     * caller may see the thing.
     */
    public List<AuditRecord> of(String entityType, UUID thing, Set<AuditAction> actions, int most) {
        return em.createQuery(
                        "select a from AuditEntry a where a.entityType = :type and a.entityId = :thing"
                                + " and a.action in :actions order by a.timestamp, a.id",
                        AuditEntry.class)
                .setParameter("type", entityType)
                .setParameter("thing", thing)
                .setParameter("actions", actions)
                .setMaxResults(most)
                .getResultStream()
                .map(AuditEntry::view)
                .toList();
    }

    /** How many lines tell of what this user did. */
    public long countBy(UUID user) {
        return em.createQuery("select count(a) from AuditEntry a where a.userId = :user", Long.class)
                .setParameter("user", user)
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
            String name = AuditQuery.parameter(condition);
            rows.setParameter(name, value);
            count.setParameter(name, value);
        });
        Page<AuditRecord> found = Page.of(
                rows.setFirstResult(page.first())
                        .setMaxResults(page.size())
                        .getResultStream()
                        .map(AuditEntry::view)
                        .toList(),
                page,
                count.getSingleResult());
        record(caller, AuditAction.VIEW, AuditSubject.of("audit"), query.words());
        return found;
    }
}
