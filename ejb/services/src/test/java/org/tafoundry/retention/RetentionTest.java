package org.tafoundry.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tafoundry.audit.AuditTrail;
import org.tafoundry.caller.Caller;
import org.tafoundry.caller.RoleName;
import org.tafoundry.maintenance.MaintenanceJob;
import org.tafoundry.maintenance.MaintenanceRun;
import org.tafoundry.refusal.CommonRefusal;
import org.tafoundry.refusal.Refusal;
import org.tafoundry.settings.Settings;
import org.tafoundry.testing.MemoryStore;
import org.tafoundry.testing.TestPersistence;

class RetentionTest {
    private static final String ON = "true";
    private static TestPersistence database;
    private static Caller admin;

    private final MemoryStore store = new MemoryStore();

    @BeforeAll
    static void start() {
        database = TestPersistence.start();
        admin = database.caller("ada", RoleName.ADMIN);
    }

    @BeforeEach
    void empty() {
        execute("DELETE FROM requests");
    }

    @ParameterizedTest
    @CsvSource({
        "true,  COMPLETED,        -1, true",
        "true,  COMPLETED,        1,  false",
        "true,  FAILED,           -1, true",
        "true,  NEW,              -1, true",
        "true,  PENDING_APPROVAL, -1, false",
        "true,  APPROVED,         -1, false",
        "true,  GENERATING_TA,    -1, false",
        "true,  VALIDATING,       -1, false",
        "false, COMPLETED,        1,  true",
        "false, REJECTED,         1,  true",
        "false, FAILED,           1,  false",
        "false, FAILED,           -1, true",
        "false, VALIDATING,       -1, false",
    })
    void aSampleGoesWhenItsTimeIsOver(String retained, String status, int days, boolean goes) throws IOException {
        UUID sample = sample(request(status), days);
        clean(retained, false);
        assertThat(store.keys().isEmpty()).isEqualTo(goes);
        assertThat(ask("SELECT count(*) FROM log_samples WHERE deleted_at IS NOT NULL AND sample_preview IS NULL"))
                .isEqualTo(goes ? 1L : 0L);
        assertThat(rows(sample)).isEqualTo(goes ? 1L : 0L);
    }

    @Test
    void theRowTellsWhatWentAndWhy() throws IOException {
        UUID sample = sample(request("COMPLETED"), -1);
        MaintenanceRun run = run(false);
        assertThat(retention(ON).clean(run)).contains("\"samples\":1", "\"bytes\":3", "\"held\":0");
        assertThat(ask("SELECT concat_ws(' ', details ->> 'file', details ->> 'bytes', details ->> 'reason',"
                        + " details ->> 'actor', details ->> 'run') FROM audit_logs WHERE entity_id = '" + sample
                        + "'"))
                .isEqualTo("a.log 3 RETENTION_PASSED ta-foundry " + run.id());
        assertThat(ask("SELECT correlation_id FROM audit_logs WHERE entity_id = '" + sample + "'"))
                .isEqualTo(run.correlationId());
    }

    @Test
    void aDryRunOnlyTells() throws IOException {
        UUID sample = sample(request("COMPLETED"), -1);
        String report = retention(ON).clean(run(true));
        assertThat(report).contains("\"samples\":1", sample.toString(), "RETENTION_PASSED");
        assertThat(store.keys()).hasSize(1);
        assertThat(rows(sample)).isEqualTo(0L);
    }

    @Test
    void aSampleOfBeforeGetsItsDateFromItsUpload() throws IOException {
        UUID sample = sample(request("COMPLETED"), 1);
        execute("UPDATE log_samples SET retention_until = NULL, created_at = now() - interval '31 days'");
        Map<String, String> settings = Map.of("SAMPLE_RETENTION_ENABLED", ON, "RETENTION_DAYS", "30");
        new Retention(new Transactional(settings), store).clean(run(false));
        assertThat(rows(sample)).isEqualTo(1L);
    }

    @Test
    void aHoldKeepsTheSamplesOfItsRequest() throws IOException {
        UUID request = request("COMPLETED");
        UUID sample = sample(request, -1);
        LegalHold hold = holds(em -> new LegalHolds(em, new AuditTrail(em)).place(admin, request, " case 17 "));
        assertThat(hold.reason()).isEqualTo("case 17");
        assertThat(hold.placedBy()).isEqualTo("ada");
        assertThat(clean(ON, false)).contains("\"samples\":0", "\"held\":1");
        assertThat(clean("false", false)).contains("\"samples\":0");
        assertThat(rows(sample)).isEqualTo(0L);
        database.doInTransaction(em -> new LegalHolds(em, new AuditTrail(em)).lift(admin, request));
        assertThat(clean(ON, false)).contains("\"samples\":1", "\"held\":0");
        assertThat(ask(
                        "SELECT string_agg(details ->> 'legalHold', ' ' ORDER BY timestamp) FROM audit_logs WHERE entity_id = '"
                                + request + "'"))
                .isEqualTo("placed lifted");
    }

    @Test
    void whoIsNotAskedPlacesNoHold() {
        Caller requestor = database.caller("rolf" + UUID.randomUUID(), RoleName.REQUESTOR, RoleName.APPROVER);
        for (Caller caller : List.of(requestor, admin)) {
            assertThatThrownBy(() ->
                            holds(em -> new LegalHolds(em, new AuditTrail(em)).place(caller, UUID.randomUUID(), "why")))
                    .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code())
                            .isEqualTo(caller == admin ? CommonRefusal.NOT_FOUND : CommonRefusal.FORBIDDEN));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 6})
    void whatWasCutOffIsGoneOnWithExactly(int deleted) throws IOException {
        for (int i = 0; i < 7; i++) {
            sample(request("COMPLETED"), -1);
        }
        store.answerOnly(deleted);
        assertThatThrownBy(() -> clean(ON, false)).hasMessageContaining("away");
        assertThat(store.keys()).hasSize(7 - deleted);
        store.answerOnly(Integer.MAX_VALUE);
        clean(ON, false);
        clean(ON, false);
        assertThat(store.keys()).isEmpty();
        assertThat(ask("SELECT count(*) FROM retention_removals")).isEqualTo(0L);
        assertThat(ask("SELECT count(*) || ' ' || count(DISTINCT entity_id) FROM audit_logs a JOIN log_samples s"
                        + " ON s.id = a.entity_id WHERE a.action = 'DELETE' AND s.deleted_at IS NOT NULL"))
                .isEqualTo("7 7");
    }

    @Test
    void aNodeThatDiesBetweenObjectAndRowLeavesTheRestToTheNext() throws IOException {
        UUID sample = sample(request("COMPLETED"), -1);
        RetentionSteps dies = new Transactional(Map.of("SAMPLE_RETENTION_ENABLED", ON)) {
            @Override
            public void finish(Removal removal, MaintenanceRun run) {
                throw new IllegalStateException("killed");
            }
        };
        assertThatThrownBy(() -> new Retention(dies, store).clean(run(false))).hasMessage("killed");
        assertThat(ask("SELECT count(*) FROM log_samples WHERE deleted_at IS NULL"))
                .isEqualTo(1L);
        clean(ON, false);
        assertThat(rows(sample)).isEqualTo(1L);
    }

    @Test
    void aHoldThatIsBeingPlacedKeepsTheSample() throws Exception {
        UUID request = request("COMPLETED");
        UUID sample = sample(request, -1);
        CountDownLatch placed = new CountDownLatch(1);
        CompletableFuture<Void> hold = CompletableFuture.runAsync(() -> database.doInTransaction(em -> {
            new LegalHolds(em, new AuditTrail(em)).place(admin, request, "case 18");
            placed.countDown();
            pause();
        }));
        placed.await();
        clean(ON, false);
        hold.join();
        assertThat(rows(sample)).isEqualTo(0L);
        assertThat(store.keys()).hasSize(1);
    }

    private static void pause() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private String clean(String retained, boolean dryRun) throws IOException {
        return retention(retained).clean(run(dryRun));
    }

    private Retention retention(String retained) {
        return new Retention(new Transactional(Map.of("SAMPLE_RETENTION_ENABLED", retained)), store);
    }

    private static MaintenanceRun run(boolean dryRun) {
        return new MaintenanceRun(
                UUID.randomUUID(),
                MaintenanceJob.RETENTION_CLEANUP,
                dryRun,
                "RUNNING",
                Optional.empty(),
                UUID.randomUUID(),
                "",
                Instant.now(),
                Optional.empty());
    }

    private static UUID request(String status) {
        UUID id = UUID.randomUUID();
        execute("INSERT INTO requests (id, created_by, status, source_system, description) VALUES ('" + id + "', '"
                + admin.userId().orElseThrow() + "', '" + status + "', 's', 'd')");
        return id;
    }

    private UUID sample(UUID request, int days) {
        UUID id = UUID.randomUUID();
        execute("INSERT INTO log_samples (id, request_id, filename, file_size, storage_key, storage_bucket, checksum,"
                + " sample_preview, retention_until) VALUES ('" + id + "', '" + request + "', 'a.log', 3, 'k" + id
                + "', 'memory', 'c', 'one', now() + interval '" + days + " days')");
        store.put("k" + id, new byte[3], Instant.now());
        return id;
    }

    private static Object rows(UUID sample) {
        return ask("SELECT count(*) FROM audit_logs WHERE action = 'DELETE' AND entity_id = '" + sample + "'");
    }

    private static LegalHold holds(java.util.function.Function<EntityManager, LegalHold> action) {
        return database.inTransaction(action);
    }

    private static void execute(String sql) {
        database.doInTransaction(em -> em.createNativeQuery(sql).executeUpdate());
    }

    private static Object ask(String sql) {
        return database.inTransaction(em -> em.createNativeQuery(sql).getSingleResult());
    }

    /** The steps, each in a transaction of its own, as the container runs them. */
    private static class Transactional extends RetentionSteps {
        private final Settings settings;

        Transactional(Map<String, String> settings) {
            this.settings = Settings.fixed(settings);
        }

        private RetentionSteps in(EntityManager em) {
            return new RetentionSteps(em, settings, new AuditTrail(em));
        }

        @Override
        public void date() {
            database.doInTransaction(em -> in(em).date());
        }

        @Override
        public List<Removal> candidates(int most) {
            return database.inTransaction(em -> in(em).candidates(most));
        }

        @Override
        public long held() {
            return database.inTransaction(em -> in(em).held());
        }

        @Override
        public boolean claim(int most) {
            return database.inTransaction(em -> in(em).claim(most));
        }

        @Override
        public List<Removal> claimed(int most) {
            return database.inTransaction(em -> in(em).claimed(most));
        }

        @Override
        public void finish(Removal removal, MaintenanceRun run) {
            database.doInTransaction(em -> in(em).finish(removal, run));
        }

        @Override
        public long[] removedBy(MaintenanceRun run) {
            return database.inTransaction(em -> in(em).removedBy(run));
        }
    }
}
