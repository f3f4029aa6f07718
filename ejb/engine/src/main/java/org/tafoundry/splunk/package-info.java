/**
 * What every run of Splunk is told: how a sample reaches it, the time, and the zone.
 *
 * <p>It does not run anything; {@link org.tafoundry.splunk.engine} does.
 */
package org.tafoundry.splunk;
