/**
 * Logging in with the help of another provider: the way there and back, who comes back as whom, and the ticket that opens a
 * session.
 *
 * <p>It does not speak the protocols of providers; an adapter for each does.
 */
package org.tafoundry.identity.sso;
