package org.tafoundry.cli;

import org.tafoundry.finding.Location;
import org.tafoundry.order.Budget;

/** Remembers what the engine was at work on, so that one can be told where its memory ended. */
final class LastSetting implements Budget {

    private static volatile Location last = Location.NONE;

    @Override
    public void at(Location where) {
        if (!where.equals(Location.NONE)) {
            last = where;
        }
    }

    /** The last setting or file in words; empty when none was reached. */
    static String words() {
        return last.equals(Location.NONE) ? "" : last.toString();
    }
}
