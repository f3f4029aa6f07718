/**
 * Users and their roles over REST.
 *
 * <p>It does not log anybody in.
 */
package org.tafoundry.web.user;
