package org.tafoundry.maintenance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tafoundry.caller.Caller;
import org.tafoundry.caller.RoleName;
import org.tafoundry.settings.Settings;
import org.tafoundry.testing.TestPersistence;

/** Of each table what is over goes, and what is beside it stays. */
class HousekeepingTest {
    private static TestPersistence database;
    private static Caller admin;

    @BeforeAll
    static void start() {
        database = TestPersistence.start();
        admin = database.caller("ada", RoleName.ADMIN);
        // what the batch runtime makes for itself
        for (String table : List.of(
                "job_instance (jobinstanceid bigserial PRIMARY KEY, jobname text)",
                "job_execution (jobexecutionid bigserial PRIMARY KEY, jobinstanceid bigint, createtime timestamptz,"
                        + " endtime timestamptz, lastupdatedtime timestamptz, batchstatus text, exitstatus text)",
                "step_execution (stepexecutionid bigserial PRIMARY KEY, jobexecutionid bigint REFERENCES job_execution"
                        + " ON DELETE CASCADE, endtime timestamptz, batchstatus text)")) {
            execute("CREATE TABLE " + table);
        }
    }

    @BeforeEach
    void empty() {
        for (String table : List.of(
                "refresh_tokens",
                "step_execution",
                "job_execution",
                "job_instance",
                "scheduled_tasks",
                "notification_deliveries",
                "maintenance_runs",
                "requests")) {
            execute("DELETE FROM " + table);
        }
    }

    @Test
    void tokensThatExpiredADayAgoGo() {
        for (String hours : List.of("-25", "-23", "1")) {
            execute("INSERT INTO refresh_tokens (id, family_id, user_id, token_hash, issued_at, expires_at) VALUES"
                    + " (gen_random_uuid(), gen_random_uuid(), '" + me() + "', 'h" + hours
                    + "', now(), now() + interval '" + hours + " hours')");
        }
        goes("refresh_tokens", 1);
        assertThat(ask("SELECT string_agg(token_hash, ' ' ORDER BY expires_at) FROM refresh_tokens"))
                .isEqualTo("h-23 h1");
    }

    @Test
    void batchExecutionsOfDeadNodesEndAndOldOnesGo() {
        execution("STARTED", "25 hours", "NULL");
        execution("STARTED", "1 hour", "NULL");
        execution("COMPLETED", "800 hours", "now() - interval '799 hours'");
        execution("COMPLETED", "2 hours", "now() - interval '1 hour'");
        String did = goes("job_execution", 1);
        assertThat(did).contains("\"job_execution ended\":1");
        assertThat(ask("SELECT string_agg(batchstatus, ' ' ORDER BY jobexecutionid) FROM job_execution"))
                .isEqualTo("FAILED STARTED COMPLETED");
        assertThat(ask("SELECT count(*) FROM step_execution WHERE batchstatus = 'FAILED'"))
                .isEqualTo(1L);
        assertThat(ask("SELECT count(*) FROM step_execution"))
                .as("steps go with theirs")
                .isEqualTo(3L);
    }

    @Test
    void batchInstancesWithoutExecutionsGoButForTheNewest() {
        execute("INSERT INTO job_instance (jobname) SELECT 'job' FROM generate_series(1, 103)");
        execute("INSERT INTO job_execution (jobinstanceid, createtime, batchstatus)"
                + " SELECT min(jobinstanceid), now(), 'COMPLETED' FROM job_instance");
        goes("job_instance", 1);
        assertThat(ask("SELECT count(*) FROM job_instance")).isEqualTo(102L);
    }

    @Test
    void fencesOfWhatHasEndedGoAfterAWeek() {
        fence(request("COMPLETED"), 8);
        UUID ended = fence(request("COMPLETED"), 6);
        UUID atWork = fence(request("GENERATING_TA"), 8);
        goes("work_fences", 1);
        assertThat(ask("SELECT count(*) FROM work_fences WHERE request_id IN ('" + ended + "', '" + atWork + "')"))
                .isEqualTo(2L);
    }

    @Test
    void queueRowsOfWorkThatHasEndedGo() {
        UUID ended = request("FAILED");
        UUID atWork = request("APPROVED");
        scheduled("generate-ta", ended.toString(), 25, false);
        scheduled("validate-ta", UUID.randomUUID().toString(), 25, false);
        scheduled("generate-ta", atWork.toString(), 25, false);
        scheduled("generate-ta", request("COMPLETED").toString(), 23, false);
        scheduled("generate-ta", request("COMPLETED").toString(), 25, true);
        scheduled("delete-object", "x", 25, false);
        goes("scheduled_tasks", 2);
        assertThat(ask("SELECT count(*) FROM scheduled_tasks WHERE task_instance = '" + atWork + "'"))
                .isEqualTo(1L);
        assertThat(ask("SELECT count(*) FROM scheduled_tasks")).isEqualTo(4L);
    }

    @Test
    void notificationsThatNeedNoDeliveryGoWithTheirTime() {
        delivery("DELIVERED", 31);
        delivery("DELIVERED", 29);
        delivery("WAITING", 31);
        goes("notification_deliveries", 1);
        assertThat(ask("SELECT string_agg(state, ' ' ORDER BY state) FROM notification_deliveries"))
                .isEqualTo("DELIVERED WAITING");
    }

    @Test
    void runsGoWithTheirTimeButTheLastOfEachJobStays() {
        run("retention-cleanup", false, 40);
        run("retention-cleanup", false, 35);
        run("retention-cleanup", true, 33);
        run("storage-reconcile", false, 90);
        goes("maintenance_runs", 2);
        assertThat(ask("SELECT string_agg(job, ' ' ORDER BY job) FROM maintenance_runs"))
                .isEqualTo("retention-cleanup storage-reconcile");
    }

    /** A dry run and then a run tell of so many rows, and only the second deletes. */
    private static String goes(String table, int rows) {
        long before = (Long) ask("SELECT count(*) FROM " + table);
        String told = "\"" + table + "\":" + rows;
        assertThat(keepHouse(true)).contains(told);
        assertThat(ask("SELECT count(*) FROM " + table)).isEqualTo(before);
        String did = keepHouse(false);
        assertThat(did).contains(told);
        assertThat(ask("SELECT count(*) FROM " + table)).isEqualTo(before - rows);
        return did;
    }

    private static String keepHouse(boolean dryRun) {
        MaintenanceRun run = new MaintenanceRun(
                UUID.randomUUID(),
                MaintenanceJob.HOUSEKEEPING,
                dryRun,
                "RUNNING",
                admin.userId(),
                UUID.randomUUID(),
                "",
                Instant.now(),
                Optional.empty());
        return database.inTransaction(
                em -> new Housekeeping(em, Settings.fixed(Map.of("HISTORY_DAYS", "30"))).keepHouse(run, 0));
    }

    private static void execution(String status, String age, String end) {
        execute(
                "INSERT INTO job_execution (jobinstanceid, createtime, lastupdatedtime, endtime, batchstatus) VALUES (1,"
                        + " now() - interval '" + age + "', now() - interval '" + age + "', " + end + ", '" + status
                        + "')");
        execute("INSERT INTO step_execution (jobexecutionid, batchstatus) SELECT max(jobexecutionid), 'STARTED'"
                + " FROM job_execution");
    }

    private static UUID request(String status) {
        UUID id = UUID.randomUUID();
        execute("INSERT INTO requests (id, created_by, status, source_system, description) VALUES ('" + id + "', '"
                + me() + "', '" + status + "', 'fixture', '')");
        return id;
    }

    private static UUID fence(UUID request, int days) {
        execute("INSERT INTO work_fences (request_id, fence, raised_at) VALUES ('" + request
                + "', 1, now() - interval '" + days + " days')");
        return request;
    }

    private static void scheduled(String task, String instance, int hours, boolean picked) {
        execute("INSERT INTO scheduled_tasks (task_name, task_instance, execution_time, picked, version) VALUES ('"
                + task + "', '" + instance + "', now() - interval '" + hours + " hours', " + picked + ", 1)");
    }

    private static void delivery(String state, int days) {
        execute("INSERT INTO notification_deliveries (id, notice_id, user_id, event, channel, detail, state, failures,"
                + " problem, occurred_at, updated_at) VALUES (gen_random_uuid(), gen_random_uuid(), '" + me()
                + "', 'APPROVED', 'EMAIL', '', '" + state + "', 0, '', now(), now() - interval '" + days + " days')");
    }

    private static void run(String job, boolean dryRun, int days) {
        execute("INSERT INTO maintenance_runs (id, job, dry_run, state, correlation_id, created_at, ended_at) VALUES"
                + " (gen_random_uuid(), '" + job + "', " + dryRun + ", 'COMPLETED', gen_random_uuid(),"
                + " now() - interval '" + days + " days', now() - interval '" + days + " days')");
    }

    private static UUID me() {
        return admin.userId().orElseThrow();
    }

    private static void execute(String sql) {
        database.doInTransaction(em -> em.createNativeQuery(sql).executeUpdate());
    }

    private static Object ask(String sql) {
        return database.inTransaction(em -> em.createNativeQuery(sql).getSingleResult());
    }
}
