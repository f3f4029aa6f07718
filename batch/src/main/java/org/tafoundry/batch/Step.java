package org.tafoundry.batch;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.runtime.context.JobContext;
import jakarta.inject.Inject;
import java.io.IOException;
import org.tafoundry.work.Outages;

/**
 * One step of a job. What a step makes is handed to the next in memory: a job is never restarted, so nothing of it needs
 * to outlive the server.
 */
abstract class Step extends AbstractBatchlet {
    /** Exit status of a step after which the job ends well. */
    static final String NOTHING_TO_DO = "NOTHING_TO_DO";

    /** Exit status of a step after which the job goes on. */
    static final String DONE = "DONE";

    /** How the exit status of a step begins that could not go on because something it needs is away. */
    static final String OUTAGE = "OUTAGE: ";

    private static final int LONGEST_REASON = 400;

    @Inject
    private JobContext job;

    /** Does the work of the step and tells its exit status. */
    abstract String work() throws IOException;

    @Override
    public final String process() throws IOException {
        try {
            return work();
        } catch (IOException | RuntimeException e) {
            // the only way for the one who started the job to learn why
            job.setExitStatus(Outages.reason(e).map(away -> cut(OUTAGE + away)).orElseGet(() -> reason(e)));
            throw e;
        }
    }

    final void hand(Object made) {
        job.setTransientUserData(made);
    }

    final <T> T handed(Class<T> type) {
        return type.cast(job.getTransientUserData());
    }

    private static String reason(Exception failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return cut(root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage());
    }

    private static String cut(String words) {
        return words.length() <= LONGEST_REASON ? words : words.substring(0, LONGEST_REASON);
    }
}
