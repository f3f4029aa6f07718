/**
 * INDEXED_EXTRACTIONS: headers, delimited records and JSON, read to fields at index time.
 *
 * <p>This package does not break a stream into lines, and it does not decide an event's time.
 */
package org.tafoundry.splunk.index.structure;
