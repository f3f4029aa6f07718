package org.tafoundry.validation.docker;

import java.time.Duration;
import java.util.Objects;

/**
 * How a Splunk's container is made.
 *
 * @param image the image, by name or digest
 * @param terms what accepts Splunk's general terms, as the administrator wrote it; empty when nobody did
 * @param memoryMegabytes memory of the container
 * @param cpus processors of the container
 * @param name the container's name, that of its slot
 * @param node the server that starts it
 * @param lifetime after this time nobody needs it any more
 */
record ContainerPlan(
        String image, String terms, int memoryMegabytes, int cpus, String name, String node, Duration lifetime) {
    ContainerPlan {
        Objects.requireNonNull(image, "image");
        Objects.requireNonNull(terms, "terms");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(node, "node");
    }
}
