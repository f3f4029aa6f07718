/**
 * PCRE2 regular expressions as Splunk runs them: read, checked, and matched in bounded steps on a stack of their own.
 *
 * <p>The reference is PCRE2 10.42 in UTF mode without PCRE2_UCP and with LF as newline: {@code \d}, {@code \w},
 * {@code \s}, {@code \b} and POSIX classes know ASCII only, {@code \p{…}}, {@code \h}, {@code \R} and letter case know
 * Unicode; {@code .} excludes LF only, {@code $} holds at the end and before a last LF. A count {@code {,3}} is literal.
 *
 * <p>Expressions are not translated to {@code java.util.regex}: it differs silently in too many places, overflows the
 * stack on long texts, and is slower for the expressions that add-ons have.
 *
 * <p>This package does not know where a regex comes from, nor what its groups are used for.
 */
package org.tafoundry.splunk.regex;
