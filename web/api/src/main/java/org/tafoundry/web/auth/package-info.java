/**
 * Logging in and out over REST.
 *
 * <p>It checks no password and signs no token; the session services do.
 */
package org.tafoundry.web.auth;
