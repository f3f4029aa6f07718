/**
 * Designs the extraction of free text: finds the header columns and the variable parts of messages, names them from
 * the words around them, and induces regexes that are proven on every event.
 *
 * <p>It does not read files, break events or look for timestamps that Splunk should use; it is given whole events.
 */
package org.tafoundry.synth.template;
