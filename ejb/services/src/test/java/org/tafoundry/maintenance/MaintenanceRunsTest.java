package org.tafoundry.maintenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tafoundry.audit.AuditTrail;
import org.tafoundry.caller.Caller;
import org.tafoundry.caller.RoleName;
import org.tafoundry.page.PageRequest;
import org.tafoundry.refusal.Refusal;
import org.tafoundry.settings.Settings;
import org.tafoundry.testing.TestPersistence;

class MaintenanceRunsTest {
    private static final Map<String, String> ONLY_RETENTION = Map.of(
            "RETENTION_SCHEDULE",
            "every 15 minutes",
            "RECONCILE_SCHEDULE",
            "off",
            "HOUSEKEEPING_SCHEDULE",
            "off",
            "AUDIT_VERIFICATION_SCHEDULE",
            "off");
    private static final Instant LATER = Instant.now().plus(16, ChronoUnit.MINUTES);
    private static TestPersistence database;
    private static Caller admin;

    @BeforeAll
    static void start() {
        database = TestPersistence.start();
        admin = database.caller("ada", RoleName.ADMIN);
    }

    @BeforeEach
    void empty() {
        execute("DELETE FROM maintenance_runs");
    }

    @Test
    void whatNeverRanIsDueAtItsFirstTimeOnly() {
        assertThat(due(Instant.now())).isEmpty();
    }

    @Test
    void whatIsDueRunsOnceHoweverManyNodesLook() {
        List<CompletableFuture<List<MaintenanceRun>>> nodes = IntStream.range(0, 4)
                .mapToObj(node -> CompletableFuture.supplyAsync(() -> due(LATER)))
                .toList();
        nodes.forEach(CompletableFuture::join);
        List<MaintenanceRun> due = due(LATER);
        assertThat(due).extracting(MaintenanceRun::job).containsExactly(MaintenanceJob.RETENTION_CLEANUP);
        MaintenanceRun run = due.get(0);
        assertThat(begin(run)).isTrue();
        end(run, true, "{\"a\":1}");
        end(run, false, "{\"a\":2}");
        assertThat(begin(run)).isFalse();
        assertThat(due(Instant.now())).isEmpty();
        MaintenanceRun ended = with(runs -> runs.get(admin, run.id()));
        assertThat(ended.state()).isEqualTo("COMPLETED");
        assertThat(ended.reportJson()).isEqualTo("{\"a\": 1}");
        assertThat(ended.endedAt()).isPresent();
        assertThat(due(LATER)).hasSize(1);
    }

    @Test
    void anAdministratorStartsOneAtATime() {
        MaintenanceRun run = with(runs -> runs.start(admin, MaintenanceJob.HOUSEKEEPING, true));
        assertThat(run.dryRun()).isTrue();
        assertThat(run.requestedBy()).isEqualTo(admin.userId());
        assertThatThrownBy(() -> with(runs -> runs.start(admin, MaintenanceJob.HOUSEKEEPING, false)))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code())
                        .isEqualTo(MaintenanceRefusal.MAINTENANCE_RUNS));
        Caller approver = database.caller("ann", RoleName.APPROVER);
        assertThatThrownBy(() -> with(runs -> runs.start(approver, MaintenanceJob.STORAGE_RECONCILE, true)))
                .isInstanceOf(Refusal.class);
        assertThat(list()).extracting(MaintenanceRun::id).containsExactly(run.id());
    }

    private static List<MaintenanceRun> due(Instant now) {
        return with(runs -> runs.due(now));
    }

    private static List<MaintenanceRun> list() {
        return with(runs -> runs.list(admin, new PageRequest(0, 200, "")).items());
    }

    private static boolean begin(MaintenanceRun run) {
        return with(runs -> runs.begin(run.id()));
    }

    private static void end(MaintenanceRun run, boolean completed, String report) {
        with(runs -> {
            runs.end(run.id(), completed, report);
            return "ended";
        });
    }

    private static <T> T with(Function<MaintenanceRuns, T> action) {
        return database.inTransaction(
                em -> action.apply(new MaintenanceRuns(em, Settings.fixed(ONLY_RETENTION), new AuditTrail(em))));
    }

    private static void execute(String sql) {
        database.doInTransaction(em -> em.createNativeQuery(sql).executeUpdate());
    }
}
