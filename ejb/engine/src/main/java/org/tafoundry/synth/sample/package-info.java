/**
 * Reads samples: compression, encoding, whether they are logs at all, and a choice of events that shows every form.
 *
 * <p>It does not know log formats; it is told where events begin and end.
 */
package org.tafoundry.synth.sample;
