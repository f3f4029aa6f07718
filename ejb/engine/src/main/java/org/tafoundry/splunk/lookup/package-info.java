/**
 * Lookup tables from CSV files, with Splunk's ways of matching.
 *
 * <p>It does not run scripts, KV stores or geographic lookups; those are reported.
 */
package org.tafoundry.splunk.lookup;
