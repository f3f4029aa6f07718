/**
 * Users, their roles and their passwords.
 *
 * <p>It does not log anybody in; {@link org.tafoundry.identity.session} does.
 */
package org.tafoundry.identity;
