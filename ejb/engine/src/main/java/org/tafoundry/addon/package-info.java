/**
 * An add-on as a set of files: reading and writing its archive, and checking its packaging.
 *
 * <p>It does not run an add-on; {@link org.tafoundry.splunk} does.
 */
package org.tafoundry.addon;
