package org.tafoundry.splunk.search;

import java.util.List;
import org.tafoundry.finding.Location;

/** KV_MODE = multi and its kin, which make an event of each row of a table. */
interface RowStep {

    /** The setting that asks for it. */
    Location where();

    /** The events of the table's rows; the event itself when it holds no table. */
    List<Working> rows(Working event);
}
