/**
 * Changes to a revision's add-on, tried on its samples while somebody waits and not kept.
 *
 * <p>It makes no revision; overrides do.
 */
package org.tafoundry.trial;
