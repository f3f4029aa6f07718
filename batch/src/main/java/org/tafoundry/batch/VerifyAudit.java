package org.tafoundry.batch;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tafoundry.chain.ChainVerification;
import org.tafoundry.maintenance.MaintenanceRun;
import org.tafoundry.maintenance.ReportText;

/** Compares the audit trail with the chain that seals it. */
@Named
@Dependent
public class VerifyAudit extends MaintenanceStep {
    @Inject
    private ChainVerification work;

    @Override
    String report(MaintenanceRun run) {
        return ReportText.of(work.verify());
    }
}
