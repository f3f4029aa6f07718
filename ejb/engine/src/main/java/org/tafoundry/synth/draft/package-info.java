/**
 * Goes the whole way from samples to the plan of an add-on: reading, format, time, extraction, profile, CIM mapping.
 *
 * <p>The single steps are in packages of their own; here is only their order and what they hand on.
 */
package org.tafoundry.synth.draft;
