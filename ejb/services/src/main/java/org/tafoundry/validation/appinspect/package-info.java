/**
 * Asks Splunk's AppInspect, where it is installed on this server, about an add-on's archive.
 *
 * <p>It does not decide what an objection means for the verdict.
 */
package org.tafoundry.validation.appinspect;
