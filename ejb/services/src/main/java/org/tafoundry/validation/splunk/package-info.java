/**
 * A client of Splunk's REST interface, and what a validation does with a Splunk: install, index, search, compare. Every
 * answer is bounded in time and size.
 *
 * <p>It does not start a Splunk; a sandbox does.
 */
package org.tafoundry.validation.splunk;
