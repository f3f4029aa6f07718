package org.tafoundry.maintenance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.tafoundry.caller.Caller;
import org.tafoundry.chain.ChainReport;

/** The verifications of the audit trail: asking for one, and what the last one found. */
@ApplicationScoped
public class AuditVerifications {
    @Inject
    private MaintenanceRuns runs;

    protected AuditVerifications() {}

    /** For use outside a container. */
    public AuditVerifications(MaintenanceRuns runs) {
        this.runs = runs;
    }

    /**
     * A verification that has ended.
     *
     * @param endedAt when
     * @param report what it found
     */
    public record Verified(Instant endedAt, ChainReport report) {}

    /** Asks for one; a node begins it within seconds. */
    public MaintenanceRun start(Caller caller) {
        return runs.start(caller, MaintenanceJob.AUDIT_VERIFICATION, false);
    }

    /** The one that has not ended yet. */
    public Optional<MaintenanceRun> running(Caller caller) {
        return runs.newest(caller, MaintenanceJob.AUDIT_VERIFICATION, false);
    }

    /** The last one that has ended. */
    public Optional<Verified> last(Caller caller) {
        return runs.newest(caller, MaintenanceJob.AUDIT_VERIFICATION, true)
                .map(run -> new Verified(
                        run.endedAt().orElseThrow(), ReportText.read(run.reportJson(), ChainReport.class)));
    }
}
