package org.tafoundry.work;

import java.util.UUID;
import org.tafoundry.work.JobRunner.Job;

/** Port: is told when a job is not tried again. */
public interface GaveUp {

    /** Why a job is not tried again. */
    enum Cause {
        /** It failed again and again. */
        FAILED_OFTEN,
        /** Nodes went down while they worked on it. */
        NODES_WENT_DOWN,
        /** Something that it needs was away for too long. */
        OUTAGE_TOO_LONG
    }

    /** Ends what the job was for, with the reason. */
    void gaveUp(Job job, UUID subject, Cause cause, String reason);
}
