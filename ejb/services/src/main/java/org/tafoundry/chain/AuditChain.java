package org.tafoundry.chain;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tafoundry.audit.AuditAction;
import org.tafoundry.audit.AuditSubject;
import org.tafoundry.audit.AuditTrail;
import org.tafoundry.caller.Caller;
import org.tafoundry.caller.RoleName;
import org.tafoundry.refusal.CommonRefusal;
import org.tafoundry.refusal.Refusal;
import org.tafoundry.refusal.Values;

/** Shows how far the audit trail is sealed, and compares parts of it with the seals. */
@Stateless
public class AuditChain {
    /** Most blocks that are compared while somebody waits. */
    public static final int MOST_BLOCKS = 20;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private ChainReader reader;

    @Inject
    private AuditTrail audit;

    protected AuditChain() {}

    /** For use outside a container. */
    public AuditChain(EntityManager em) {
        this.em = em;
        this.reader = new ChainReader(em);
        this.audit = new AuditTrail(em);
    }

    /**
     * How far the trail is sealed.
     *
     * @param last the last block; empty before the first
     * @param waiting lines that are not sealed yet
     * @param removed lines that were sealed and removed when their time was over
     */
    public record State(Optional<AuditBlock> last, long waiting, long removed) {
        /** Lines that were sealed, those that were removed since among them. */
        public long sealed() {
            return last.map(AuditBlock::linesSoFar).orElse(0L);
        }
    }

    /** How far it is sealed now. */
    public State state(Caller caller) {
        caller.require(RoleName.ADMIN);
        Number waiting = (Number) em.createNativeQuery("SELECT count(*) FROM audit_digests WHERE block IS NULL")
                .getSingleResult();
        return new State(
                newest(""),
                waiting.longValue(),
                newest(" where b.removedAt is not null")
                        .map(AuditBlock::linesSoFar)
                        .orElse(0L));
    }

    /** One block, to be compared with what was written down of it elsewhere. */
    public AuditBlock block(Caller caller, long number) {
        caller.require(RoleName.ADMIN);
        return Optional.ofNullable(em.find(BlockRow.class, number))
                .map(BlockRow::view)
                .orElseThrow(() -> new Refusal(
                        CommonRefusal.NOT_FOUND,
                        "There is no block " + number + " in the chain of the audit trail.",
                        "Ask for the chain to see the number of the last one."));
    }

    /**
     * Blocks that were compared with the trail.
     *
     * @param last number of the last of them; the one to go on after
     * @param more whether blocks follow
     * @param faults what is wrong
     */
    public record Checked(long last, boolean more, List<ChainFault> faults) {
        public Checked {
            faults = List.copyOf(faults);
        }
    }

    /**
     * Compares some blocks with the trail. Beginning is audited, going on is not.
     *
     * @param after number of the block to go on after, 0 to begin
     * @param most how many blocks, 1 to {@value #MOST_BLOCKS}
     */
    public Checked check(Caller caller, long after, int most) {
        caller.require(RoleName.ADMIN);
        if (most < 1 || most > MOST_BLOCKS) {
            throw Values.invalid(most + " blocks cannot be verified at once.", "Use 1 to " + MOST_BLOCKS + ".");
        }
        ChainPlace place = ChainPlace.BEGIN;
        if (after == 0) {
            audit.record(caller, AuditAction.VIEW, AuditSubject.of("audit_chain"), Map.of());
        } else {
            place = new ChainPlace(after, block(caller, after).hash());
        }
        long removedThrough = reader.removedThrough();
        List<ChainFault> faults = new ArrayList<>();
        for (int blocks = 0; blocks < most; blocks++) {
            Optional<ChainReader.Looked> looked = reader.look(place, removedThrough);
            if (looked.isEmpty()) {
                return new Checked(place.block(), false, faults);
            }
            faults.addAll(looked.get().faults());
            place = new ChainPlace(
                    looked.get().block().number(), looked.get().block().hash());
        }
        long last = place.block();
        return new Checked(
                last, newest("").filter(block -> block.number() > last).isPresent(), faults);
    }

    private Optional<AuditBlock> newest(String where) {
        return em.createQuery("select b from BlockRow b" + where + " order by b.number desc", BlockRow.class)
                .setMaxResults(1)
                .getResultStream()
                .map(BlockRow::view)
                .findFirst();
    }
}
