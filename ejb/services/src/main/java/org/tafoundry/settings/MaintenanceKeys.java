package org.tafoundry.settings;

import java.util.List;

/** Settings of how long samples and records stay, and of the jobs that tidy up. */
public final class MaintenanceKeys {
    private static final Declarations DECLARED = new Declarations();

    public static final Key<Boolean> SAMPLE_RETENTION_ENABLED = DECLARED.key(
            "SAMPLE_RETENTION_ENABLED",
            Kind.flag(),
            "false",
            "Whether log samples are kept until their retention date; otherwise they go when their request is"
                    + " completed",
            "retention");

    public static final Key<Integer> RETENTION_DAYS = DECLARED.key(
            "RETENTION_DAYS",
            Kind.integer(1, 36_500),
            "90",
            "How many days after its upload the retention date of a log sample is",
            "retention");

    public static final Key<Timetable> RETENTION_SCHEDULE = DECLARED.key(
            "RETENTION_SCHEDULE",
            Kind.timetable(),
            "02:30",
            "When samples whose time is over are removed",
            "retention");

    public static final Key<Timetable> RECONCILE_SCHEDULE = DECLARED.key(
            "RECONCILE_SCHEDULE",
            Kind.timetable(),
            "03:30",
            "When the bucket is compared with the tables",
            "maintenance");

    public static final Key<Timetable> HOUSEKEEPING_SCHEDULE = DECLARED.key(
            "HOUSEKEEPING_SCHEDULE",
            Kind.timetable(),
            "04:30",
            "When rows are deleted that nobody needs any more",
            "maintenance");

    public static final Key<Integer> HISTORY_DAYS = DECLARED.key(
            "HISTORY_DAYS",
            Kind.integer(1, 3_650),
            "30",
            "How many days the records of batch jobs and of maintenance runs are kept",
            "maintenance");

    public static final Key<Timetable> AUDIT_VERIFICATION_SCHEDULE = DECLARED.key(
            "AUDIT_VERIFICATION_SCHEDULE",
            Kind.timetable(),
            "04:00",
            "When the audit trail is compared with the chain that seals it",
            "maintenance");

    public static final Key<Integer> AUDIT_RETENTION_DAYS = DECLARED.key(
            "AUDIT_RETENTION_DAYS",
            Kind.integer(0, 36_500),
            "0",
            "How many days lines of the audit trail are kept; 0 keeps them for ever",
            "maintenance");

    private MaintenanceKeys() {}

    /** All of them, as declared. */
    static List<Key<?>> all() {
        return DECLARED.all();
    }
}
