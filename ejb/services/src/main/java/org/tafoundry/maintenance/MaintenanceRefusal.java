package org.tafoundry.maintenance;

import org.tafoundry.refusal.RefusalCode;
import org.tafoundry.refusal.RefusalKind;

/** Reasons to refuse about maintenance. */
public enum MaintenanceRefusal implements RefusalCode {
    /** A run of this job has not ended yet. */
    MAINTENANCE_RUNS(RefusalKind.CONFLICT);

    private final RefusalKind kind;

    MaintenanceRefusal(RefusalKind kind) {
        this.kind = kind;
    }

    @Override
    public RefusalKind kind() {
        return kind;
    }
}
