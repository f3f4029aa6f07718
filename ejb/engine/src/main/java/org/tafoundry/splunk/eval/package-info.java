/**
 * Splunk's eval language: the parts of an expression, its values, and how each is evaluated against one event's fields.
 *
 * <p>It does not read the language, {@link org.tafoundry.splunk.eval.syntax} does; it does not decide in which order
 * EVAL settings run, nor what their results are used for.
 */
package org.tafoundry.splunk.eval;
