package org.tafoundry.chain;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * What the batch job {@code audit-verification} does: it seals what waits and compares the whole audit trail with the chain,
 * block by block. No transaction is open between them.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ChainVerification {
    /** Lines that the product did not write are counted up to here. */
    private static final int MOST_STRANGERS = 1_000;

    private static final Logger LOG = Logger.getLogger(ChainVerification.class.getName());

    @Inject
    private AuditSealer sealer;

    @Inject
    private ChainReader reader;

    protected ChainVerification() {}

    /** For use outside a container. */
    public ChainVerification(AuditSealer sealer, ChainReader reader) {
        this.sealer = sealer;
        this.reader = reader;
    }

    /** Verifies everything that was written until now. */
    public ChainReport verify() {
        int sealed;
        do {
            sealed = sealer.seal();
        } while (sealed == AuditSealer.LARGEST);
        ChainReport report = compare();
        if (!report.intact()) {
            LOG.log(Level.SEVERE, "The audit trail is not as it was sealed: {0} faults, the first: {1}", new Object[] {
                report.faultCount(), report.faults().get(0).message()
            });
        }
        return report;
    }

    private ChainReport compare() {
        ChainFaults faults = new ChainFaults();
        long removedThrough = reader.removedThrough();
        ChainPlace place = ChainPlace.BEGIN;
        long lines = 0;
        long removed = 0;
        for (Optional<ChainReader.Looked> looked = reader.look(place, removedThrough);
                looked.isPresent();
                looked = reader.look(place, removedThrough)) {
            AuditBlock block = looked.get().block();
            looked.get().faults().forEach(faults::add);
            lines += block.removedAt().isPresent() ? 0 : block.lines();
            removed += block.removedAt().isPresent() ? block.lines() : 0;
            place = new ChainPlace(block.number(), block.hash());
        }
        reader.strangers(MOST_STRANGERS).forEach(faults::add);
        return new ChainReport(
                faults.count() == 0, place.block(), lines, removed, place.hash(), faults.kept(), faults.count());
    }
}
