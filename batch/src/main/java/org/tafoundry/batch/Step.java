package org.tafoundry.batch;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.runtime.context.JobContext;
import jakarta.inject.Inject;
import java.io.IOException;

/**
 * One step of a job. What a step makes is handed to the next in memory: a job is never restarted, so nothing of it needs
 * to outlive the server.
 */
abstract class Step extends AbstractBatchlet {
    /** Exit status of a step after which the job ends well. */
    static final String NOTHING_TO_DO = "NOTHING_TO_DO";

    /** Exit status of a step after which the job goes on. */
    static final String DONE = "DONE";

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
            job.setExitStatus(reason(e)); // the only way for the one who started the job to learn why
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
        String words = root.getClass().getSimpleName() + ": " + root.getMessage();
        return words.length() <= LONGEST_REASON ? words : words.substring(0, LONGEST_REASON);
    }
}
