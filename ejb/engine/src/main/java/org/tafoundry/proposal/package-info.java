/**
 * Proposals for a finished add-on, made by whoever, and the trial that decides: a proposal is checked against a grammar and
 * what is allowed, written into the add-on's files, and accepted only when the engine, run on the samples, finds that
 * something rises and nothing falls.
 *
 * <p>It does not ask anybody for proposals and knows no language model.
 */
package org.tafoundry.proposal;
