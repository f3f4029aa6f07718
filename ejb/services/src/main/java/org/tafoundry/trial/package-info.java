/**
 * Changes to a revision's add-on, tried on its samples while somebody waits, and questions about a log that only its people
 * can answer.
 *
 * <p>Nothing is kept but what somebody decides after a trial, and how many questions are open; overrides make the revision.
 */
package org.tafoundry.trial;
