/**
 * Splunk's eval language: parsing, and evaluation against one event's fields.
 *
 * <p>It does not decide in which order EVAL settings run, nor what their results are used for.
 */
package org.tafoundry.splunk.eval;
