package org.tafoundry.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tafoundry.caller.Caller;
import org.tafoundry.caller.RoleName;
import org.tafoundry.page.PageRequest;
import org.tafoundry.refusal.Refusal;
import org.tafoundry.request.OpenQuestions;
import org.tafoundry.settings.Settings;
import org.tafoundry.testing.TestPersistence;
import org.tafoundry.testing.TestRows;
import org.tafoundry.work.JobLists;
import org.tafoundry.work.JobTrouble;

class AgendasTest {
    private TestPersistence database;
    private Caller rita;
    private Caller anna;

    @BeforeEach
    void start() {
        database = TestPersistence.start();
        rita = database.caller("rita", RoleName.REQUESTOR);
        anna = database.caller("anna", RoleName.APPROVER, RoleName.REQUESTOR);
    }

    @Test
    void aRequestorIsToldOfTheirOwnRequestsOnly() {
        UUID draft = request(rita, "NEW");
        request(rita, "NEW");
        request(rita, "REJECTED");
        request(rita, "FAILED");
        request(anna, "FAILED");
        change("UPDATE requests SET updated_at = now() - interval '40 days' WHERE id = '" + request(rita, "FAILED")
                + "'");
        Agenda.Requestor before = read(rita).requestor().orElseThrow();
        assertThat(before).isEqualTo(new Agenda.Requestor(2, 0, 1, 1, 0, List.of()));

        change("INSERT INTO log_samples (id, request_id, filename, file_size, storage_key, storage_bucket)"
                + " VALUES (gen_random_uuid(), '" + draft + "', 'a.log', 1, 'k', 'b')");
        analysed(draft, "old", "[]", "2 hours");
        analysed(draft, "new", "[{\"code\": \"SAMPLE_ZONE_ASSUMED\", \"message\": \"\"}]", "1 hour");
        assertThat(questions()).as("nobody has asked: the time zone").isEqualTo(1);
        change("UPDATE requests SET metadata = '{\"interview\": {\"timeZone\": \"UTC\"}}' WHERE id = '" + draft + "'");
        assertThat(questions()).isZero();
        assertThat(isKnown(draft)).isFalse();
        asked(draft, 2, "1 hour");
        assertThat(isKnown(draft)).isFalse();
        assertThat(questions()).as("asked before the sample came").isZero();
        asked(draft, 2, "-1 second");
        assertThat(questions()).isEqualTo(1);
        assertThat(isKnown(draft)).isTrue();
        database.doInTransaction(em -> new OpenQuestions(em).answered(draft));
        assertThat(questions()).as("one is left").isEqualTo(1);
        database.doInTransaction(em -> new OpenQuestions(em).answered(draft));
        assertThat(questions()).isZero();
        assertThat(read(rita).approver()).isEmpty();
        assertThat(read(rita).administrator()).isEmpty();
    }

    @Test
    void anAddOnWaitsUntilItsRequestorHasDownloadedIt() {
        UUID id = request(rita, "COMPLETED");
        change("UPDATE requests SET completed_at = now() WHERE id = '" + id + "'");
        UUID revision = database.inTransaction(em -> TestRows.revision(em, id, 1));
        assertThat(read(rita).requestor().orElseThrow().newest())
                .extracting(Agenda.Waiting::id)
                .containsExactly(id);
        downloaded(anna, revision);
        assertThat(read(rita).requestor().orElseThrow().finished()).isEqualTo(1);
        downloaded(rita, revision);
        assertThat(read(rita).requestor().orElseThrow().finished()).isZero();
        assertThat(read(rita).requestor().orElseThrow().newest()).isEmpty();
    }

    @Test
    void anApproverIsToldOfWhatTheyMayDecideTheOldestFirst() {
        UUID oldest = request(rita, "PENDING_APPROVAL");
        request(rita, "PENDING_APPROVAL");
        request(anna, "PENDING_APPROVAL");
        change("UPDATE requests SET created_at = now() - interval '3 days' WHERE id = '" + oldest + "'");
        Agenda.Approver approver = read(anna).approver().orElseThrow();
        assertThat(approver.waiting()).as("not their own").isEqualTo(2);
        assertThat(approver.oldest()).map(Agenda.Waiting::id).contains(oldest);
        Agenda own = database.inTransaction(
                em -> new Agendas(em, Settings.fixed(Map.of("APPROVE_OWN_REQUESTS", "true"))).read(anna));
        assertThat(own.approver().orElseThrow().waiting()).isEqualTo(3);
    }

    @Test
    void aKnowledgeManagerIsToldWhatIsNotFound() {
        Caller karl = database.caller("karl", RoleName.KNOWLEDGE_MANAGER);
        document(karl, "{\"problem\": {\"code\": \"KNOWLEDGE_UNREADABLE\"}}");
        document(karl, "{}");
        UUID begun = document(karl, "{}");
        change("INSERT INTO work_jobs (kind, id, owner_id, state) VALUES ('INDEX_KNOWLEDGE', '" + begun + "', '"
                + karl.userId().orElseThrow() + "', 'RUNNING')");
        assertThat(read(karl).knowledgeManager()).contains(new Agenda.KnowledgeManager(1, 1, 1));
        change("UPDATE knowledge_documents SET pinecone_indexed = true");
        assertThat(read(karl).knowledgeManager()).contains(new Agenda.KnowledgeManager(0, 0, 0));
    }

    @Test
    void anAdministratorIsToldWhatDoesNotGoByItself() {
        Caller ada = database.caller("ada", RoleName.ADMIN);
        assertThat(read(ada).administrator().orElseThrow().drift()).isEmpty();
        UUID request = request(rita, "FAILED");
        job(request, "FAILED", "NULL", "1 hour");
        job(request, "WAITING", "now() - interval '5 minutes'", "0 hours");
        change("INSERT INTO maintenance_runs (id, job, dry_run, state, correlation_id, report, ended_at) VALUES"
                + " (gen_random_uuid(), 'STORAGE_RECONCILE', false, 'COMPLETED', gen_random_uuid(),"
                + " '{\"missing\": [\"a\", \"b\"], \"wrongSize\": [\"c\"]}', now()),"
                + " (gen_random_uuid(), 'AUDIT_VERIFICATION', false, 'COMPLETED', gen_random_uuid(),"
                + " '{\"faultCount\": 4}', now()),"
                + " (gen_random_uuid(), 'HOUSEKEEPING', false, 'FAILED', gen_random_uuid(), '{}', now())");
        Agenda.Administrator found = read(ada).administrator().orElseThrow();
        assertThat(found.putAside()).as("a later job of its kind came after it").isZero();
        assertThat(listed(ada, JobTrouble.PUT_ASIDE)).isZero();
        assertThat(listed(ada, JobTrouble.OUTAGE)).isEqualTo(1);
        assertThat(found.outages()).isEqualTo(1);
        assertThat(found.outageSince()).isPresent();
        assertThat(found.drift().orElseThrow().missing()).isEqualTo(2);
        assertThat(found.drift().orElseThrow().wrongSize()).isEqualTo(1);
        assertThat(found.maintenanceFailed()).isEqualTo(1);
        assertThat(found.auditFaults()).isEqualTo(4);
        change("DELETE FROM work_jobs WHERE state = 'WAITING'");
        change("INSERT INTO work_jobs (kind, id, owner_id, state) VALUES ('INDEX_KNOWLEDGE', gen_random_uuid(), '"
                + rita.userId().orElseThrow() + "', 'FAILED')");
        assertThat(listed(ada, JobTrouble.PUT_ASIDE)).isEqualTo(1);
        assertThat(read(ada).administrator().orElseThrow().putAside()).isEqualTo(1);
        assertThat(read(ada).administrator().orElseThrow().outageSince()).isEmpty();
    }

    @Test
    void nobodyWithoutARoleIsTold() {
        Caller nobody = database.caller("nora");
        assertThatThrownBy(() -> read(nobody)).isInstanceOf(Refusal.class);
    }

    private boolean isKnown(UUID request) {
        return database.inTransaction(em -> new OpenQuestions(em).isKnown(request));
    }

    private long questions() {
        return read(rita).requestor().orElseThrow().questions();
    }

    private void asked(UUID request, int questions, String ago) {
        database.doInTransaction(em -> {
            Instant at = (Instant) em.createNativeQuery("SELECT now() - cast(:ago AS interval)", Instant.class)
                    .setParameter("ago", ago)
                    .getSingleResult();
            new OpenQuestions(em).asking(request, at);
            new OpenQuestions(em).asked(request, questions, at);
        });
    }

    /** How many are listed where the number leads to. */
    private long listed(Caller caller, JobTrouble trouble) {
        return database.inTransaction(em -> new JobLists(em)
                        .list(caller, Optional.empty(), Optional.of(trouble), new PageRequest(0, 20, "")))
                .total();
    }

    private Agenda read(Caller caller) {
        return database.inTransaction(em -> new Agendas(em, Settings.fixed(Map.of())).read(caller));
    }

    private UUID request(Caller owner, String status) {
        return TestRows.request(database, owner, status);
    }

    private UUID document(Caller owner, String metadata) {
        UUID id = UUID.randomUUID();
        change("INSERT INTO knowledge_documents (id, title, document_type, storage_key, storage_bucket, file_size,"
                + " uploaded_by, metadata) VALUES ('" + id + "', 'a', 'MARKDOWN', 'k', 'b', 1, '"
                + owner.userId().orElseThrow() + "', '" + metadata + "')");
        return id;
    }

    private void job(UUID request, String state, String outage, String age) {
        change("INSERT INTO work_jobs (kind, id, request_id, owner_id, state, outage_since, created_at)"
                + " VALUES ('VALIDATE_TA', gen_random_uuid(), '" + request + "', '"
                + rita.userId().orElseThrow() + "', '" + state + "', " + outage + ", now() - interval '" + age + "')");
    }

    private void analysed(UUID request, String key, String findings, String age) {
        database.doInTransaction(
                em -> em.createNativeQuery("INSERT INTO sample_analyses (request_id, input_key, analysis, created_at)"
                                + " VALUES (:request, :key, cast(:analysis AS jsonb), now() - cast(:age AS interval))")
                        .setParameter("request", request)
                        .setParameter("key", key)
                        .setParameter("analysis", "{\"findings\": " + findings + "}")
                        .setParameter("age", age)
                        .executeUpdate());
    }

    private void downloaded(Caller by, UUID revision) {
        database.doInTransaction(em -> em.createNativeQuery(
                        "INSERT INTO audit_logs (id, user_id, action, entity_type, entity_id, details)"
                                + " VALUES (gen_random_uuid(), :user, 'DOWNLOAD', 'revision', :revision, '{}')")
                .setParameter("user", by.userId().orElseThrow())
                .setParameter("revision", revision)
                .executeUpdate());
    }

    private void change(String sql) {
        database.doInTransaction(em -> em.createNativeQuery(sql).executeUpdate());
    }
}
