/**
 * Recognises log formats: how events break, the transport header before a payload, and what the payload is.
 *
 * <p>It does not write settings for extraction; {@code org.tafoundry.synth.design} does.
 */
package org.tafoundry.synth.format;
