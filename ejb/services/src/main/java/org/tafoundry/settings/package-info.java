/**
 * The configuration of the whole system: typed values that an administrator changes while it runs, secrets sealed.
 *
 * <p>It does not hold what a server needs to start; the environment and the credential store do.
 */
package org.tafoundry.settings;
