package org.tafoundry.advice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tafoundry.advice.ModelCall.Occasion;
import org.tafoundry.caller.Caller;
import org.tafoundry.caller.RoleName;
import org.tafoundry.testing.TestPersistence;
import org.tafoundry.testing.TestRows;

/** No call of a model is lost, whoever else writes at the same time, and none is counted twice. */
class ModelCallLedgerTest {
    private static TestPersistence database;
    private static Caller rita;

    @BeforeAll
    static void start() {
        database = TestPersistence.start();
        rita = database.caller("rita", RoleName.REQUESTOR);
    }

    @Test
    void whatWasAskedBeforeThereIsARevisionIsHandedOverToTheFirstOne() throws IOException {
        UUID request = TestRows.request(database, rita, "NEW");
        keep(request, Optional.empty(), List.of(call(Occasion.INTERVIEW), call(Occasion.INTERVIEW)));
        UUID first = added(request, 1);
        UUID second = added(request, 2);
        assertThat(account(first).path("calls").asInt()).isEqualTo(2);
        assertThat(account(first).path("tokensIn").asInt()).isEqualTo(200);
        assertThat(account(first).path("newest").findValuesAsText("promptVersion"))
                .containsExactly("3", "3");
        assertThat(account(second).isMissingNode())
                .as("no call is counted twice")
                .isTrue();
        keep(request, Optional.of(first), List.of(call(Occasion.SENTENCE)));
        assertThat(account(first).path("newest").findValuesAsText("occasion"))
                .containsExactly("INTERVIEW", "INTERVIEW", "SENTENCE");
        keep(request, Optional.empty(), List.of(call(Occasion.INTERVIEW)));
        assertThat(account(second).path("calls").asInt())
                .as("the newest one counts")
                .isEqualTo(1);
    }

    @Test
    void callsThatEndTogetherWhileARevisionIsAddedAreAllInTheAccount() throws IOException, InterruptedException {
        UUID request = TestRows.request(database, rita, "NEW");
        ExecutorService people = Executors.newFixedThreadPool(8);
        for (int i = 0; i < 40; i++) {
            boolean adds = i == 20;
            people.execute(() -> {
                if (adds) {
                    added(request, 1);
                }
                keep(request, Optional.empty(), List.of(call(Occasion.INTERVIEW)));
            });
        }
        people.shutdown();
        assertThat(people.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
        UUID revision = (UUID) database.<Object>inTransaction(
                em -> em.createNativeQuery("SELECT id FROM ta_revisions WHERE request_id = :request")
                        .setParameter("request", request)
                        .getSingleResult());
        assertThat(account(revision).path("calls").asInt()).isEqualTo(40);
    }

    @Test
    void theSumsAreOfAllCallsAndTheNewestAreKept() throws IOException {
        UUID request = TestRows.request(database, rita, "COMPLETED");
        UUID revision = added(request, 1);
        for (int i = 0; i < 4; i++) {
            keep(request, Optional.of(revision), Collections.nCopies(20, call(Occasion.SENTENCE)));
        }
        assertThat(account(revision).path("calls").asInt()).isEqualTo(80);
        assertThat(account(revision).path("tokensOut").asInt()).isEqualTo(800);
        assertThat(account(revision).path("newest")).hasSize(50);
    }

    @Test
    void aRequestThatWasDeletedMeanwhileNeedsNoAccount() {
        keep(UUID.randomUUID(), Optional.empty(), List.of(call(Occasion.INTERVIEW)));
        Object waiting =
                database.inTransaction(em -> em.createNativeQuery("SELECT count(*) FROM model_calls m WHERE NOT EXISTS"
                                + " (SELECT 1 FROM requests r WHERE r.id = m.request_id)")
                        .getSingleResult());
        assertThat(((Number) waiting).intValue()).isZero();
    }

    private static ModelCall call(Occasion occasion) {
        return new ModelCall(
                occasion,
                Instant.parse("2026-03-01T12:00:00Z"),
                "ollama/scripted",
                "3",
                100,
                10,
                0.5,
                0.01,
                "bdg is user",
                true,
                "People are asked.");
    }

    private static void keep(UUID request, Optional<UUID> revision, List<ModelCall> calls) {
        database.doInTransaction(em -> new ModelCallLedger(em).keep(request, revision, calls));
    }

    /** A revision as the product adds it: under the lock of its request. */
    private static UUID added(UUID request, int version) {
        return database.inTransaction(em -> {
            em.createNativeQuery("SELECT 1 FROM requests WHERE id = :request FOR UPDATE")
                    .setParameter("request", request)
                    .getResultList();
            UUID revision = TestRows.revision(em, request, version);
            new ModelCallLedger(em).carry(request, revision);
            return revision;
        });
    }

    private static JsonNode account(UUID revision) throws IOException {
        Object metadata = database.<Object>inTransaction(
                em -> em.createNativeQuery("SELECT CAST(generation_metadata AS text) FROM ta_revisions WHERE id = :id")
                        .setParameter("id", revision)
                        .getSingleResult());
        return JsonMapper.builder().build().readTree(metadata.toString()).path(ModelCallLedger.KEY);
    }
}
