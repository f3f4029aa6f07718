/**
 * Knows which products have a well-known published add-on already.
 *
 * <p>It does not judge whether that add-on fits the sample; the requestor does.
 */
package org.tafoundry.synth.known;
