/**
 * The Common Information Model: its data models, which of them an event belongs to, and how well it serves them.
 *
 * <p>It does not map fields; {@code synth.cim} does. It evaluates constraints on tags and fields that are given.
 */
package org.tafoundry.splunk.cim;
