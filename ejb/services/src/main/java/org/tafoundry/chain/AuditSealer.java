package org.tafoundry.chain;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.logging.Logger;

/**
 * Puts lines that were committed into blocks of the chain. Only one node seals at a time; whoever writes lines waits for
 * nobody, as a line comes into the block after its commit, whenever that is.
 */
@Stateless
public class AuditSealer {
    /** Most lines of a block. */
    public static final int LARGEST = 1_000;

    private static final Logger LOG = Logger.getLogger(AuditSealer.class.getName());
    private static final String LOCK = "org.tafoundry.chain";

    @PersistenceContext
    private EntityManager em;

    protected AuditSealer() {}

    /** For use outside a container. */
    public AuditSealer(EntityManager em) {
        this.em = em;
    }

    /** Makes a block of the oldest lines that wait, and gives their number: fewer than {@value #LARGEST} when none are left. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public int seal() {
        em.createNativeQuery("SELECT cast(pg_advisory_xact_lock(hashtextextended(:key, 0)) AS text)")
                .setParameter("key", LOCK)
                .getSingleResult();
        List<DigestedLine> lines = waiting();
        if (!lines.isEmpty()) {
            Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
            BlockRow block = last().map(before -> before.next(lines, now)).orElseGet(() -> new BlockRow(lines, now));
            AuditBlock sealed = block.view();
            em.persist(block);
            give(sealed.number(), lines);
            // whoever keeps the server's log elsewhere can compare the chain with it
            LOG.info(() -> "Audit block " + sealed.number() + " with " + sealed.lines() + " lines is sealed: "
                    + sealed.hash());
        }
        return lines.size();
    }

    private List<DigestedLine> waiting() {
        List<?> rows = em.createNativeQuery(DigestedLine.SELECT + " WHERE d.block IS NULL ORDER BY d.number")
                .setMaxResults(LARGEST)
                .getResultList();
        return rows.stream().map(Object[].class::cast).map(DigestedLine::of).toList();
    }

    private Optional<BlockRow> last() {
        return em.createQuery("select b from BlockRow b order by b.number desc", BlockRow.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    private void give(long block, List<DigestedLine> lines) {
        em.createNativeQuery("UPDATE audit_digests SET block = :block WHERE audit_id IN (:lines)")
                .setParameter("block", block)
                .setParameter("lines", lines.stream().map(DigestedLine::id).toList())
                .executeUpdate();
        for (DigestedLine line : lines) {
            if (line.digest().isEmpty()) {
                em.createNativeQuery("UPDATE audit_digests SET digest = :digest WHERE audit_id = :line")
                        .setParameter("digest", line.toSeal())
                        .setParameter("line", line.id())
                        .executeUpdate();
            }
        }
    }
}
