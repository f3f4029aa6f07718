/**
 * Knows well-known log layouts whose columns have no names in the data, and names the columns of unknown ones.
 *
 * <p>It recognises a layout only by replaying its typed columns on events, never by what a file is called. It does not
 * decide which settings an add-on gets; {@code org.tafoundry.synth.design} does.
 */
package org.tafoundry.synth.layout;
