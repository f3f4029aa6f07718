package org.tafoundry.validation.kubernetes;

import io.fabric8.kubernetes.api.model.ContainerState;
import io.fabric8.kubernetes.api.model.ContainerStatus;
import io.fabric8.kubernetes.api.model.DeletionPropagation;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodCondition;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.LocalPortForward;
import io.fabric8.kubernetes.client.dsl.ExecWatch;
import io.fabric8.kubernetes.client.dsl.PodResource;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.tafoundry.validation.splunk.Pace;
import org.tafoundry.validation.splunk.SplunkDefaults;
import org.tafoundry.validation.splunk.SplunkException;
import org.tafoundry.validation.splunk.SplunkHost;
import org.tafoundry.validation.splunk.SplunkServer;

/** A pod with a Splunk, reached through the cluster's own forwarding of a port: nothing else can reach it. */
final class SplunkPod implements SplunkHost {
    private static final int LOG_LINES = 5_000;
    private static final Duration COMMAND = Duration.ofMinutes(2);
    private static final String ADMIN = "admin";

    private final Cluster cluster;
    private final PodPlan plan;
    private final String pod;
    private final LocalPortForward forward;
    private final SplunkServer server;

    private SplunkPod(Cluster cluster, PodPlan plan, String pod, LocalPortForward forward, SplunkServer server) {
        this.cluster = cluster;
        this.plan = plan;
        this.pod = pod;
        this.forward = forward;
        this.server = server;
    }

    /**
     * Makes the Job and waits for its pod to run; whatever is made on the way is removed again when it fails.
     *
     * @param most how long the pod may take to run
     * @throws SplunkException when the cluster refuses, or the pod does not run in time
     */
    static SplunkPod start(Cluster cluster, PodPlan plan, Duration most, Pace pace, Instant now) throws IOException {
        String password = SplunkDefaults.password();
        create(cluster, plan, password, now);
        try {
            String pod = running(cluster, plan, most, pace);
            LocalPortForward forward = cluster.call(() -> cluster.client()
                    .pods()
                    .inNamespace(plan.namespace())
                    .withName(pod)
                    .portForward(SplunkJob.MANAGEMENT));
            URI address = URI.create("https://127.0.0.1:" + forward.getLocalPort());
            return new SplunkPod(cluster, plan, pod, forward, new SplunkServer(address, ADMIN, password, pace));
        } catch (IOException | RuntimeException e) {
            remove(cluster, plan.namespace(), plan.splunk().name());
            throw e;
        }
    }

    /** Makes the Job and its secret; without the secret no Job stays. */
    static void create(Cluster cluster, PodPlan plan, String password, Instant now) throws IOException {
        try {
            Job job = cluster.call(() -> cluster.client()
                    .batch()
                    .v1()
                    .jobs()
                    .inNamespace(plan.namespace())
                    .resource(SplunkJob.job(plan, now))
                    .create());
            keep(cluster, plan, SplunkJob.secret(plan, job, password));
        } catch (SplunkException e) {
            if (e.status() == HttpURLConnection.HTTP_CONFLICT) {
                throw new SplunkException("The Job " + plan.splunk().name()
                        + " is still there, so its slot is in use; it is removed when its time is over.");
            }
            if (e.status() == HttpURLConnection.HTTP_NOT_FOUND) {
                throw new SplunkException("No Splunk can be started: the cluster has no namespace " + plan.namespace()
                        + " (VALIDATION_KUBERNETES_NAMESPACE); apply kubernetes/sandboxes.yaml of the product's"
                        + " wildfly-config to it.");
            }
            throw e;
        }
    }

    private static void keep(Cluster cluster, PodPlan plan, Secret secret) throws IOException {
        try {
            cluster.call(() -> cluster.client()
                    .secrets()
                    .inNamespace(plan.namespace())
                    .resource(secret)
                    .create());
        } catch (IOException e) {
            remove(cluster, plan.namespace(), plan.splunk().name());
            throw e;
        }
    }

    /** The name of the Job's pod as soon as it runs. */
    static String running(Cluster cluster, PodPlan plan, Duration most, Pace pace) throws IOException {
        Pace.Limit limit = pace.limit(most);
        String state = "there is no pod";
        do {
            for (Pod pod : pods(cluster, plan)) {
                Optional<String> ended = ended(pod);
                if (ended.isPresent()) {
                    throw new SplunkException(ended.get());
                }
                if ("Running".equals(pod.getStatus().getPhase())) {
                    return pod.getMetadata().getName();
                }
                state = "the pod is " + pod.getStatus().getPhase() + waiting(pod);
            }
        } while (limit.pause());
        throw new SplunkException("No pod ran after " + most.toSeconds() + " s; at last " + state
                + ". Look at the events of the Job " + plan.splunk().name() + " in " + plan.namespace() + ".");
    }

    private static List<Pod> pods(Cluster cluster, PodPlan plan) throws IOException {
        return cluster.call(() -> cluster.client()
                .pods()
                .inNamespace(plan.namespace())
                .withLabel(SplunkJob.SANDBOX, plan.splunk().name())
                .list()
                .getItems());
    }

    /** What the cluster says about a pod that does not run yet. */
    private static String waiting(Pod pod) {
        Stream<String> container = pod.getStatus().getContainerStatuses().stream()
                .map(ContainerStatus::getState)
                .map(ContainerState::getWaiting)
                .filter(w -> w != null && w.getReason() != null)
                .map(w -> w.getReason() + (w.getMessage() == null ? "" : ": " + w.getMessage()));
        Stream<String> scheduler = pod.getStatus().getConditions().stream()
                .filter(c -> "False".equals(c.getStatus()) && c.getMessage() != null)
                .map(PodCondition::getMessage);
        return Stream.concat(container, scheduler)
                .map(said -> " (" + said + ")")
                .findFirst()
                .orElse("");
    }

    private static Optional<String> ended(Pod pod) {
        String phase = pod.getStatus().getPhase();
        if (!"Failed".equals(phase) && !"Succeeded".equals(phase)) {
            return Optional.empty();
        }
        String why = pod.getStatus().getContainerStatuses().stream()
                .map(ContainerStatus::getState)
                .map(ContainerState::getTerminated)
                .filter(t -> t != null)
                .map(t -> " with code " + t.getExitCode() + " (" + t.getReason() + ")")
                .findFirst()
                .orElse("");
        return Optional.of("The pod ended" + why + ".");
    }

    private PodResource resource() {
        return cluster.client().pods().inNamespace(plan.namespace()).withName(pod);
    }

    @Override
    public String id() {
        return plan.namespace() + "/" + pod;
    }

    @Override
    public SplunkServer server() {
        return server;
    }

    @Override
    public Optional<String> ended() throws IOException {
        Optional<Pod> now = cluster.call(() -> Optional.ofNullable(resource().get()));
        return now.isPresent() ? ended(now.get()) : Optional.of("The pod was removed by somebody else.");
    }

    @Override
    public void put(String path, byte[] content) throws IOException {
        boolean copied = cluster.call(() -> resource().file(path).upload(new ByteArrayInputStream(content)));
        if (!copied) {
            throw new SplunkException("The cluster did not copy " + path + " into the pod.");
        }
    }

    @Override
    public String run(List<String> command) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ExecWatch watch = resource().writingOutput(out).writingError(out).exec(command.toArray(String[]::new))) {
            watch.exitCode().get(COMMAND.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new SplunkException("The command did not end: " + String.join(" ", command));
        } catch (ExecutionException | KubernetesClientException e) {
            throw new SplunkException("The command cannot be run in the pod: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("The wait for the cluster was interrupted.");
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    @Override
    public String log() throws IOException {
        return cluster.call(() -> resource().tailingLines(LOG_LINES).getLog());
    }

    @Override
    public void close() throws IOException {
        forward.close();
        remove(cluster, plan.namespace(), plan.splunk().name());
    }

    private static void remove(Cluster cluster, String namespace, String name) throws IOException {
        cluster.call(() -> cluster.client()
                .batch()
                .v1()
                .jobs()
                .inNamespace(namespace)
                .withName(name)
                .withPropagationPolicy(DeletionPropagation.BACKGROUND)
                .delete());
        cluster.call(() ->
                cluster.client().secrets().inNamespace(namespace).withName(name).delete());
    }

    /**
     * Removes Jobs that are past their time, and those that a server of this name left before it started.
     *
     * @return how many Jobs that were
     */
    static int sweep(Cluster cluster, String namespace, Instant now, String node, Instant since) throws IOException {
        int removed = 0;
        List<Job> jobs = cluster.call(() -> cluster.client()
                .batch()
                .v1()
                .jobs()
                .inNamespace(namespace)
                .withLabel(SplunkJob.SANDBOX)
                .list()
                .getItems());
        for (Job job : jobs) {
            boolean left = node.equals(job.getMetadata().getLabels().get(SplunkJob.NODE))
                    && seconds(job, SplunkJob.SINCE) < since.getEpochSecond();
            if (left || seconds(job, SplunkJob.UNTIL) < now.getEpochSecond()) {
                remove(cluster, namespace, job.getMetadata().getName());
                removed++;
            }
        }
        return removed;
    }

    private static long seconds(Job job, String annotation) {
        String text = job.getMetadata().getAnnotations().getOrDefault(annotation, "0");
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : 0;
    }
}
