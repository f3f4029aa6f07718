/**
 * Reads the eval language: words, operators by rank, and calls whose names and arguments are checked.
 *
 * <p>It does not evaluate; the parts of the expression do.
 */
package org.tafoundry.splunk.eval.syntax;
