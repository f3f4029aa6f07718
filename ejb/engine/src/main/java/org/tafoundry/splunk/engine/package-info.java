/**
 * Splunk, as far as an add-on can tell: one call runs a sample through an add-on and gives the events that a search
 * would return.
 *
 * <p>It does not design add-ons; {@code org.tafoundry.synth} does, and every design is proven here.
 */
package org.tafoundry.splunk.engine;
