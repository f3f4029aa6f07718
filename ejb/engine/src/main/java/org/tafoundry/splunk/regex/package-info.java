/**
 * PCRE2 regular expressions as Splunk runs them: translation to the JDK's engine, bounded and stack-safe matching.
 *
 * <p>It does not know where a regex comes from, nor what its groups are used for.
 */
package org.tafoundry.splunk.regex;
