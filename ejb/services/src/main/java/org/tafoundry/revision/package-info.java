/**
 * Revisions of a request's add-on: kept, listed, looked into and downloaded.
 *
 * <p>It does not make revisions; generation and override do.
 */
package org.tafoundry.revision;
