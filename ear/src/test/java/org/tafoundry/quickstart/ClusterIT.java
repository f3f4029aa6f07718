package org.tafoundry.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.tafoundry.secret.SecretAlias;

/**
 * Two nodes on one database and one bucket, of which one is killed: every approved request comes to its end exactly once.
 * Runs in the profile {@code two-nodes}; {@code cluster.kills} says how many random kills there are.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ClusterIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(6);
    private static final String PASSWORD = "only for the cluster test";
    private static final Path ROOT = Path.of("target", "cluster").toAbsolutePath();
    private static final int KILLS = Integer.getInteger("cluster.kills", 4);
    private static final long SEED = Long.getLong("cluster.seed", 12);

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static DataFolder data;
    private static String token = "";
    private static Children children;
    private static LocalServices services;
    private static final List<Server> NODES = new ArrayList<>();
    private static final List<Integer> PORTS = new ArrayList<>();

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        if (Files.exists(ROOT)) {
            try (Stream<Path> files = Files.walk(ROOT)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        data = DataFolder.take(ROOT);
        children = Children.guarded();
        Steps quiet = new Steps(new PrintStream(OutputStream.nullOutputStream()));
        services = LocalServices.start(Path.of(System.getProperty("quickstart.s3proxy")), data, children, quiet);
        DemoUsers.seed(services.database(), PASSWORD);
        for (int number = 1; number <= 2; number++) {
            PORTS.add(Ports.free());
            NODES.add(node(number));
        }
        for (Server node : NODES) {
            node.awaitReady();
        }
    }

    @AfterAll
    static void stop() {
        children.close();
        data.close();
    }

    @Test
    @Order(1)
    void aNodeThatDiesWhileItGeneratesLosesNothing() throws IOException, InterruptedException, SQLException {
        killedDuring("GENERATE_TA", large());
    }

    @Test
    @Order(2)
    void aNodeThatDiesWhileItValidatesLosesNothing() throws IOException, InterruptedException, SQLException {
        killedDuring("VALIDATE_TA", large());
    }

    @Test
    @Order(3)
    void everyRequestIsCompletedOnceWhateverIsKilled() throws IOException, InterruptedException, SQLException {
        Random random = new Random(SEED);
        List<String> requests = new ArrayList<>();
        Path sample = sample("small.log", 300);
        for (int kill = 0; kill < KILLS; kill++) {
            for (int i = 0; i < 3; i++) {
                requests.add(approved(i % 2, sample));
            }
            int victim = random.nextInt(2);
            Thread.sleep(random.nextInt(4000));
            NODES.get(victim).kill();
            NODES.set(victim, node(victim + 1));
            NODES.get(victim).awaitReady();
        }
        for (String request : requests) {
            awaitCompleted(request);
        }
        assertThat(ask("SELECT count(*) FROM requests WHERE status NOT IN ('COMPLETED', 'NEW')"))
                .isZero();
    }

    @Test
    @Order(4)
    void anOutageOfTheStorageUsesUpNoTry() throws IOException, InterruptedException, SQLException {
        String request = submitted(0, sample("storage.log", 300));
        services.objects().kill();
        approve(0, request);
        UUID id = UUID.fromString(request);
        await("SELECT count(*) FROM work_jobs WHERE kind = 'GENERATE_TA' AND id = ? AND outage_since IS NOT NULL", id);
        assertThat(answers(20)).as("calls that need no storage").containsOnly(200);
        assertThat(upload()).isEqualTo(503);
        assertThat(text("SELECT state || failures FROM work_jobs WHERE kind = 'GENERATE_TA' AND id = ?", id))
                .isIn("WAITING0", "RUNNING0");
        assertThat(text("SELECT status FROM requests WHERE id = ?", id)).isEqualTo("GENERATING_TA");
        ObjectStore.start(
                services.objects().port(),
                Path.of(System.getProperty("quickstart.s3proxy")),
                data,
                children,
                services.secrets().store().password(SecretAlias.S3_SECRET_KEY));
        awaitCompleted(request);
    }

    @Test
    @Order(5)
    void anOutageOfTheDatabaseIsWaitedFor() throws IOException, InterruptedException, SQLException {
        String request = approved(0, large());
        await(
                "SELECT count(*) FROM work_jobs WHERE kind = 'GENERATE_TA' AND id = ? AND state = 'RUNNING'",
                UUID.fromString(request));
        Database.kill(data);
        assertThat(answers(20)).as("while the database is away").containsOnly(503);
        Database.start(
                services.database().port(),
                data,
                children,
                services.secrets().store().password(SecretAlias.DB_PASSWORD));
        Instant up = Instant.now();
        while (answers(1).get(0) != 200) {
            assertThat(Instant.now()).isBefore(up.plusSeconds(60));
            Thread.sleep(200);
        }
        awaitCompleted(request);
    }

    /** What so many calls of a requestor who was logged in before are answered with. */
    private static List<Integer> answers(int calls) throws IOException, InterruptedException {
        List<Integer> codes = new ArrayList<>();
        for (int i = 0; i < calls; i++) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(NODES.get(0).url() + "/api/v1/requests"))
                    .header("Authorization", "Bearer " + token)
                    .build();
            codes.add(HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode());
        }
        return codes;
    }

    private static int upload() throws IOException, InterruptedException {
        ApiClient api = new ApiClient(NODES.get(0).url() + "/api/v1", PASSWORD);
        String id = create(api);
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(NODES.get(0).url() + "/api/v1/requests/" + id + "/samples?filename=a.log"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/octet-stream")
                .POST(HttpRequest.BodyPublishers.ofString("2026-03-01T10:00:00Z user=amy action=login\n"))
                .build();
        return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    private static void await(String count, UUID id) throws InterruptedException, SQLException {
        Instant end = Instant.now().plus(PATIENCE);
        while (ask(count, id) == 0) {
            assertThat(Instant.now()).isBefore(end);
            Thread.sleep(50);
        }
    }

    private static void killedDuring(String kind, Path sample) throws IOException, InterruptedException, SQLException {
        String request = approved(0, sample);
        Instant end = Instant.now().plus(PATIENCE);
        String node = "";
        while (node.isEmpty()) {
            assertThat(Instant.now()).isBefore(end);
            Thread.sleep(20);
            node = text(
                    "SELECT coalesce(max(node), '') FROM work_jobs WHERE kind = '" + kind
                            + "' AND state = 'RUNNING' AND request_id = ?",
                    UUID.fromString(request));
        }
        int victim = node.endsWith("-2") ? 1 : 0;
        NODES.get(victim).kill();
        awaitCompleted(request);
        assertThat(text(
                        "SELECT node FROM work_jobs WHERE kind = '" + kind + "' AND request_id = ?",
                        UUID.fromString(request)))
                .as("another node")
                .isNotEqualTo(node);
        NODES.set(victim, node(victim + 1));
        NODES.get(victim).awaitReady();
    }

    private static void awaitCompleted(String request) throws InterruptedException, SQLException {
        UUID id = UUID.fromString(request);
        Instant end = Instant.now().plus(PATIENCE);
        String status = "";
        while (!status.equals("COMPLETED")
                && !status.equals("FAILED")
                && Instant.now().isBefore(end)) {
            Thread.sleep(500);
            status = text("SELECT status FROM requests WHERE id = ?", id);
        }
        String why = text("SELECT coalesce(metadata::text, '') FROM requests WHERE id = ?", id)
                + text("SELECT coalesce(string_agg(work_jobs::text, ' '), '') FROM work_jobs WHERE request_id = ?", id);
        assertThat(status).as(why).isEqualTo("COMPLETED");
        assertThat(ask("SELECT count(*) FROM ta_revisions WHERE request_id = ?", id))
                .isEqualTo(1);
        assertThat(ask("SELECT count(*) FROM validation_runs WHERE request_id = ? AND status = 'PASSED'", id))
                .isEqualTo(1);
        assertThat(ask(
                        "SELECT count(*) FROM audit_logs a JOIN ta_revisions r ON r.id = a.entity_id"
                                + " WHERE a.action = 'GENERATE' AND r.request_id = ?",
                        id))
                .isEqualTo(1);
        assertThat(ask(
                        "SELECT count(*) FROM audit_logs a JOIN validation_runs v ON v.id = a.entity_id"
                                + " WHERE a.action = 'VALIDATE' AND v.request_id = ?",
                        id))
                .isEqualTo(1);
    }

    /** A request that a node has approved: what was answered must not be lost. */
    private static String approved(int node, Path sample) throws IOException, InterruptedException {
        String id = submitted(node, sample);
        approve(node, id);
        return id;
    }

    private static void approve(int node, String id) throws IOException, InterruptedException {
        new ApiClient(NODES.get(node).url() + "/api/v1", PASSWORD)
                .post(DemoUsers.APPROVER, "/approvals/" + id + "/approve");
    }

    private static String submitted(int node, Path sample) throws IOException, InterruptedException {
        ApiClient api = new ApiClient(NODES.get(node).url() + "/api/v1", PASSWORD);
        String id = create(api);
        api.upload(DemoUsers.REQUESTOR, "/requests/" + id + "/samples?filename=" + sample.getFileName(), sample);
        api.post(DemoUsers.REQUESTOR, "/requests/" + id + "/submit");
        token = api.token(DemoUsers.REQUESTOR);
        return id;
    }

    private static String create(ApiClient api) throws IOException, InterruptedException {
        ObjectNode body = JSON.createObjectNode();
        body.put("source_system", "cluster").put("description", "").put("cim_required", true);
        body.putObject("metadata").put("vendor", "Example").put("product", "Cluster");
        return api.post(DemoUsers.REQUESTOR, "/requests", body).path("id").asText();
    }

    private static Server node(int number) throws IOException {
        return Server.start(
                number,
                PORTS.get(number - 1),
                Path.of(System.getProperty("quickstart.server")),
                data,
                children,
                services.environment());
    }

    private static Path large() throws IOException {
        return sample("large.log", 150_000);
    }

    private static Path sample(String name, int events) throws IOException {
        StringBuilder log = new StringBuilder();
        for (int i = 0; i < events; i++) {
            log.append("192.0.2.")
                    .append(i % 50)
                    .append(" - user")
                    .append(i % 7)
                    .append(" [12/Mar/2025:10:")
                    .append(10 + i / 60 % 50)
                    .append(':')
                    .append(10 + i % 50)
                    .append(" +0000] \"GET /page/")
                    .append(i % 997)
                    .append(" HTTP/1.1\" 200 ")
                    .append(100 + i % 9000)
                    .append(" \"-\" \"Mozilla/5.0\"\n");
        }
        return Files.writeString(data.folder("samples").resolve(name), log);
    }

    private static long ask(String sql, Object... values) throws SQLException {
        return Long.parseLong(text(sql, values));
    }

    private static String text(String sql, Object... values) throws SQLException {
        try (Connection connection = services.database().connect();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }
}
