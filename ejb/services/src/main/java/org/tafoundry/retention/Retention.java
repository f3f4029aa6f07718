package org.tafoundry.retention;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import org.tafoundry.maintenance.MaintenanceRun;
import org.tafoundry.maintenance.ReportText;
import org.tafoundry.storage.ObjectStore;

/** What the batch job {@code retention-cleanup} does. No transaction is open while objects are deleted. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Retention {
    private static final int CHUNK = 50;
    private static final int MOST_SHOWN = 1_000;

    @Inject
    private RetentionSteps steps;

    @Inject
    private ObjectStore store;

    protected Retention() {}

    Retention(RetentionSteps steps, ObjectStore store) {
        this.steps = steps;
        this.store = store;
    }

    /**
     * What a run did, or would do.
     *
     * @param samples samples removed, in a dry run at most 1,000
     * @param bytes their size
     * @param held samples that stay because their request is on hold
     * @param items the samples of a dry run; those of a real one are in the audit trail, under the run's correlation id
     */
    record Report(long samples, long bytes, long held, List<Removal> items) {}

    /** Removes what is claimed, then claims and removes what is over, until nothing is left; gives the report as JSON. */
    public String clean(MaintenanceRun run) throws IOException {
        steps.date();
        if (run.dryRun()) {
            List<Removal> would = steps.candidates(MOST_SHOWN);
            return ReportText.of(new Report(
                    would.size(), would.stream().mapToLong(Removal::size).sum(), steps.held(), would));
        }
        do {
            removeClaimed(run);
        } while (steps.claim(CHUNK));
        long[] removed = steps.removedBy(run);
        return ReportText.of(new Report(removed[0], removed[1], steps.held(), List.of()));
    }

    private void removeClaimed(MaintenanceRun run) throws IOException {
        List<Removal> claimed = steps.claimed(CHUNK);
        while (!claimed.isEmpty()) {
            for (Removal removal : claimed) {
                store.delete(removal.storageKey());
                steps.finish(removal, run);
            }
            claimed = steps.claimed(CHUNK);
        }
    }
}
