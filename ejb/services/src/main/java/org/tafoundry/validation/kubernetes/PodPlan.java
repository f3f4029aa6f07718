package org.tafoundry.validation.kubernetes;

import java.time.Duration;
import java.util.Objects;

/**
 * How a Splunk's Job is made.
 *
 * @param namespace the namespace of the sandboxes
 * @param image the image, by name or digest
 * @param terms what accepts Splunk's general terms, as the administrator wrote it
 * @param memoryMegabytes memory of the pod
 * @param cpus processors of the pod
 * @param name the Job's name, that of its slot
 * @param node the server that starts it
 * @param lifetime after this time nobody needs it any more
 */
record PodPlan(
        String namespace,
        String image,
        String terms,
        int memoryMegabytes,
        int cpus,
        String name,
        String node,
        Duration lifetime) {
    PodPlan {
        Objects.requireNonNull(namespace, "namespace");
        Objects.requireNonNull(image, "image");
        Objects.requireNonNull(terms, "terms");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(node, "node");
    }
}
