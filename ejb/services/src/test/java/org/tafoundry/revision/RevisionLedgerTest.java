package org.tafoundry.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tafoundry.caller.Caller;
import org.tafoundry.caller.RoleName;
import org.tafoundry.testing.TestPersistence;
import org.tafoundry.testing.TestRows;

class RevisionLedgerTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private static TestPersistence database;
    private static Caller rita;

    @BeforeAll
    static void start() {
        database = TestPersistence.start();
        rita = database.caller("rita", RoleName.REQUESTOR);
    }

    @Test
    void everyRevisionShowsItsVerdictAndTheOneThatPassedLastIsTheAddOn() {
        UUID request = TestRows.request(database, rita, "COMPLETED");
        database.doInTransaction(em -> {
            UUID first = TestRows.revision(em, request, 1);
            UUID second = TestRows.revision(em, request, 2);
            UUID third = TestRows.revision(em, request, 3);
            TestRows.revision(em, request, 4);
            TestRows.run(em, request, first, "PASSED", NOON);
            TestRows.run(em, request, second, "FAILED", NOON.plusSeconds(1));
            TestRows.run(em, request, second, "PASSED", NOON.plusSeconds(2));
            TestRows.run(em, request, third, "PASSED", NOON.plusSeconds(3));
            TestRows.run(em, request, third, "FAILED", NOON.plusSeconds(4));
        });
        List<RevisionView> revisions = database.inTransaction(em -> ledger(em).list(request));
        assertThat(revisions)
                .extracting(RevisionView::version, RevisionView::verdict, RevisionView::current, RevisionView::size)
                .containsExactly(
                        tuple(4, Verdict.NONE, false, 7L),
                        tuple(3, Verdict.FAILED, false, 7L),
                        tuple(2, Verdict.PASSED, true, 7L),
                        tuple(1, Verdict.PASSED, false, 7L));
    }

    @Test
    void withoutOneThatPassedThereIsNoAddOn() {
        UUID request = TestRows.request(database, rita, "FAILED");
        UUID only = database.inTransaction(em -> TestRows.revision(em, request, 1));
        Optional<UUID> current = database.inTransaction(em -> ledger(em).current(request));
        assertThat(current).isEmpty();
        database.doInTransaction(em -> TestRows.run(em, request, only, "RUNNING", NOON));
        assertThat(database.inTransaction(em -> ledger(em).read(only)).verdict())
                .isEqualTo(Verdict.PENDING);
        String metadata = database.inTransaction(em -> ledger(em).metadata(only));
        assertThat(metadata).isEqualTo("{}");
    }

    /** Who may see what is decided by others. */
    private static RevisionLedger ledger(EntityManager em) {
        return new RevisionLedger(em, null, new Verdicts(em), null);
    }
}
