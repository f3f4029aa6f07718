/**
 * The page with what is going on.
 *
 * <p>It keeps no numbers; it asks for them.
 */
package org.tafoundry.console.dashboard;
