package org.tafoundry.validation.kubernetes;

import io.fabric8.kubernetes.api.model.ContainerState;
import io.fabric8.kubernetes.api.model.ContainerStatus;
import io.fabric8.kubernetes.api.model.DeletionPropagation;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.client.KubernetesClient;
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

    private final KubernetesClient client;
    private final PodPlan plan;
    private final String pod;
    private final LocalPortForward forward;
    private final SplunkServer server;

    private SplunkPod(
            KubernetesClient client, PodPlan plan, String pod, LocalPortForward forward, SplunkServer server) {
        this.client = client;
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
    static SplunkPod start(KubernetesClient client, PodPlan plan, Duration most, Pace pace, Instant now)
            throws IOException {
        String password = SplunkDefaults.password();
        create(client, plan, password, now);
        try {
            String pod = running(client, plan, most, pace);
            LocalPortForward forward =
                    client.pods().inNamespace(plan.namespace()).withName(pod).portForward(SplunkJob.MANAGEMENT);
            URI address = URI.create("https://127.0.0.1:" + forward.getLocalPort());
            return new SplunkPod(client, plan, pod, forward, new SplunkServer(address, ADMIN, password, pace));
        } catch (IOException | RuntimeException e) {
            remove(client, plan.namespace(), plan.splunk().name());
            throw e;
        }
    }

    /** Makes the Job and its secret. */
    static void create(KubernetesClient client, PodPlan plan, String password, Instant now) throws IOException {
        try {
            Job job = client.batch()
                    .v1()
                    .jobs()
                    .inNamespace(plan.namespace())
                    .resource(SplunkJob.job(plan, now))
                    .create();
            client.secrets()
                    .inNamespace(plan.namespace())
                    .resource(SplunkJob.secret(plan, job, password))
                    .create();
        } catch (KubernetesClientException e) {
            if (e.getCode() == HttpURLConnection.HTTP_CONFLICT) {
                throw new SplunkException("The Job " + plan.splunk().name()
                        + " is still there, so its slot is in use; it is removed when its time is over.");
            }
            throw refused(e);
        }
    }

    /** The name of the Job's pod as soon as it runs. */
    static String running(KubernetesClient client, PodPlan plan, Duration most, Pace pace) throws IOException {
        Pace.Limit limit = pace.limit(most);
        String state = "there is no pod";
        do {
            for (Pod pod : pods(client, plan)) {
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

    private static List<Pod> pods(KubernetesClient client, PodPlan plan) throws IOException {
        try {
            return client.pods()
                    .inNamespace(plan.namespace())
                    .withLabel(SplunkJob.SANDBOX, plan.splunk().name())
                    .list()
                    .getItems();
        } catch (KubernetesClientException e) {
            throw refused(e);
        }
    }

    private static String waiting(Pod pod) {
        return pod.getStatus().getContainerStatuses().stream()
                .map(ContainerStatus::getState)
                .map(ContainerState::getWaiting)
                .filter(w -> w != null && w.getReason() != null)
                .map(w -> " (" + w.getReason() + ")")
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
        return client.pods().inNamespace(plan.namespace()).withName(pod);
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
        try {
            Pod now = resource().get();
            return now == null ? Optional.of("The pod was removed by somebody else.") : ended(now);
        } catch (KubernetesClientException e) {
            throw refused(e);
        }
    }

    @Override
    public void put(String path, byte[] content) throws IOException {
        try {
            if (!resource().file(path).upload(new ByteArrayInputStream(content))) {
                throw new SplunkException("The cluster did not copy " + path + " into the pod.");
            }
        } catch (KubernetesClientException e) {
            throw refused(e);
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
        try {
            return resource().tailingLines(LOG_LINES).getLog();
        } catch (KubernetesClientException e) {
            throw refused(e);
        }
    }

    @Override
    public void close() throws IOException {
        forward.close();
        remove(client, plan.namespace(), plan.splunk().name());
    }

    private static void remove(KubernetesClient client, String namespace, String name) throws IOException {
        try {
            client.batch()
                    .v1()
                    .jobs()
                    .inNamespace(namespace)
                    .withName(name)
                    .withPropagationPolicy(DeletionPropagation.BACKGROUND)
                    .delete();
            client.secrets().inNamespace(namespace).withName(name).delete();
        } catch (KubernetesClientException e) {
            throw refused(e);
        }
    }

    /**
     * Removes Jobs that are past their time, and those that a server of this name left before it started.
     *
     * @return how many Jobs that were
     */
    static int sweep(KubernetesClient client, String namespace, Instant now, String node, Instant since)
            throws IOException {
        int removed = 0;
        try {
            for (Job job : client.batch()
                    .v1()
                    .jobs()
                    .inNamespace(namespace)
                    .withLabel(SplunkJob.SANDBOX)
                    .list()
                    .getItems()) {
                boolean left = node.equals(job.getMetadata().getLabels().get(SplunkJob.NODE))
                        && seconds(job, SplunkJob.SINCE) < since.getEpochSecond();
                if (left || seconds(job, SplunkJob.UNTIL) < now.getEpochSecond()) {
                    remove(client, namespace, job.getMetadata().getName());
                    removed++;
                }
            }
        } catch (KubernetesClientException e) {
            throw refused(e);
        }
        return removed;
    }

    private static long seconds(Job job, String annotation) {
        String text = job.getMetadata().getAnnotations().getOrDefault(annotation, "0");
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : 0;
    }

    /** What the cluster refuses is a fault of its configuration; what it does not answer is an outage. */
    private static IOException refused(KubernetesClientException e) {
        return e.getCode() > 0
                ? new SplunkException(e.getCode(), "The cluster refuses: " + e.getMessage())
                : new IOException("The cluster cannot be reached: " + e.getMessage(), e);
    }
}
