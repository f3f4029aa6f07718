package org.tafoundry.validation.docker;

import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.Container;
import com.github.dockerjava.api.model.Network;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.tafoundry.validation.splunk.SplunkPlan;

/** Finds containers and networks of sandboxes by their labels, and removes those that nobody needs any more. */
final class Leftovers {
    private static final String SANDBOX = "org.tafoundry.sandbox";
    private static final String NODE = "org.tafoundry.node";
    private static final String SINCE = "org.tafoundry.since";
    private static final String UNTIL = "org.tafoundry.until";

    private final DockerEngine engine;

    Leftovers(DockerEngine engine) {
        this.engine = engine;
    }

    /** What marks a container or network of ours. */
    static Map<String, String> labels(SplunkPlan plan, Instant now) {
        return Map.of(
                SANDBOX,
                plan.name(),
                NODE,
                plan.node(),
                SINCE,
                Long.toString(now.getEpochSecond()),
                UNTIL,
                Long.toString(now.plus(plan.lifetime()).getEpochSecond()));
    }

    /**
     * Removes what nobody needs any more: what is past its time, and what a server of this name left when it crashed.
     *
     * @param node a server's name
     * @param since when that server started
     * @return how many containers that were
     */
    int sweep(Instant now, String node, Instant since) throws IOException {
        int removed = 0;
        List<Container> containers = engine.call(() -> engine.client()
                .listContainersCmd()
                .withShowAll(true)
                .withLabelFilter(List.of(SANDBOX))
                .exec());
        for (Container container : containers) {
            if (over(container.getLabels(), now, node, since)) {
                removeContainer(container.getId());
                removed++;
            }
        }
        List<Network> networks = engine.call(() -> engine.client()
                .listNetworksCmd()
                .withFilter("label", List.of(SANDBOX))
                .exec());
        for (Network network : networks) {
            if (over(network.getLabels(), now, node, since)) {
                removeNetwork(network.getId());
            }
        }
        return removed;
    }

    private static boolean over(Map<String, String> labels, Instant now, String node, Instant since) {
        boolean left = node.equals(labels.get(NODE)) && seconds(labels, SINCE) < since.getEpochSecond();
        return left || seconds(labels, UNTIL) < now.getEpochSecond();
    }

    private static long seconds(Map<String, String> labels, String label) {
        String text = labels.getOrDefault(label, "0");
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : 0;
    }

    void removeContainer(String id) throws IOException {
        engine.run(() -> {
            try {
                engine.client()
                        .removeContainerCmd(id)
                        .withForce(true)
                        .withRemoveVolumes(true)
                        .exec();
            } catch (NotFoundException e) {
                return; // it is gone, as wanted
            }
        });
    }

    void removeNetwork(String id) throws IOException {
        engine.run(() -> {
            try {
                engine.client().removeNetworkCmd(id).exec();
            } catch (NotFoundException e) {
                return; // it is gone, as wanted
            }
        });
    }
}
