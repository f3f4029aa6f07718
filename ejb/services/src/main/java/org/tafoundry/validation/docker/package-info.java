/**
 * The sandbox that starts a Splunk in a container of this machine's Docker engine and removes it afterwards.
 *
 * <p>It does not decide what is done with that Splunk.
 */
package org.tafoundry.validation.docker;
