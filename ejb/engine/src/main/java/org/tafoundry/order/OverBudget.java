package org.tafoundry.order;

import org.tafoundry.finding.Location;

/** Ends work that needs more than it may have. */
public final class OverBudget extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Location where;

    /** The setting, file or event that took the most. */
    public OverBudget(Location where) {
        super("the work needs more than it may have, most of it for " + where);
        this.where = where;
    }

    /** What took the most. */
    public Location where() {
        return where;
    }
}
