/**
 * The real PCRE2 library, when the machine has it: whether it accepts a regex, what it matches, and at what cost.
 *
 * <p>No result of the engine depends on it; it is asked by lint and by tests only.
 */
package org.tafoundry.splunk.regex.pcre2;
