package org.tafoundry.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What has to be true of a cluster in the end, whatever was done to it. */
final class Outcome {
    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Cluster cluster;
    private int putAside;

    Outcome(Cluster cluster) {
        this.cluster = cluster;
    }

    /** How many requests were put aside, since two nodes went down with them, and completed when an administrator said so. */
    int putAside() {
        return putAside;
    }

    /** The audit rows of logins that were refused, which all had the right password. */
    List<String> refusedLogins() throws SQLException {
        return cluster.texts("SELECT a::text FROM audit_logs a WHERE action = 'LOGIN_FAILED'");
    }

    /** Waits until a statement counts something. */
    void await(String count, Object... values) throws InterruptedException, SQLException {
        Instant end = Instant.now().plus(PATIENCE);
        while (cluster.ask(count, values) == 0) {
            assertThat(Instant.now()).as(count).isBefore(end);
            Thread.sleep(50);
        }
    }

    /** An approved request is completed, exactly once. */
    void completed(String request) throws IOException, InterruptedException, SQLException {
        UUID id = UUID.fromString(request);
        awaitEnd(id);
        while (!status(id).equals("COMPLETED") && failure(id).equals("WORK_PUT_ASIDE")) {
            putAside++;
            goOn(id);
            awaitEnd(id);
        }
        assertThat(status(id)).as(story(id)).isEqualTo("COMPLETED");
        assertThat(cluster.ask("SELECT count(*) FROM ta_revisions WHERE request_id = ?", id))
                .as("revisions")
                .isEqualTo(1);
        assertThat(cluster.ask("SELECT count(*) FROM validation_runs WHERE request_id = ? AND status = 'PASSED'", id))
                .as("runs that passed")
                .isEqualTo(1);
        assertThat(cluster.ask(
                        "SELECT count(*) FROM validation_runs WHERE request_id = ?"
                                + " AND status IN ('QUEUED', 'RUNNING')",
                        id))
                .as("runs without an end")
                .isZero();
        assertThat(cluster.ask(
                        "SELECT count(*) FROM audit_logs a JOIN ta_revisions r ON r.id = a.entity_id"
                                + " WHERE a.action = 'GENERATE' AND r.request_id = ?",
                        id))
                .as("audit rows of the generation")
                .isEqualTo(1);
        assertThat(cluster.ask(
                        "SELECT count(*) FROM audit_logs a JOIN validation_runs v ON v.id = a.entity_id"
                                + " WHERE a.action = 'VALIDATE' AND v.request_id = ? AND v.status = 'PASSED'",
                        id))
                .as("audit rows of the validation")
                .isEqualTo(1);
    }

    /** No request is left in the middle of its work, and no work in the queue. */
    void nothingIsLeft() throws SQLException {
        assertThat(cluster.texts("SELECT id || ' ' || status FROM requests"
                        + " WHERE status NOT IN ('COMPLETED', 'NEW', 'PENDING_APPROVAL')"))
                .isEmpty();
        assertThat(cluster.texts(
                        "SELECT kind || ' ' || id || ' ' || state FROM work_jobs WHERE state IN ('WAITING', 'RUNNING')"
                                + " AND kind <> 'ANALYZE_SAMPLES'"))
                .isEmpty();
    }

    /** The blocks that seal the audit trail follow one another, and every line has its digest. */
    void auditIsSealed() throws SQLException {
        assertThat(cluster.texts(
                        "SELECT b.number FROM audit_blocks b LEFT JOIN audit_blocks p ON p.number = b.number - 1"
                                + " WHERE b.number > 1 AND p.hash IS DISTINCT FROM b.previous_hash"))
                .as("blocks that do not follow the one before")
                .isEmpty();
        assertThat(cluster.texts("SELECT coalesce(a.id, d.audit_id) FROM audit_logs a"
                        + " FULL JOIN audit_digests d ON d.audit_id = a.id WHERE a.id IS NULL OR d.audit_id IS NULL"))
                .as("lines without their digest, and digests without their line")
                .isEmpty();
    }

    /** No two add-ons have one name: all requests are for one source. */
    void namesAreUnique() throws SQLException {
        assertThat(cluster.texts("SELECT version FROM ta_revisions GROUP BY version HAVING count(*) > 1"))
                .isEmpty();
    }

    /** After the deletions that are planned anyway and the comparison, the bucket holds what the tables say and nothing else. */
    void nothingIsOrphaned() throws IOException, InterruptedException, SQLException {
        cluster.texts("UPDATE scheduled_tasks SET execution_time = now() WHERE task_name = 'delete-object'");
        Instant end = Instant.now().plus(PATIENCE);
        while (cluster.ask("SELECT count(*) FROM scheduled_tasks WHERE task_name = 'delete-object'") > 0) {
            assertThat(Instant.now()).as("deletions").isBefore(end);
            Thread.sleep(500);
        }
        Set<String> objects = objects();
        Set<String> referenced = new TreeSet<>(
                cluster.texts(
                        """
                SELECT storage_key FROM log_samples WHERE checksum IS NOT NULL AND deleted_at IS NULL
                UNION ALL SELECT storage_key FROM ta_revisions
                UNION ALL SELECT storage_key FROM knowledge_documents WHERE file_size IS NOT NULL
                UNION ALL SELECT debug_bundle_key FROM validation_runs WHERE debug_bundle_key IS NOT NULL
                UNION ALL SELECT bundle_key FROM work_jobs WHERE bundle_key IS NOT NULL
                """));
        assertThat(objects).isEqualTo(referenced);
    }

    /** Every document ends in the index with exactly its passages, however often its indexing was begun. */
    void knowledgeIsExact() throws InterruptedException, SQLException {
        await("SELECT count(*) FROM (SELECT count(*) AS n FROM scheduled_tasks WHERE task_name = 'index-knowledge') q"
                + " WHERE n = 0");
        assertThat(cluster.texts("SELECT d.id || ' ' || coalesce(d.embedding_count, 0) || ' ' || d.metadata"
                        + " FROM knowledge_documents d WHERE d.is_active AND (NOT d.pinecone_indexed OR d.embedding_count <>"
                        + " (SELECT count(*) FROM knowledge_passages p WHERE p.document_id = d.id))"))
                .isEmpty();
    }

    private Set<String> objects() throws IOException {
        Path bucket = cluster.bucket();
        try (Stream<Path> files = Files.walk(bucket)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> bucket.relativize(file).toString())
                    .filter(key -> !key.startsWith("."))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private void goOn(UUID id) throws IOException, InterruptedException, SQLException {
        ApiClient api = new Requestor(cluster).api(0);
        List<String> revision = cluster.texts("SELECT id FROM ta_revisions WHERE request_id = ?", id);
        if (revision.isEmpty()) {
            api.post(DemoUsers.ADMIN, "/requests/" + id + "/retry");
        } else {
            api.post(DemoUsers.ADMIN, "/validations", JSON.createObjectNode().put("revision_id", revision.get(0)));
        }
    }

    private void awaitEnd(UUID id) throws InterruptedException, SQLException {
        Instant end = Instant.now().plus(PATIENCE);
        while (!Set.of("COMPLETED", "FAILED").contains(status(id))) {
            assertThat(Instant.now()).as(story(id)).isBefore(end);
            Thread.sleep(300);
        }
    }

    private String status(UUID id) throws SQLException {
        return cluster.text("SELECT status FROM requests WHERE id = ?", id);
    }

    private String failure(UUID id) throws SQLException {
        return cluster.text("SELECT metadata -> 'failure' ->> 'code' FROM requests WHERE id = ?", id);
    }

    private String story(UUID id) throws SQLException {
        return cluster.text("SELECT metadata::text FROM requests WHERE id = ?", id)
                + String.join(" ", cluster.texts("SELECT work_jobs::text FROM work_jobs WHERE request_id = ?", id));
    }
}
