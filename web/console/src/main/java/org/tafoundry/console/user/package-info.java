/**
 * Pages about users and their roles, and one's own profile.
 *
 * <p>It assigns no right; the services do.
 */
package org.tafoundry.console.user;
