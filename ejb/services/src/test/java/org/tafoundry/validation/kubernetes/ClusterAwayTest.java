package org.tafoundry.validation.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.fabric8.kubernetes.api.model.StatusBuilder;
import io.fabric8.kubernetes.api.model.authorization.v1.SelfSubjectAccessReviewBuilder;
import io.fabric8.kubernetes.api.model.rbac.PolicyRule;
import io.fabric8.kubernetes.api.model.rbac.Role;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.ConfigBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.server.mock.EnableKubernetesMockClient;
import io.fabric8.kubernetes.client.server.mock.KubernetesMockServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tafoundry.finding.Finding;
import org.tafoundry.foundry.Criteria;
import org.tafoundry.validation.SandboxResult;
import org.tafoundry.validation.splunk.Door;
import org.tafoundry.validation.splunk.Pace;
import org.tafoundry.validation.splunk.SplunkException;
import org.tafoundry.validation.splunk.SplunkPlan;
import org.tafoundry.validation.splunk.SplunkTask;
import org.tafoundry.work.Outages;

/** Kubernetes is configured, and the cluster is away, refuses, or is none. */
@EnableKubernetesMockClient(https = false)
class ClusterAwayTest {
    private static final Duration SHORT = Duration.ofSeconds(1);
    private static final Pace PACE = new Pace(Duration.ofMillis(10));
    private static final String NAMESPACE = "sand";
    private static final String REVIEWS = "/apis/authorization.k8s.io/v1/selfsubjectaccessreviews";
    private static final String JOBS = "/apis/batch/v1/namespaces/sand/jobs";

    private KubernetesMockServer server;
    private KubernetesClient client;
    private final List<String> started = new ArrayList<>();

    private KubernetesSplunk splunk(Config config) {
        return new KubernetesSplunk(config, PACE);
    }

    private SandboxResult validate(Config config, String image, String terms) throws IOException {
        SplunkPlan plan = new SplunkPlan(image, terms, 256, 1, "ta-foundry-slot-1", "node-a", Duration.ofMinutes(1));
        SplunkTask task = Door.task(SHORT, SHORT, Optional.empty());
        return splunk(config).validate(new PodPlan(NAMESPACE, plan), task, started::add);
    }

    private void saysInTheReport(SandboxResult result, String... words) {
        assertThat(result.report().findings())
                .extracting(Finding::message)
                .anySatisfy(message -> assertThat(message).contains(words).doesNotContain("Exception", "null", "POST"));
        assertThat(result.report().judged(Criteria.USUAL).passed()).isFalse();
        assertThat(started).isEmpty();
    }

    private static Config at(String address) {
        return new ConfigBuilder(Config.empty()).withMasterUrl(address).build();
    }

    private void rights(boolean allowed) {
        server.expect()
                .post()
                .withPath(REVIEWS)
                .andReturn(
                        201,
                        new SelfSubjectAccessReviewBuilder()
                                .withNewStatus()
                                .withAllowed(allowed)
                                .endStatus()
                                .build())
                .always();
    }

    private static void isAnOutage(Config config, String... words) {
        assertThatThrownBy(() -> new KubernetesSplunk(config, PACE).reach())
                .isInstanceOf(IOException.class)
                .satisfies(away -> assertThat(Outages.reason(away).orElseThrow())
                        .startsWith("The Kubernetes cluster at http")
                        .contains(words)
                        .contains("KUBECONFIG", "another sandbox")
                        .doesNotContain("Exception", "null"));
    }

    @Test
    void aClusterThatIsAwayIsAnOutageThatSaysWhatToDo() throws IOException {
        String closed;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = "http://127.0.0.1:" + socket.getLocalPort();
        }
        isAnOutage(at(closed), closed + " cannot be reached (no connection)");
        isAnOutage(at("http://cluster.invalid:1"), "(there is no machine of that name)");
        assertThatThrownBy(() -> validate(at(closed), "any:image", "accepted"))
                .hasMessageContaining("cannot be reached");
        assertThat(started).isEmpty();
    }

    @Test
    void onePlaceThatHangsUpIsAnOutageToo() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 9, InetAddress.getLoopbackAddress())) {
            Thread hangsUp = new Thread(() -> {
                try {
                    while (true) {
                        Socket caller = socket.accept();
                        caller.close();
                    }
                } catch (IOException e) {
                    return; // the test is over
                }
            });
            hangsUp.start();
            isAnOutage(at("http://127.0.0.1:" + socket.getLocalPort()), "cannot be reached (");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 503})
    void aClusterThatCannotAnswerNowIsAnOutage(int code) throws IOException {
        answering(code, cluster -> isAnOutage(at(cluster), "(it answers " + code + ")"));
    }

    @Test
    void oneThatDoesNotKnowTheServerIsToldInTheReport() throws IOException {
        answering(401, cluster -> {
            assertThatCode(() -> splunk(at(cluster)).reach()).doesNotThrowAnyException();
            saysInTheReport(
                    validate(at(cluster), "any:image", "accepted"),
                    "refuses: it does not know the server by the credentials that it has");
        });
    }

    private interface Asking {
        void ask(String address) throws IOException;
    }

    /** A cluster that answers everything with one code. */
    private static void answering(int code, Asking asking) throws IOException {
        HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.createContext("/", exchange -> {
            exchange.sendResponseHeaders(code, -1);
            exchange.close();
        });
        http.start();
        try {
            asking.ask("http://127.0.0.1:" + http.getAddress().getPort());
        } finally {
            http.stop(0);
        }
    }

    @Test
    void whatIsMissingIsToldAllAtOnce() throws IOException {
        rights(false);
        saysInTheReport(
                validate(client.getConfiguration(), "", ""),
                "No Splunk can be started: ",
                "VALIDATION_SPLUNK_TERMS",
                "VALIDATION_SPLUNK_IMAGE",
                "In the namespace sand (VALIDATION_KUBERNETES_NAMESPACE) the server may not create jobs, list jobs,",
                "create pods/portforward: apply kubernetes/sandboxes.yaml");
    }

    @Test
    void theShippedRoleGivesAllThatIsAskedFor() throws IOException {
        List<PolicyRule> rules;
        try (InputStream shipped =
                Files.newInputStream(Path.of("..", "..", "wildfly-config", "kubernetes", "sandboxes.yaml"))) {
            rules = client.load(shipped).items().stream()
                    .filter(Role.class::isInstance)
                    .flatMap(role -> ((Role) role).getRules().stream())
                    .toList();
        }
        assertThat(Preflight.RIGHTS).allSatisfy(right -> assertThat(rules).anySatisfy(rule -> {
            assertThat(rule.getApiGroups()).contains(right.group());
            assertThat(rule.getResources()).contains(right.name());
            assertThat(rule.getVerbs()).containsAll(right.verbs());
        }));
    }

    @Test
    void aNamespaceThatIsNotThereIsNamed() throws IOException {
        rights(true);
        server.expect()
                .get()
                .withPath(JOBS + "?labelSelector=tafoundry.org%2Fsandbox")
                .andReturn(200, "{\"kind\":\"JobList\",\"apiVersion\":\"batch/v1\",\"items\":[]}")
                .always();
        server.expect()
                .post()
                .withPath(JOBS)
                .andReturn(
                        404, new StatusBuilder().withCode(404).withMessage("no").build())
                .always();
        saysInTheReport(
                validate(client.getConfiguration(), "any:image", "accepted"),
                "the cluster has no namespace sand (VALIDATION_KUBERNETES_NAMESPACE)");
    }

    @Test
    void aKubeconfigIsNamedInWhatIsSaid(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(
                folder.resolve("config"),
                """
                apiVersion: v1
                kind: Config
                clusters: [{name: c, cluster: {server: "http://127.0.0.1:1"}}]
                users: [{name: u, user: {}}]
                contexts: [{name: x, context: {cluster: c, user: u}}]
                current-context: x
                """);
        isAnOutage(
                Config.fromKubeconfig(file.toFile()),
                "The Kubernetes cluster at http://127.0.0.1:1, which the kubeconfig " + file
                        + " names, cannot be reached");
    }

    @Test
    void noClusterAtAllIsToldInTheReport() throws IOException {
        Config none = at(Config.DEFAULT_MASTER_URL);
        assertThatCode(() -> splunk(none).reach()).doesNotThrowAnyException();
        saysInTheReport(
                validate(none, "any:image", "accepted"),
                "No Splunk can be started: no Kubernetes cluster is configured",
                "KUBECONFIG");
        assertThatThrownBy(() -> Cluster.of(none)).isInstanceOf(SplunkException.class);
    }
}
