package org.tafoundry.validation.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.server.mock.EnableKubernetesMockClient;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tafoundry.validation.splunk.Pace;
import org.tafoundry.validation.splunk.SplunkPlan;

/** The objects of a sandbox, against a mock of the cluster's interface that keeps objects and runs no pod. */
@EnableKubernetesMockClient(crud = true, https = false)
class SplunkPodTest {
    private static final String NAMESPACE = "ta-foundry-sandboxes";
    private static final Pace QUICK = new Pace(Duration.ofMillis(20));
    private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");

    private KubernetesClient client;
    private Cluster cluster;

    @BeforeEach
    void open() throws IOException {
        cluster = Cluster.of(client.getConfiguration());
    }

    @AfterEach
    void close() {
        cluster.close();
    }

    private static PodPlan plan(String name, Duration lifetime) {
        return new PodPlan(
                NAMESPACE, new SplunkPlan("splunk/splunk:9.4", "accepted", 3_072, 2, name, "node-a", lifetime));
    }

    private void pod(String phase, int code) {
        client.resource(new PodBuilder()
                        .withNewMetadata()
                        .withName("slot-1-x")
                        .withNamespace(NAMESPACE)
                        .withLabels(Map.of(SplunkJob.SANDBOX, "slot-1"))
                        .endMetadata()
                        .withNewStatus()
                        .withPhase(phase)
                        .addNewContainerStatus()
                        .withNewState()
                        .withNewTerminated()
                        .withExitCode(code)
                        .withReason("Error")
                        .endTerminated()
                        .endState()
                        .endContainerStatus()
                        .endStatus()
                        .build())
                .create();
    }

    @Test
    void makesAJobWithoutRights() throws IOException {
        SplunkPod.create(cluster, plan("slot-1", Duration.ofMinutes(20)), "s3cret", NOW);

        Job job = client.batch()
                .v1()
                .jobs()
                .inNamespace(NAMESPACE)
                .withName("slot-1")
                .get();
        assertThat(job.getSpec().getBackoffLimit()).isZero();
        assertThat(job.getSpec().getTtlSecondsAfterFinished()).isEqualTo(60);
        assertThat(job.getSpec().getActiveDeadlineSeconds()).isEqualTo(1_200);
        assertThat(job.getMetadata().getLabels()).containsEntry(SplunkJob.NODE, "node-a");
        PodSpec pod = job.getSpec().getTemplate().getSpec();
        assertThat(pod.getAutomountServiceAccountToken()).isFalse();
        assertThat(pod.getServiceAccountName()).isEqualTo("ta-foundry-sandbox");
        assertThat(pod.getSecurityContext().getRunAsNonRoot()).isTrue();
        assertThat(pod.getSecurityContext().getSeccompProfile().getType()).isEqualTo("RuntimeDefault");
        Container container = pod.getContainers().get(0);
        assertThat(container.getSecurityContext().getAllowPrivilegeEscalation()).isFalse();
        assertThat(container.getSecurityContext().getCapabilities().getDrop()).containsExactly("ALL");
        assertThat(container.getResources().getLimits()).containsKeys("memory", "cpu", "ephemeral-storage");
        assertThat(container.getEnv()).noneMatch(e -> e.getValue().contains("s3cret"));
        Secret secret =
                client.secrets().inNamespace(NAMESPACE).withName("slot-1").get();
        assertThat(secret.getMetadata().getOwnerReferences().get(0).getUid())
                .isEqualTo(job.getMetadata().getUid());
        assertThat(pod.getVolumes().get(0).getSecret().getDefaultMode()).isEqualTo(0440);
    }

    @Test
    void refusesASecondOneInTheSameSlot() throws IOException {
        SplunkPod.create(cluster, plan("slot-1", Duration.ofMinutes(20)), "s3cret", NOW);
        assertThatThrownBy(() -> SplunkPod.create(cluster, plan("slot-1", Duration.ofMinutes(20)), "other", NOW))
                .hasMessageContaining("its slot is in use");
    }

    @Test
    void waitsForAPodThatRuns() throws IOException {
        PodPlan plan = plan("slot-1", Duration.ofMinutes(20));
        assertThatThrownBy(() -> SplunkPod.running(cluster, plan, Duration.ofMillis(60), QUICK))
                .hasMessageContaining("there is no pod");
        pod("Running", 0);
        assertThat(SplunkPod.running(cluster, plan, Duration.ofSeconds(5), QUICK))
                .isEqualTo("slot-1-x");
    }

    @Test
    void tellsWhyAPodDoesNotRun() {
        client.resource(new PodBuilder()
                        .withNewMetadata()
                        .withName("slot-1-x")
                        .withNamespace(NAMESPACE)
                        .withLabels(Map.of(SplunkJob.SANDBOX, "slot-1"))
                        .endMetadata()
                        .withNewStatus()
                        .withPhase("Pending")
                        .addNewCondition()
                        .withType("PodScheduled")
                        .withStatus("False")
                        .withMessage("0/2 nodes are available: 2 Insufficient memory.")
                        .endCondition()
                        .endStatus()
                        .build())
                .create();
        assertThatThrownBy(() -> SplunkPod.running(
                        cluster, plan("slot-1", Duration.ofMinutes(20)), Duration.ofMillis(60), QUICK))
                .hasMessageContaining("the pod is Pending (0/2 nodes are available: 2 Insufficient memory.)");
    }

    @Test
    void tellsHowAPodEnded() {
        pod("Failed", 137);
        assertThatThrownBy(() -> SplunkPod.running(
                        cluster, plan("slot-1", Duration.ofMinutes(20)), Duration.ofSeconds(5), QUICK))
                .hasMessage("The pod ended with code 137 (Error).");
    }

    @Test
    void removesEverythingWhenThePodDoesNotRun() {
        assertThatThrownBy(() -> SplunkPod.start(
                        cluster, plan("slot-1", Duration.ofMinutes(20)), Duration.ofMillis(60), QUICK, NOW))
                .hasMessageContaining("No pod ran");
        assertThat(client.batch().v1().jobs().inNamespace(NAMESPACE).list().getItems())
                .isEmpty();
        assertThat(client.secrets().inNamespace(NAMESPACE).list().getItems()).isEmpty();
    }

    @Test
    void removesWhatACrashedServerLeft() throws IOException {
        SplunkPod.create(cluster, plan("slot-1", Duration.ofMinutes(1)), "a", NOW);
        SplunkPod.create(cluster, plan("slot-2", Duration.ofMinutes(20)), "b", NOW);
        Instant later = NOW.plusSeconds(120);
        assertThat(SplunkPod.sweep(cluster, NAMESPACE, later, "node-b", later)).isEqualTo(1);
        assertThat(SplunkPod.sweep(cluster, NAMESPACE, later, "node-b", later)).isZero();
        assertThat(SplunkPod.sweep(cluster, NAMESPACE, later, "node-a", NOW)).isZero();
        assertThat(SplunkPod.sweep(cluster, NAMESPACE, later, "node-a", later)).isEqualTo(1);
        assertThat(client.pods().inNamespace(NAMESPACE).list().getItems())
                .extracting(Pod::getMetadata)
                .isEmpty();
    }
}
