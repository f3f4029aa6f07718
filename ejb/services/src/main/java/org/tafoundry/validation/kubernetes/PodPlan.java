package org.tafoundry.validation.kubernetes;

import java.util.Objects;
import org.tafoundry.validation.splunk.SplunkPlan;

/**
 * How a Splunk's Job is made.
 *
 * @param namespace the namespace of the sandboxes
 * @param splunk what is in the pod
 */
record PodPlan(String namespace, SplunkPlan splunk) {
    PodPlan {
        Objects.requireNonNull(namespace, "namespace");
        Objects.requireNonNull(splunk, "splunk");
    }
}
