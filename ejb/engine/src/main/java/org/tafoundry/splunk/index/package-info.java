/**
 * Index time: from a stream of bytes to events as Splunk would write them to an index.
 *
 * <p>The stages are Splunk's: decoding and line breaking (package {@code input}), structured data (package
 * {@code structure}), line merging, timestamps, typing. This package does not extract search-time fields, and it does
 * not select props.conf stanzas; {@code splunk.conf} does.
 */
package org.tafoundry.splunk.index;
