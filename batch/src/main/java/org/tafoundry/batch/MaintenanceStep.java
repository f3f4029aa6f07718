package org.tafoundry.batch;

import jakarta.batch.api.BatchProperty;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.UUID;
import org.tafoundry.maintenance.MaintenanceRun;
import org.tafoundry.maintenance.MaintenanceRuns;

/** The only step of a maintenance job: it can be done again from the start, and then goes on where it was. */
abstract class MaintenanceStep extends Step {
    @Inject
    @BatchProperty
    private String subject;

    @Inject
    private MaintenanceRuns runs;

    /** Does the work and gives the report as JSON. */
    abstract String report(MaintenanceRun run) throws IOException;

    @Override
    final String work() throws IOException {
        UUID id = UUID.fromString(subject);
        if (!runs.begin(id)) {
            return NOTHING_TO_DO;
        }
        runs.end(id, true, report(runs.read(id)));
        return DONE;
    }
}
