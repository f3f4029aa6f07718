package org.tafoundry.order;

import org.tafoundry.finding.Location;

/**
 * Is told where the engine is, before each setting that it applies and each event that it takes up, and may end the work
 * there. An event is told by its number alone; it belongs to the sample that was told last. The engine has no clock: how much is too much is decided by whoever gives the budget.
 */
@FunctionalInterface
public interface Budget {

    /** As long as it takes. */
    Budget NONE = where -> {};

    /**
     * The engine is about to work on this setting, file or event.
     *
     * @throws OverBudget when it may not go on
     */
    void at(Location where);
}
