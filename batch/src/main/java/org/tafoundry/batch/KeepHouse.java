package org.tafoundry.batch;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tafoundry.chain.AuditRetention;
import org.tafoundry.maintenance.Housekeeping;
import org.tafoundry.maintenance.MaintenanceRun;

/** Deletes rows that nobody needs any more. */
@Named
@Dependent
public class KeepHouse extends MaintenanceStep {
    @Inject
    private Housekeeping work;

    @Inject
    private AuditRetention audit;

    @Override
    String report(MaintenanceRun run) {
        return work.keepHouse(run, audit.clean(run.correlationId(), run.dryRun()));
    }
}
