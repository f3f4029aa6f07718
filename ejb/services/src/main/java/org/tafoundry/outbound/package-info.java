/**
 * Calls that leave the server, all of them through one client: only to allowed domains and configured endpoints, to the very
 * address that was checked, never to a private one that nobody allowed, and with bounds on time and size.
 *
 * <p>It does not know what the calls are for. The database and the object storage are parts of the installation and are not
 * called through it.
 */
package org.tafoundry.outbound;
