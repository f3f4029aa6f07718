package org.tafoundry.validation;

import java.io.IOException;
import java.time.Instant;
import org.tafoundry.engine.JobEndedException;
import org.tafoundry.settings.SandboxKind;

/** Port: runs an add-on on samples, apart from everything else. */
public interface Sandbox {

    /** Which of the configured ones it is. */
    SandboxKind kind();

    /**
     * Runs the add-on on all samples.
     *
     * @throws JobEndedException when it gives no report, now or ever
     * @throws IOException when something that it needs is away
     */
    SandboxResult validate(SandboxTask task) throws IOException, JobEndedException;

    /**
     * Removes what nobody needs any more: what is past its time, and what this server left when it crashed.
     *
     * @param since when this server started
     * @return how much that was
     * @throws IOException when whatever runs sandboxes cannot be reached
     */
    int sweep(Instant since) throws IOException;
}
