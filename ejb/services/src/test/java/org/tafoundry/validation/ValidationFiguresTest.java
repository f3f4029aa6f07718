package org.tafoundry.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tafoundry.caller.Caller;
import org.tafoundry.caller.RoleName;
import org.tafoundry.refusal.Refusal;
import org.tafoundry.settings.Settings;
import org.tafoundry.testing.TestPersistence;
import org.tafoundry.testing.TestRows;

class ValidationFiguresTest {
    private static final String REPORT =
            """
            {"models": [{"model": "Web", "events": 40, "coverage": 0.5}, {"model": "Web", "events": 10, "coverage": 1.0},
                        {"model": "Change", "events": 0, "coverage": 0.0}]}
            """;

    @Test
    void aWeekTellsWhatPassedWhatWasCoveredAndHowLongSandboxesWereUsed() {
        TestPersistence database = TestPersistence.start();
        Caller rita = database.caller("rita", RoleName.REQUESTOR);
        Caller ada = database.caller("ada", RoleName.ADMIN);
        UUID request = TestRows.request(database, rita, "COMPLETED");
        database.doInTransaction(em -> {
            UUID revision = TestRows.revision(em, request, 1);
            // an empty report, and one that is none
            for (String report : new String[] {REPORT, "{}", "{\"models\": null}"}) {
                end(em, TestRows.run(em, request, revision, "PASSED", Instant.now()), report);
            }
            end(em, TestRows.run(em, request, revision, "FAILED", Instant.now()), REPORT);
            end(em, TestRows.run(em, request, revision, "PASSED", Instant.now().minus(200, ChronoUnit.DAYS)), REPORT);
            em.createNativeQuery("INSERT INTO validation_slots (slot, run_id, node, leased_until)"
                            + " VALUES (1, gen_random_uuid(), 'a', now() + interval '1 minute'), (2, NULL, NULL, NULL)")
                    .executeUpdate();
        });
        ValidationFigures.Figures figures = figures(database, ada);
        assertThat(figures.weeks()).hasSize(12);
        assertThat(figures.ended()).isEqualTo(4);
        assertThat(figures.passed()).isEqualTo(3);
        ValidationFigures.Week week = figures.weeks().get(11);
        assertThat(week.seconds()).isEqualTo(28);
        assertThat(week.coverage()).contains(0.75);
        assertThat(figures.weeks().get(0).coverage()).isEmpty();
        assertThat(figures.busy()).isEqualTo(1);
        assertThat(figures.most()).isEqualTo(3);
        assertThatThrownBy(() -> figures(database, rita)).isInstanceOf(Refusal.class);
    }

    private static void end(jakarta.persistence.EntityManager em, UUID run, String report) {
        em.createNativeQuery("UPDATE validation_runs SET duration_seconds = 7, results_json = cast(:report AS jsonb),"
                        + " started_at = completed_at WHERE id = :run")
                .setParameter("report", report)
                .setParameter("run", run)
                .executeUpdate();
    }

    private static ValidationFigures.Figures figures(TestPersistence database, Caller caller) {
        return database.inTransaction(
                em -> new ValidationFigures(em, Settings.fixed(Map.of("MAX_PARALLEL_VALIDATIONS", "3"))).read(caller));
    }
}
