/**
 * Gives a source's fields their CIM names, values and data models.
 *
 * <p>It does not extract anything: it is told which fields the extraction yields, with examples, and answers with the
 * search-time settings, event types and tags that map them.
 */
package org.tafoundry.synth.cim;
