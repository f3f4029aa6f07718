/**
 * Reads, layers, merges and writes Splunk's .conf files, with the line of every setting, and selects the props.conf
 * stanzas that apply to an event.
 *
 * <p>It does not interpret values: regexes, eval expressions and time formats belong to the packages that run them. Only
 * references from one transform's REGEX to another's are followed here, because they are a matter of names.
 */
package org.tafoundry.splunk.conf;
