package org.tafoundry.maintenance;

import java.util.UUID;

/** Port: runs the batch job of a run to its end on this node. */
public interface MaintenanceRunner {

    /** Runs the job; throws when it did not complete, and may be called again for the same run then. */
    void run(MaintenanceJob job, UUID run);
}
