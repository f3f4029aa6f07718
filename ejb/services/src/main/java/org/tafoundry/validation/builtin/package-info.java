/**
 * The sandbox that is always there: the engine itself, in this server.
 *
 * <p>It does not start Splunk.
 */
package org.tafoundry.validation.builtin;
