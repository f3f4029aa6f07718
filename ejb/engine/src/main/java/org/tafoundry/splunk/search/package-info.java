/**
 * Search-time field extraction in Splunk's order: EXTRACT, REPORT, KV_MODE, FIELDALIAS, EVAL, LOOKUP.
 *
 * <p>It does not break or timestamp events, and it does not know event types, tags or data models.
 */
package org.tafoundry.splunk.search;
