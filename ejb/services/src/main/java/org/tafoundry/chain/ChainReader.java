package org.tafoundry.chain;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tafoundry.chain.ChainFault.Code;

/** Reads the chain for its verification, in one short transaction for each block. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ChainReader {
    private static final String RESTORE = "Compare it with a backup of the database.";

    @PersistenceContext
    private EntityManager em;

    protected ChainReader() {}

    /** For use outside a container. */
    public ChainReader(EntityManager em) {
        this.em = em;
    }

    /**
     * A block that was looked at.
     *
     * @param block the block
     * @param faults what is wrong with it and its lines
     */
    public record Looked(AuditBlock block, List<ChainFault> faults) {
        public Looked {
            faults = List.copyOf(faults);
        }
    }

    /** Number of the last block of which a line of the trail tells that it was removed; 0 when there is none. */
    public long removedThrough() {
        return ((Number) em.createNativeQuery(
                                """
                                SELECT coalesce(max(CAST(details ->> 'block' AS bigint)), 0) FROM audit_logs
                                WHERE entity_type = :type AND action = 'DELETE' AND details ->> 'block' SIMILAR TO '[0-9]{1,18}'
                                """)
                        .setParameter("type", AuditRetentionSteps.ENTITY)
                        .getSingleResult())
                .longValue();
    }

    /**
     * Looks at the first block after a place; empty when there is none.
     *
     * @param removedThrough up to which block lines may be removed
     */
    public Optional<Looked> look(ChainPlace after, long removedThrough) {
        // the lines of a block that is being looked at are not removed meanwhile
        List<?> found = em.createNativeQuery(
                        "SELECT number FROM audit_blocks WHERE number > :after ORDER BY number LIMIT 1 FOR SHARE")
                .setParameter("after", after.block())
                .getResultList();
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        look(em.find(BlockRow.class, ((Number) found.get(0)).longValue()), after, removedThrough));
    }

    private Looked look(BlockRow row, ChainPlace after, long removedThrough) {
        AuditBlock block = row.view();
        List<ChainFault> faults = new ArrayList<>();
        if (block.number() != after.block() + 1) {
            String what = "Blocks " + (after.block() + 1) + " to " + (block.number() - 1) + " were deleted.";
            faults.add(fault(Code.AUDIT_BLOCK_MISSING, block, "", what));
        } else if (!block.previousHash().equals(after.hash())) {
            String what =
                    "Block " + block.number() + " does not follow the one before it: one of them was put in later.";
            faults.add(fault(Code.AUDIT_BLOCK_CHANGED, block, "", what));
        }
        if (!row.isHashRight()) {
            faults.add(fault(Code.AUDIT_BLOCK_CHANGED, block, "", "Block " + block.number() + " was changed."));
        }
        if (block.removedAt().isPresent()) {
            if (block.number() > removedThrough) {
                String what = "The lines of block " + block.number()
                        + " are marked as removed, and the audit trail does not tell of it.";
                faults.add(fault(Code.AUDIT_REMOVAL_UNKNOWN, block, "", what));
            }
            return new Looked(block, faults);
        }
        List<DigestedLine> lines = lines(block.number());
        if (!row.isOf(lines)) {
            String what = "What block " + block.number() + " keeps of its lines was changed.";
            faults.add(fault(Code.AUDIT_BLOCK_CHANGED, block, "", what));
        }
        for (DigestedLine line : lines) {
            if (line.columns().isEmpty()) {
                faults.add(fault(
                        Code.AUDIT_LINE_MISSING, block, line.id().toString(), "Line " + line.id() + " was deleted."));
            } else if (!line.isAsSealed()) {
                faults.add(fault(
                        Code.AUDIT_LINE_CHANGED,
                        block,
                        line.id().toString(),
                        "Line " + line.id() + " was changed after it was written."));
            }
        }
        return new Looked(block, faults);
    }

    /** Lines of the trail of which nothing was kept when they were written, and lines of blocks that are not there. */
    public List<ChainFault> strangers(int most) {
        List<ChainFault> faults = new ArrayList<>();
        Query unknown = em.createNativeQuery(
                "SELECT CAST(a.id AS text) FROM audit_logs a"
                        + " WHERE NOT EXISTS (SELECT 1 FROM audit_digests d WHERE d.audit_id = a.id)",
                String.class);
        for (Object id : unknown.setMaxResults(most).getResultList()) {
            faults.add(new ChainFault(
                    Code.AUDIT_LINE_UNKNOWN,
                    0,
                    id.toString(),
                    "Line " + id + " was not written by this product. Look who has access to the database."));
        }
        Query lost = em.createNativeQuery("SELECT DISTINCT d.block FROM audit_digests d WHERE d.block IS NOT NULL"
                + " AND NOT EXISTS (SELECT 1 FROM audit_blocks b WHERE b.number = d.block)");
        for (Object number : lost.setMaxResults(most).getResultList()) {
            long block = ((Number) number).longValue();
            faults.add(new ChainFault(
                    Code.AUDIT_BLOCK_MISSING, block, "", "Block " + block + " of some lines was deleted. " + RESTORE));
        }
        return faults;
    }

    private List<DigestedLine> lines(long block) {
        List<?> rows = em.createNativeQuery(DigestedLine.SELECT + " WHERE d.block = :block ORDER BY d.number")
                .setParameter("block", block)
                // a block has no more lines than that, whatever somebody wrote into the table
                .setMaxResults(AuditSealer.LARGEST + 1)
                .getResultList();
        return rows.stream().map(Object[].class::cast).map(DigestedLine::of).toList();
    }

    private static ChainFault fault(Code code, AuditBlock block, String line, String what) {
        return new ChainFault(code, block.number(), line, what + " " + RESTORE);
    }
}
