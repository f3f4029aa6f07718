/**
 * Finds personal data and secrets in log text, and masks them.
 *
 * <p>It does not decide what may leave the site; it reports before approval and offers the masking.
 */
package org.tafoundry.synth.sensitive;
