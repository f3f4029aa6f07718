package org.tafoundry.batch;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import org.tafoundry.maintenance.MaintenanceRun;
import org.tafoundry.retention.Retention;

/** Removes samples whose time is over. */
@Named
@Dependent
public class RemoveSamples extends MaintenanceStep {
    @Inject
    private Retention work;

    @Override
    String report(MaintenanceRun run) throws IOException {
        return work.clean(run);
    }
}
