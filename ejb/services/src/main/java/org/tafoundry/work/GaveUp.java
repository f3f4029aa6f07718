package org.tafoundry.work;

import java.util.UUID;

/** Port: is told when a job failed so often that it is not tried again. */
public interface GaveUp {

    /** Ends what the job was for, with the reason. */
    void gaveUp(JobRunner.Job job, UUID subject, String reason);
}
