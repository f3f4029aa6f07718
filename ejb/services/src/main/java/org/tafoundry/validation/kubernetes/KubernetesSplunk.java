package org.tafoundry.validation.kubernetes;

import io.fabric8.kubernetes.client.Config;
import java.io.IOException;
import java.time.Instant;
import java.util.function.Consumer;
import org.tafoundry.settings.SandboxKind;
import org.tafoundry.validation.SandboxResult;
import org.tafoundry.validation.splunk.Pace;
import org.tafoundry.validation.splunk.SplunkException;
import org.tafoundry.validation.splunk.SplunkTask;
import org.tafoundry.validation.splunk.SplunkValidation;

/** Proves add-ons in a Splunk that a cluster runs. */
final class KubernetesSplunk {
    private final Config config;
    private final Pace pace;

    /** Uses the cluster that this names. */
    KubernetesSplunk(Config config, Pace pace) {
        this.config = config;
        this.pace = pace;
    }

    /**
     * Finds out whether there is a cluster.
     *
     * @throws IOException when it cannot be reached now
     */
    void reach() throws IOException {
        try (Cluster cluster = Cluster.of(config)) {
            cluster.reach();
        } catch (SplunkException e) {
            return; // it answers, or there never is one; what it says then belongs into a report
        }
    }

    /**
     * Starts a Splunk, proves the add-on in it, and removes it, whatever happens.
     *
     * @param started is told the pod's name as soon as there is one
     * @throws IOException when the cluster cannot be reached
     */
    SandboxResult validate(PodPlan plan, SplunkTask task, Consumer<String> started) throws IOException {
        Instant now = Instant.now();
        try (Cluster cluster = Cluster.of(config)) {
            new Preflight(cluster).check(plan);
            SplunkPod.sweep(cluster, plan.namespace(), now, "", Instant.EPOCH);
            try (SplunkPod pod = SplunkPod.start(cluster, plan, task.start(), pace, now)) {
                started.accept(pod.id());
                return SplunkValidation.run(SandboxKind.KUBERNETES.word(), pod, task, pace);
            }
        } catch (SplunkException e) {
            return SandboxResult.notRun(SandboxKind.KUBERNETES, task.engine(), e.getMessage());
        }
    }

    /** Removes what is past its time, and what a server of this name left before it started; returns how many Jobs. */
    int sweep(String namespace, String node, Instant since) throws IOException {
        try (Cluster cluster = Cluster.of(config)) {
            return SplunkPod.sweep(cluster, namespace, Instant.now(), node, since);
        }
    }
}
