package org.tafoundry.work;

import jakarta.ejb.EJBException;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.tafoundry.engine.Observer;
import org.tafoundry.work.JobRunner.Job;

/** Writes down how far a job is, every few seconds, and ends it when it was cancelled. For one thread. */
public final class JobProgress implements Observer {
    private static final long PAUSE = TimeUnit.SECONDS.toNanos(2);

    private final JobLedger ledger;
    private final Job job;
    private final UUID id;
    private long last = System.nanoTime() - PAUSE;

    public JobProgress(JobLedger ledger, Job job, UUID id) {
        this.ledger = ledger;
        this.job = job;
        this.id = id;
    }

    @Override
    public boolean goesOn(double share, String place) {
        long now = System.nanoTime();
        if (now - last < PAUSE) {
            return true;
        }
        last = now;
        try {
            return ledger.goesOn(job, id, Node.name(), share, place);
        } catch (EJBException e) {
            if (Outages.reason(e).isEmpty()) {
                throw e;
            }
            return true; // the work does not need the database before its end
        }
    }
}
