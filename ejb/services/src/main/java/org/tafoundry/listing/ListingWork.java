package org.tafoundry.listing;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.UUID;
import org.tafoundry.engine.JobEndedException;
import org.tafoundry.engine.ServerEngine;
import org.tafoundry.request.Failure;
import org.tafoundry.revision.StoredAddOns;
import org.tafoundry.sample.SampleContents;
import org.tafoundry.work.JobLedger;
import org.tafoundry.work.JobProgress;
import org.tafoundry.work.JobRunner.Job;
import org.tafoundry.work.SupersededException;

/** What the batch job {@code list-events} does. No transaction is open while the engine works. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ListingWork {
    @Inject
    private ListingLedger ledger;

    @Inject
    private StoredAddOns addOns;

    @Inject
    private SampleContents contents;

    @Inject
    private ServerEngine engine;

    @Inject
    private JobLedger jobs;

    /** Lists the events of a revision unless that was done. */
    public void list(UUID revision) throws IOException {
        ListingInput input = ledger.input(revision);
        if (input.samples().isEmpty() || ledger.find(input).isPresent()) {
            return;
        }
        JobProgress progress = new JobProgress(jobs, Job.LIST_EVENTS, revision);
        try {
            engine.open()
                    .list(
                            addOns.read(input.revision()),
                            contents.open(input.samples()),
                            input.order(),
                            progress,
                            (index, blocks) -> ledger.keep(input, index, blocks));
        } catch (JobEndedException e) {
            if (e.reason() == JobEndedException.Reason.JOB_CANCELLED) {
                throw new SupersededException(e.getMessage());
            }
            ledger.keep(input, e.reason() + ": " + e.getMessage() + " " + e.next());
        }
    }

    /** Keeps why the events are not listed. */
    public void giveUp(UUID revision, Failure reason) {
        ledger.keep(ledger.input(revision), reason.message() + " " + reason.next());
    }
}
