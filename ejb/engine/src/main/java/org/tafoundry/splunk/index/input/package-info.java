/**
 * The first stages of index time: from a stream of bytes by CHARSET to text, and by LINE_BREAKER and TRUNCATE to lines.
 *
 * <p>This package does not join lines to events, and it does not read what they say.
 */
package org.tafoundry.splunk.index.input;
