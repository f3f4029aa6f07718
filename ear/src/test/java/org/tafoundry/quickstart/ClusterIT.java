package org.tafoundry.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.tafoundry.quickstart.Kills.Victim;

/**
 * Two nodes on one database and one bucket, of which parts are killed: every approved request comes to its end exactly once.
 * Runs in the profile {@code two-nodes}; {@link FaultsIT} is the long form.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ClusterIT {
    private static final Path ROOT = Path.of("target", "cluster").toAbsolutePath();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** How soon the service answers again after the database does. */
    private static final Duration BACK = Duration.ofSeconds(10);

    private static final List<Victim> SMALL_PARTS =
            List.of(Victim.ENGINE, Victim.ENGINE, Victim.CONNECTION, Victim.STORAGE);

    private static final int SMALL_KILLS = 9;

    private static Cluster cluster;
    private static EngineJobs engines;
    private static Requestor requestor;
    private static Outcome outcome;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        cluster = Cluster.start(ROOT, 2, Map.of("MAX_PARALLEL_VALIDATIONS", "1"));
        engines = EngineJobs.below(ROOT);
        requestor = new Requestor(cluster);
        outcome = new Outcome(cluster);
    }

    @AfterAll
    static void stop() throws IOException, InterruptedException {
        engines.end();
        cluster.close();
    }

    @Test
    @Order(1)
    void nodesThatDieWhileTheyGenerateOrValidateLoseNothing() throws IOException, InterruptedException, SQLException {
        String generated = requestor.approved(0, Logs.large(cluster));
        requestor.api(0).upload(DemoUsers.KNOWLEDGE, "/knowledge?filename=pages.md", Logs.document(cluster));
        int first = cluster.numberOf(running("GENERATE_TA", generated));
        cluster.killNode(first);
        String validated = requestor.approvedInTheEnd(1 - first, Logs.medium(cluster));
        int second = cluster.numberOf(running("VALIDATE_TA", validated));
        cluster.killNode(second);
        Callers.areNeverToldThatThereIsNothingWhileItStarts(cluster.node(second));
        cluster.awaitReady(first);
        outcome.completed(generated);
        outcome.completed(validated);
    }

    @Test
    @Order(2)
    void theServiceIsBackSoonAfterItsDatabase() throws IOException, InterruptedException, SQLException {
        String request = requestor.approved(0, Logs.medium(cluster));
        running("GENERATE_TA", request);
        String token = requestor.token(0);
        cluster.stopDatabase();
        assertThat(answers(token, 20)).as("while the database is away").containsOnly(503);
        HttpResponse<Void> page = page();
        assertThat(page.statusCode()).as("the console").isEqualTo(503);
        assertThat(page.headers().firstValue("Retry-After")).contains("5");
        cluster.startDatabase();
        Instant up = Instant.now();
        while (answers(token, 1).get(0) != 200) {
            assertThat(Instant.now()).isBefore(up.plus(BACK));
            Thread.sleep(100);
        }
        outcome.completed(request);
    }

    @Test
    @Order(3)
    void anOutageOfTheStorageUsesUpNoTry() throws IOException, InterruptedException, SQLException {
        String request = requestor.submitted(0, Logs.small(cluster));
        cluster.stopObjects();
        requestor.approve(0, request);
        UUID id = UUID.fromString(request);
        outcome.await(
                "SELECT count(*) FROM work_jobs WHERE kind = 'GENERATE_TA' AND id = ? AND outage_since IS NOT NULL",
                id);
        assertThat(answers(requestor.token(0), 20))
                .as("calls that need no storage")
                .containsOnly(200);
        assertThat(cluster.text("SELECT state || failures FROM work_jobs WHERE kind = 'GENERATE_TA' AND id = ?", id))
                .isIn("WAITING0", "RUNNING0");
        assertThat(cluster.text("SELECT status FROM requests WHERE id = ?", id)).isEqualTo("GENERATING_TA");
        cluster.startObjects();
        outcome.completed(request);
    }

    @Test
    @Order(4)
    void everyRequestIsCompletedOnceWhateverIsKilled() throws IOException, InterruptedException, SQLException {
        Kills kills = new Kills(cluster, engines, new Random(12));
        List<String> requests = new ArrayList<>();
        for (int done = 0; done < SMALL_KILLS; ) {
            if (done % 3 == 0 && requests.size() <= done / 3) {
                requests.add(requestor.approvedInTheEnd(done % 2, Logs.small(cluster)));
            }
            done += kills.one(SMALL_PARTS) ? 1 : 0;
        }
        for (String request : requests) {
            outcome.completed(request);
        }
        outcome.nothingIsLeft();
        outcome.namesAreUnique();
        outcome.nothingIsOrphaned();
        outcome.knowledgeIsExact();
        outcome.auditIsSealed();
        assertThat(engines.mostValidations()).as("validations at the same time").isEqualTo(1);
    }

    /** Waits until some node works on a job of a request, and tells which. */
    private static String running(String kind, String request) throws InterruptedException, SQLException {
        String from = " FROM work_jobs WHERE kind = '" + kind + "' AND state = 'RUNNING' AND request_id = ?";
        UUID id = UUID.fromString(request);
        outcome.await("SELECT count(*)" + from, id);
        return cluster.text("SELECT node" + from, id);
    }

    private static HttpResponse<Void> page() throws IOException, InterruptedException {
        return HTTP.send(
                HttpRequest.newBuilder(URI.create(cluster.node(0).url() + "/console/index.xhtml"))
                        .build(),
                HttpResponse.BodyHandlers.discarding());
    }

    /** What so many calls of a requestor who was logged in before are answered with. */
    private static List<Integer> answers(String token, int calls) throws IOException, InterruptedException {
        List<Integer> codes = new ArrayList<>();
        for (int i = 0; i < calls; i++) {
            HttpRequest request = HttpRequest.newBuilder(
                            URI.create(cluster.node(0).url() + "/api/v1/requests"))
                    .header("Authorization", "Bearer " + token)
                    .build();
            codes.add(HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode());
        }
        return codes;
    }
}
