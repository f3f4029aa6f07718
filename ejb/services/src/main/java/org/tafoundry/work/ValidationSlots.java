package org.tafoundry.work;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * The places for validations that may run at the same time over all nodes. A run holds one by a lease, which a node that
 * goes down cannot renew. Works in the transaction of the caller.
 */
@Dependent
public class ValidationSlots {
    /** Longer than a node may pause between two words about its work. */
    private static final String LEASE = "now() + interval '1 minute'";

    @PersistenceContext
    private EntityManager em;

    protected ValidationSlots() {}

    ValidationSlots(EntityManager em) {
        this.em = em;
    }

    /** Takes a slot for a run while fewer than {@code most} are taken; callers are to come one after the other. */
    boolean take(UUID run, String node, int most) {
        em.createNativeQuery(
                        "INSERT INTO validation_slots (slot) SELECT generate_series(1, :most) ON CONFLICT DO NOTHING")
                .setParameter("most", most)
                .executeUpdate();
        Number taken = (Number) em.createNativeQuery(
                        "SELECT count(*) FROM validation_slots WHERE leased_until > now() AND run_id <> :run")
                .setParameter("run", run)
                .getSingleResult();
        return taken.intValue() < most
                && em.createNativeQuery("UPDATE validation_slots SET run_id = :run, node = :node, leased_until = "
                                        + LEASE
                                        + " WHERE slot = (SELECT slot FROM validation_slots WHERE slot <= :most"
                                        + " AND (run_id IS NULL OR run_id = :run OR leased_until <= now())"
                                        + " ORDER BY run_id IS NULL, slot LIMIT 1)")
                                .setParameter("run", run)
                                .setParameter("node", node)
                                .setParameter("most", most)
                                .executeUpdate()
                        > 0;
    }

    /** Whether fewer than {@code most} are taken. */
    boolean free(int most) {
        Number taken = (Number) em.createNativeQuery("SELECT count(*) FROM validation_slots WHERE leased_until > now()")
                .getSingleResult();
        return taken.intValue() < most;
    }

    void renew(UUID run, String node) {
        em.createNativeQuery(
                        "UPDATE validation_slots SET leased_until = " + LEASE + " WHERE run_id = :run AND node = :node")
                .setParameter("run", run)
                .setParameter("node", node)
                .executeUpdate();
    }

    void release(UUID run, String node) {
        em.createNativeQuery("UPDATE validation_slots SET run_id = NULL, node = NULL, leased_until = NULL"
                        + " WHERE run_id = :run AND node = :node")
                .setParameter("run", run)
                .setParameter("node", node)
                .executeUpdate();
    }

    /** The slot that a run holds: a sandbox is named after it, so that the same one cannot be there twice. */
    public OptionalInt of(UUID run) {
        List<?> slots = em.createNativeQuery("SELECT slot FROM validation_slots WHERE run_id = :run")
                .setParameter("run", run)
                .getResultList();
        return slots.isEmpty() ? OptionalInt.empty() : OptionalInt.of(((Number) slots.get(0)).intValue());
    }
}
