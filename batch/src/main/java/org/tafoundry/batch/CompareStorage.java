package org.tafoundry.batch;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import org.tafoundry.maintenance.MaintenanceRun;
import org.tafoundry.storage.StorageReconcile;

/** Compares the bucket with the tables. */
@Named
@Dependent
public class CompareStorage extends MaintenanceStep {
    @Inject
    private StorageReconcile work;

    @Override
    String report(MaintenanceRun run) throws IOException {
        return work.reconcile(run);
    }
}
