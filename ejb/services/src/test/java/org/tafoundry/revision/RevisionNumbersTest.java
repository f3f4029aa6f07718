package org.tafoundry.revision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tafoundry.caller.Caller;
import org.tafoundry.caller.RoleName;
import org.tafoundry.foundry.ReportJson;
import org.tafoundry.proposal.Instruction;
import org.tafoundry.proposal.InstructionOrder;
import org.tafoundry.testing.TestPersistence;
import org.tafoundry.testing.TestRows;

class RevisionNumbersTest {
    private static final Instruction DECIDED = Instruction.value("rc", "7", "action", "failure");
    private static TestPersistence database;
    private static Caller rita;

    @BeforeAll
    static void start() {
        database = TestPersistence.start();
        rita = database.caller("rita", RoleName.REQUESTOR);
    }

    @Test
    void areCountedOverAllRequestsOfASource() {
        assertThat(next(request(), "Web Shop")).isEqualTo(1);
        assertThat(next(request(), " web-shop "))
                .as("the same name but for its case")
                .isEqualTo(2);
        assertThat(next(request(), "Web Shop 2")).as("another name").isEqualTo(1);
    }

    @Test
    void stayWithTheirRequestUntilTheRevisionIsThere() {
        UUID first = request();
        UUID second = request();
        assertThat(next(first, "sshd")).isEqualTo(1);
        assertThat(next(first, "sshd"))
                .as("the attempt before gave no revision")
                .isEqualTo(1);
        assertThat(next(second, "sshd")).isEqualTo(2);
        database.doInTransaction(em -> TestRows.revision(em, first, 1));
        assertThat(next(first, "sshd")).isEqualTo(3);
        database.doInTransaction(em -> TestRows.revision(em, first, 3));
        assertThat(next(second, "sshd")).isEqualTo(2);
    }

    @Test
    void whatWasDecidedAboutASourceIsThatOfItsNewestRevision() {
        UUID first = request();
        assertThat(decided("Gate")).isEmpty();
        next(first, "gate");
        revision(first, 1, "{\"model\": \"none\"}");
        assertThat(decided("Gate"))
                .as("a revision of before there were decisions")
                .isEmpty();
        UUID second = request();
        next(second, "gate");
        revision(second, 2, ReportJson.plain(new InstructionOrder("", List.of(DECIDED))));
        assertThat(decided(" GATE ")).as("whichever request it is of").containsExactly(DECIDED);
        assertThat(decided("Gate 2")).isEmpty();
    }

    private static List<Instruction> decided(String source) {
        return database.inTransaction(em -> new SourceDecisions(em).of(source));
    }

    private static void revision(UUID request, int version, String metadata) {
        database.doInTransaction(em -> {
            TestRows.revision(em, request, version);
            em.createNativeQuery("UPDATE ta_revisions SET generation_metadata = CAST(:metadata AS jsonb)"
                            + " WHERE request_id = :request AND version = :version")
                    .setParameter("metadata", metadata)
                    .setParameter("request", request)
                    .setParameter("version", version)
                    .executeUpdate();
        });
    }

    @Test
    void areGivenOnceHoweverManyAskAtOnce() {
        int many = 12;
        List<UUID> requests = IntStream.range(0, many).mapToObj(i -> request()).toList();
        List<CompletableFuture<Integer>> asked = new ArrayList<>();
        requests.forEach(request -> asked.add(CompletableFuture.supplyAsync(() -> next(request, "busy"))));
        assertThat(asked.stream().map(CompletableFuture::join))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, many).boxed().toList());
    }

    private static UUID request() {
        return TestRows.request(database, rita, "APPROVED");
    }

    private static int next(UUID request, String source) {
        return database.inTransaction(em -> new RevisionNumbers(em).next(request, source));
    }
}
