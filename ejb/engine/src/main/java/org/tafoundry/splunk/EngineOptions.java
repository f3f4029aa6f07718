package org.tafoundry.splunk;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import org.tafoundry.order.Budget;
import org.tafoundry.splunk.cim.CimVersion;

/**
 * The fixed surroundings of a run: the engine has no clock and no default zone of its own.
 *
 * @param now the time of indexing and searching
 * @param zone the indexer's and the searching user's zone
 * @param explain whether events carry the origin of every value
 * @param cim the version of the data models that events are matched with
 * @param budget is told before each setting that is applied to an event
 */
public record EngineOptions(Instant now, ZoneId zone, boolean explain, CimVersion cim, Budget budget) {

    public EngineOptions {
        Objects.requireNonNull(now, "now");
        Objects.requireNonNull(zone, "zone");
        Objects.requireNonNull(cim, "cim");
        Objects.requireNonNull(budget, "budget");
    }

    /** Surroundings without a budget, with the newest data models. */
    public EngineOptions(Instant now, ZoneId zone, boolean explain) {
        this(now, zone, explain, CimVersion.newest(), Budget.NONE);
    }

    /** Surroundings with the newest data models. */
    public EngineOptions(Instant now, ZoneId zone, boolean explain, Budget budget) {
        this(now, zone, explain, CimVersion.newest(), budget);
    }
}
