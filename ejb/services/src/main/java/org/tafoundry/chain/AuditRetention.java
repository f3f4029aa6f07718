package org.tafoundry.chain;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.tafoundry.settings.MaintenanceKeys;
import org.tafoundry.settings.Settings;

/** Removes lines of the audit trail whose time is over, whole blocks at a time, and leaves the blocks. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AuditRetention {
    @Inject
    private AuditRetentionSteps steps;

    @Inject
    private Settings settings;

    protected AuditRetention() {}

    AuditRetention(AuditRetentionSteps steps, Settings settings) {
        this.steps = steps;
        this.settings = settings;
    }

    /**
     * Removes what is over and gives the number of lines.
     *
     * @param correlation under which the trail tells of it
     * @param dryRun whether the lines are only counted
     */
    public long clean(UUID correlation, boolean dryRun) {
        int days = settings.value(MaintenanceKeys.AUDIT_RETENTION_DAYS);
        if (days == 0) {
            return 0;
        }
        Instant before = Instant.now().minus(Duration.ofDays(days));
        if (dryRun) {
            return steps.over(before);
        }
        long removed = 0;
        int lines = steps.removeOldest(before, correlation);
        while (lines > 0) {
            removed += lines;
            lines = steps.removeOldest(before, correlation);
        }
        return removed;
    }
}
