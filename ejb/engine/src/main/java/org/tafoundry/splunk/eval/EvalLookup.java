package org.tafoundry.splunk.eval;

import java.util.List;
import java.util.Map;

/** How the {@code lookup()} function reaches the add-on's lookup tables. */
@FunctionalInterface
public interface EvalLookup {

    /** No tables at all. */
    EvalLookup NONE = (table, inputs) -> Map.of();

    /**
     * Looks up the first matching row.
     *
     * @param table name of the table's stanza or file
     * @param inputs wanted value by input column
     * @return the row's values by column; empty when nothing matches
     */
    Map<String, List<String>> find(String table, Map<String, String> inputs);
}
