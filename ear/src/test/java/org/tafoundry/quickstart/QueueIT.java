package org.tafoundry.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** More work than workers, of a few people. Runs in the profile {@code faults}. */
class QueueIT {
    private static final Logger LOG = Logger.getLogger(QueueIT.class.getName());
    private static final Path ROOT = Path.of("target", "queue").toAbsolutePath();

    /** For each of two people; a node has three workers. */
    private static final int MANY = Integer.getInteger("queue.requests", 8);

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private Cluster cluster;
    private Requestor requestor;
    private Outcome outcome;

    @BeforeEach
    void start() throws IOException, InterruptedException, SQLException {
        cluster = Cluster.start(ROOT, 1, Map.of("API_CALLS_PER_MINUTE", "100000", "MAX_PARALLEL_VALIDATIONS", "1"));
        requestor = new Requestor(cluster);
        outcome = new Outcome(cluster);
        cluster.texts(
                "INSERT INTO users (id, username, email, auth_provider)"
                        + " SELECT gen_random_uuid(), name, name || '@example.com', 'local' FROM (VALUES ('zoe'), ('yan')) u (name)");
    }

    @AfterEach
    void stop() throws IOException {
        cluster.close();
    }

    @Test
    void whoHasOneRequestNeedNotWaitForThoseWhoHaveMany() throws IOException, InterruptedException, SQLException {
        List<String> all = new ArrayList<>();
        for (String owner : List.of("requestor", "zoe")) {
            for (int i = 0; i < MANY; i++) {
                all.add(submitted(owner));
            }
        }
        String cancelled = submitted("zoe");
        String one = submitted("yan");
        for (String request : all) {
            requestor.approve(0, request);
        }
        requestor.approve(0, cancelled);
        requestor.approve(0, one);
        Instant approved = Instant.now();
        requestor.api(0).post(DemoUsers.ADMIN, "/requests/" + cancelled + "/cancel");
        assertThat(cluster.text(
                        "SELECT state FROM work_jobs WHERE request_id = ? AND kind = 'GENERATE_TA'",
                        UUID.fromString(cancelled)))
                .isEqualTo("CANCELLED");
        long most = awaitCompleted(one);
        Duration waited = Duration.between(approved, Instant.now());
        long left = cluster.ask(
                "SELECT count(*) FROM requests WHERE status IN ('APPROVED', 'GENERATING_TA', 'VALIDATING')");
        for (String request : all) {
            outcome.completed(request);
        }
        Duration took = Duration.between(approved, Instant.now());
        LOG.info(() ->
                all.size() + " requests of two people took " + took.toSeconds() + " s; the one of a third, approved"
                        + " last, was completed after " + waited.toSeconds() + " s, while " + left
                        + " were left; nobody held more"
                        + " than " + most + " workers of 3");
        assertThat(most).as("workers that one person held").isEqualTo(2);
        assertThat(left).as("of the others when the one was completed").isGreaterThan(MANY);
        assertThat(cluster.text("SELECT status FROM requests WHERE id = ?", UUID.fromString(cancelled)))
                .isEqualTo("FAILED");
        assertThat(cluster.ask("SELECT count(*) FROM ta_revisions WHERE request_id = ?", UUID.fromString(cancelled)))
                .isZero();
        outcome.await("SELECT CASE WHEN count(*) = 0 THEN 1 ELSE 0 END FROM scheduled_tasks"
                + " WHERE task_name IN ('generate-ta', 'validate-ta')");
    }

    /** A request that waits for approval and belongs to somebody. */
    private String submitted(String owner) throws IOException, InterruptedException, SQLException {
        String id = requestor.submitted(0, Logs.small(cluster));
        cluster.texts(
                "UPDATE requests SET created_by = (SELECT id FROM users WHERE username = ?) WHERE id = ?",
                owner,
                UUID.fromString(id));
        return id;
    }

    /** Waits until a request is completed; tells how many workers one person held at the same moment, at most. */
    private long awaitCompleted(String request) throws InterruptedException, SQLException {
        Instant end = Instant.now().plus(PATIENCE);
        long most = 0;
        while (!cluster.text("SELECT status FROM requests WHERE id = ?", UUID.fromString(request))
                .equals("COMPLETED")) {
            assertThat(Instant.now()).as(request).isBefore(end);
            most = Math.max(
                    most,
                    cluster.ask("SELECT coalesce(max(held), 0) FROM (SELECT count(*) AS held FROM work_jobs"
                            + " WHERE state = 'RUNNING' GROUP BY owner_id) h"));
            Thread.sleep(100);
        }
        return most;
    }
}
