package org.tafoundry.batch;

import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.UUID;
import org.tafoundry.maintenance.MaintenanceJob;
import org.tafoundry.maintenance.MaintenanceRunner;

/** Runs a maintenance job in the server's job operator and waits for its end. */
@Stateless
@Local(MaintenanceRunner.class)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class BatchMaintenance implements MaintenanceRunner {
    @Override
    public void run(MaintenanceJob job, UUID run) {
        BatchJobs.runToEnd(job.jobName(), run);
    }
}
