package org.tafoundry.chain;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tafoundry.audit.AuditAction;
import org.tafoundry.audit.AuditSubject;
import org.tafoundry.audit.AuditTrail;
import org.tafoundry.caller.Caller;

/** Removes the lines of one block, oldest first, in one transaction with the line that tells of it. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class AuditRetentionSteps {
    /** The entity type of blocks in the audit trail. */
    static final String ENTITY = "audit_block";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private AuditTrail audit;

    protected AuditRetentionSteps() {}

    /** For use outside a container. */
    public AuditRetentionSteps(EntityManager em, AuditTrail audit) {
        this.em = em;
        this.audit = audit;
    }

    /** How many lines are in the blocks whose lines were all written before a time. */
    public long over(Instant before) {
        return ((Number) em.createNativeQuery(
                                """
                                SELECT coalesce(sum(lines), 0) FROM audit_blocks WHERE removed_at IS NULL AND number <
                                    (SELECT coalesce(min(number), 0) FROM audit_blocks
                                     WHERE removed_at IS NULL AND last_at >= :before)
                                """)
                        .setParameter("before", before)
                        .getSingleResult())
                .longValue();
    }

    /** Removes the lines of the oldest block that has some, if all were written before a time; gives their number. */
    public int removeOldest(Instant before, UUID correlation) {
        List<?> oldest = em.createNativeQuery(
                        """
                        SELECT number FROM (SELECT number, last_at FROM audit_blocks WHERE removed_at IS NULL
                            ORDER BY number LIMIT 1 FOR UPDATE) oldest
                        WHERE last_at < :before
                        """)
                .setParameter("before", before)
                .getResultList();
        if (oldest.isEmpty()) {
            return 0;
        }
        AuditBlock block =
                em.find(BlockRow.class, ((Number) oldest.get(0)).longValue()).view();
        em.createNativeQuery(
                        "DELETE FROM audit_logs WHERE id IN (SELECT audit_id FROM audit_digests WHERE block = :block)")
                .setParameter("block", block.number())
                .executeUpdate();
        em.createNativeQuery("DELETE FROM audit_digests WHERE block = :block")
                .setParameter("block", block.number())
                .executeUpdate();
        em.createNativeQuery("UPDATE audit_blocks SET removed_at = now() WHERE number = :block")
                .setParameter("block", block.number())
                .executeUpdate();
        audit.record(
                Caller.product(correlation),
                AuditAction.DELETE,
                AuditSubject.of(ENTITY),
                Map.of(
                        "block", Long.toString(block.number()),
                        "lines", Integer.toString(block.lines()),
                        "until", block.lastAt().toString(),
                        "hash", block.hash()));
        return block.lines();
    }
}
