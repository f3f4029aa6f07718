/**
 * Maintenance and legal holds over REST.
 *
 * <p>It does not wait for the end of a run; whoever started it asks again.
 */
package org.tafoundry.web.maintenance;
