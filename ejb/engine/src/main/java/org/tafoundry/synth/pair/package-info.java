/**
 * Infers how a source writes pairs of a key and a value: the sign between them, what stands around keys and values, and
 * where a value ends.
 *
 * <p>It is given texts and gives a grammar; it does not decide which events are made of pairs, and writes no settings.
 */
package org.tafoundry.synth.pair;
