/**
 * The sandbox that starts a Splunk in a pod, as a Job of a namespace of its own, and removes it afterwards.
 *
 * <p>It does not decide what is done with that Splunk; the policy that closes the namespace's network is shipped with the
 * product and applied by the cluster's administrator.
 */
package org.tafoundry.validation.kubernetes;
