/**
 * Writes a design as the files of an add-on, by the conventions that Splunk and AppInspect ask for.
 *
 * <p>It decides nothing; every setting comes from the design.
 */
package org.tafoundry.synth.writing;
