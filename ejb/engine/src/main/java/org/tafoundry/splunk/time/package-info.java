/**
 * Reads times as Splunk does: strptime formats, automatic recognition, zone names.
 *
 * <p>It does not decide where in an event to look, nor what happens to an event without a time; {@code splunk.index}
 * does.
 */
package org.tafoundry.splunk.time;
