/**
 * How often somebody may call: as many calls at once as a minute allows, and then as they come back.
 *
 * <p>It counts on this server only, and no guesses of passwords; the sessions count those for all servers.
 */
package org.tafoundry.rate;
