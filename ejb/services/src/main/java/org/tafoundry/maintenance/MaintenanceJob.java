package org.tafoundry.maintenance;

import java.util.Locale;
import org.tafoundry.settings.Key;
import org.tafoundry.settings.MaintenanceKeys;
import org.tafoundry.settings.Timetable;

/** The jobs that keep an installation tidy, each a Jakarta Batch job of the name in lower case with hyphens. */
public enum MaintenanceJob {
    /** Removes samples whose time is over. */
    RETENTION_CLEANUP(MaintenanceKeys.RETENTION_SCHEDULE),
    /** Compares the bucket with the tables, both ways. */
    STORAGE_RECONCILE(MaintenanceKeys.RECONCILE_SCHEDULE),
    /** Compares the audit trail with the chain that seals it. */
    AUDIT_VERIFICATION(MaintenanceKeys.AUDIT_VERIFICATION_SCHEDULE),
    /** Deletes rows that nobody needs any more. */
    HOUSEKEEPING(MaintenanceKeys.HOUSEKEEPING_SCHEDULE);

    private final Key<Timetable> schedule;

    MaintenanceJob(Key<Timetable> schedule) {
        this.schedule = schedule;
    }

    /** Name of the batch job, in the API too. */
    public String jobName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The setting that says when it runs. */
    Key<Timetable> schedule() {
        return schedule;
    }
}
