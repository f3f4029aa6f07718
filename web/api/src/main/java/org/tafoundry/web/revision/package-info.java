/**
 * Revisions of add-ons over REST.
 *
 * <p>It neither makes nor reads archives.
 */
package org.tafoundry.web.revision;
