/**
 * Logging in and out: passwords checked by the server's security domain, signed access tokens, rotated refresh tokens.
 *
 * <p>It does not verify access tokens on requests; MicroProfile JWT does, with the public half of the same key.
 */
package org.tafoundry.identity.session;
