/**
 * Matches text with a regular expression as PCRE2's interpreter does, in bounded steps and without recursion.
 *
 * <p>It does not read regular expressions and knows no group names.
 */
package org.tafoundry.splunk.regex.match;
