/**
 * Designs the settings of an add-on from what is known about a sample.
 *
 * <p>It does not write files; {@code org.tafoundry.addon} does.
 */
package org.tafoundry.synth.design;
