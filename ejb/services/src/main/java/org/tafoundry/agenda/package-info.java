/**
 * What waits for a person, by their roles.
 *
 * <p>It changes nothing, keeps no numbers and tells nobody; people ask for it.
 */
package org.tafoundry.agenda;
