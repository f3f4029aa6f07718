package org.tafoundry.validation;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tafoundry.caller.Caller;
import org.tafoundry.caller.RoleName;
import org.tafoundry.settings.SandboxKind;
import org.tafoundry.settings.Settings;
import org.tafoundry.testing.RecordedWork;
import org.tafoundry.testing.TestPersistence;
import org.tafoundry.testing.TestRows;

class ValidationLedgerTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private static TestPersistence database;
    private static Caller rita;

    @BeforeAll
    static void start() {
        database = TestPersistence.start();
        rita = database.caller("rita", RoleName.REQUESTOR);
    }

    @Test
    void aListTellsWhetherThereIsAReportWithoutIt() {
        UUID request = TestRows.request(database, rita, "COMPLETED");
        UUID run = database.inTransaction(
                em -> TestRows.run(em, request, TestRows.revision(em, request, 1), "PASSED", NOON));
        List<ValidationView> runs = database.inTransaction(em -> ledger(em).list(request));
        assertThat(runs).singleElement().satisfies(view -> {
            assertThat(view.id()).isEqualTo(run);
            assertThat(view.hasReport()).isTrue();
            assertThat(view.completedAt()).contains(NOON);
        });
        String report = database.inTransaction(em -> ledger(em).report(run));
        assertThat(report).isEqualTo("{}");
    }

    @Test
    void aRunThatIsCancelledHasFailed() {
        UUID request = TestRows.request(database, rita, "VALIDATING");
        UUID run = queued(request);
        database.doInTransaction(em -> ledger(em).cancelled(request, "Cancelled by rita."));
        ValidationView cancelled = database.inTransaction(em -> ledger(em).read(run));
        assertThat(cancelled.status()).isEqualTo(ValidationStatus.FAILED);
        assertThat(cancelled.error()).isEqualTo("Cancelled by rita.");
        assertThat(begins(run)).isFalse();
    }

    @Test
    void aSecondThatHasBegunCounts() {
        UUID run = queued(TestRows.request(database, rita, "VALIDATING"));
        database.doInTransaction(em -> {
            ledger(em).begin(run, "builtin");
            ledger(em).conclude(run, new ValidationOutcome(true, "{}", "", "", Optional.empty()));
        });
        assertThat(database.inTransaction(em -> ledger(em).read(run)).durationSeconds())
                .hasValueSatisfying(seconds -> assertThat(seconds).isPositive());
    }

    @Test
    void whetherARunHasEndedIsWhatTheDatabaseSaysNow() {
        UUID run = queued(TestRows.request(database, rita, "VALIDATING"));
        database.doInTransaction(em -> {
            assertThat(ledger(em).read(run).status()).isEqualTo(ValidationStatus.QUEUED);
            assertThat(ledger(em).hasEnded(run)).isFalse();
            database.doInTransaction(
                    other -> ledger(other).conclude(run, new ValidationOutcome(true, "{}", "", "", Optional.empty())));
            assertThat(ledger(em).hasEnded(run)).isTrue();
        });
    }

    private static boolean begins(UUID run) {
        return database.inTransaction(em -> ledger(em).begin(run, "builtin"));
    }

    private static UUID queued(UUID request) {
        return database.inTransaction(em -> {
            UUID revision = TestRows.revision(em, request, 1);
            return ledger(em).enqueue(request, revision, SandboxKind.BUILTIN).id();
        });
    }

    /** Who may see what is decided by others. */
    private static ValidationLedger ledger(EntityManager em) {
        return new ValidationLedger(em, null, new RecordedWork(), null, new SandboxChoice(Settings.fixed(Map.of())));
    }
}
