/**
 * Why a field, a setting, a time, an event type or a data model is as it is in an event, or is not there, and in how many
 * events of a sample for the same reason.
 *
 * <p>It does not decide anything itself: it asks the engine's own steps, so that an answer cannot differ from a run.
 */
package org.tafoundry.splunk.why;
