/**
 * Reads a regular expression as PCRE2 10.42 does and gives its tree.
 *
 * <p>It does not match text and does not judge cost.
 */
package org.tafoundry.splunk.regex.syntax;
