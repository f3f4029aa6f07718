/**
 * Finds the event's own time among the times in events, and designs the timestamp settings that read it.
 *
 * <p>It does not parse times for Splunk; {@code org.tafoundry.splunk.time} does, and every design is proven there.
 */
package org.tafoundry.synth.time;
