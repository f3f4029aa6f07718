package org.tafoundry.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tafoundry.caller.Caller;
import org.tafoundry.caller.RoleName;
import org.tafoundry.page.Page;
import org.tafoundry.page.PageRequest;
import org.tafoundry.refusal.Refusal;
import org.tafoundry.settings.Settings;
import org.tafoundry.testing.TestPersistence;
import org.tafoundry.work.JobRunner.Job;

class JobLedgerTest {
    private static final String NODE = "one";
    private static final String OTHER_NODE = "two";
    private static final int WORKERS = 3;

    private static TestPersistence database;
    private static Caller rita;
    private static Caller oscar;
    private static Caller olga;

    @BeforeAll
    static void start() {
        database = TestPersistence.start();
        rita = database.caller("rita", RoleName.REQUESTOR);
        oscar = database.caller("oscar", RoleName.REQUESTOR);
        olga = database.caller("olga", RoleName.REQUESTOR);
    }

    @BeforeEach
    void nothingToDo() {
        database.doInTransaction(em -> {
            em.createNativeQuery("DELETE FROM work_jobs").executeUpdate();
            em.createNativeQuery("DELETE FROM validation_slots").executeUpdate();
            em.createNativeQuery("DELETE FROM scheduled_tasks").executeUpdate();
        });
    }

    @Test
    void aJobIsWorkedOnOnceUntilItIsDone() {
        UUID id = job(Job.GENERATE_TA, rita);
        assertThat(admit(Job.GENERATE_TA, id)).isEqualTo(Admission.GRANTED);
        assertThat(goesOn(id, "props.conf")).isTrue();
        assertThat(views(id)).singleElement().satisfies(view -> {
            assertThat(view.state()).isEqualTo(JobState.RUNNING);
            assertThat(view.share()).isEqualTo(0.5);
            assertThat(view.message()).isEqualTo("props.conf");
            assertThat(view.node()).isEqualTo(NODE);
        });
        doWith(jobs -> jobs.done(Job.GENERATE_TA, id, NODE));
        assertThat(admit(Job.GENERATE_TA, id)).isEqualTo(Admission.ENDED);
        assertThat(admit(Job.GENERATE_TA, UUID.randomUUID())).isEqualTo(Admission.ENDED);
    }

    @Test
    void administratorsSeeTheJobsOfAllRequests() {
        UUID waiting = job(Job.GENERATE_TA, rita);
        UUID running = admitted(Job.ANALYZE_SAMPLES, oscar);
        Caller ada = database.caller("ada", RoleName.ADMIN);
        PageRequest first = new PageRequest(0, 1, "");
        Page<JobView> all =
                database.inTransaction(em -> new JobLists(em).list(ada, Optional.empty(), Optional.empty(), first));
        assertThat(all.total()).isEqualTo(2);
        assertThat(all.items()).hasSize(1);
        assertThat(database.inTransaction(em ->
                                new JobLists(em).list(ada, Optional.of(JobState.RUNNING), Optional.empty(), first))
                        .items())
                .extracting(JobView::id)
                .containsExactly(running);
        assertThat(database.inTransaction(em ->
                                new JobLists(em).list(ada, Optional.of(JobState.WAITING), Optional.empty(), first))
                        .items())
                .extracting(JobView::id)
                .containsExactly(waiting);
        assertThatThrownBy(() -> database.doInTransaction(
                        em -> new JobLists(em).list(rita, Optional.empty(), Optional.empty(), first)))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void nobodyHoldsAllWorkersOfANode() {
        admitted(Job.GENERATE_TA, rita);
        admitted(Job.ANALYZE_SAMPLES, rita);
        UUID third = job(Job.GENERATE_TA, rita);
        assertThat(admit(Job.GENERATE_TA, third)).isEqualTo(Admission.LATER);
        assertThat(views(third)).singleElement().satisfies(view -> assertThat(view.message())
                .isEqualTo("waits for a worker; other jobs come first"));
        admitted(Job.GENERATE_TA, oscar);
        assertThat(elsewhere(third)).isEqualTo(Admission.GRANTED);
    }

    @Test
    void whoHoldsFewestComesFirstHoweverManyJobsTheOthersLeftBefore() {
        admitted(Job.GENERATE_TA, rita);
        admitted(Job.ANALYZE_SAMPLES, oscar);
        List<UUID> oscars = List.of(due(Job.GENERATE_TA, oscar), due(Job.GENERATE_TA, oscar));
        UUID olgas = due(Job.GENERATE_TA, olga);
        for (UUID id : oscars) {
            assertThat(admit(Job.GENERATE_TA, id)).isEqualTo(Admission.LATER);
        }
        assertThat(granted(olgas)).isEqualTo(Admission.GRANTED);
        assertThat(admit(Job.GENERATE_TA, oscars.get(0))).isEqualTo(Admission.GRANTED);
    }

    @Test
    void amongThoseWhoHoldAsManyWhoHadNoneForLongestComesFirst() {
        UUID before = admitted(Job.GENERATE_TA, rita);
        doWith(jobs -> jobs.done(Job.GENERATE_TA, before, NODE));
        UUID ritas = due(Job.GENERATE_TA, rita);
        UUID oscars = due(Job.GENERATE_TA, oscar);
        assertThat(admit(Job.GENERATE_TA, ritas)).isEqualTo(Admission.LATER);
        assertThat(granted(oscars)).isEqualTo(Admission.GRANTED);
        doWith(jobs -> jobs.done(Job.GENERATE_TA, oscars, NODE));
        UUID next = due(Job.GENERATE_TA, oscar);
        assertThat(admit(Job.GENERATE_TA, next)).as("oscar was served last").isEqualTo(Admission.LATER);
        assertThat(granted(ritas)).isEqualTo(Admission.GRANTED);
    }

    @Test
    void nobodyWaitsForAJobThatCannotBeginNow() {
        admitted(Job.VALIDATE_TA, rita);
        UUID ritas = due(Job.GENERATE_TA, rita);
        due(Job.VALIDATE_TA, oscar);
        assertThat(admit(1, Job.GENERATE_TA, ritas)).as("no slot for oscar").isEqualTo(Admission.GRANTED);
        UUID another = due(Job.ANALYZE_SAMPLES, rita);
        for (String cannot : List.of("execution_time = now() + interval '9 seconds'", "picked = true")) {
            UUID olgas = due(Job.GENERATE_TA, olga);
            scheduled("UPDATE scheduled_tasks SET " + cannot + " WHERE task_instance = '" + olgas + "'");
            assertThat(later(another)).as(cannot).isFalse();
        }
        UUID away = due(Job.GENERATE_TA, olga);
        scheduled("UPDATE work_jobs SET outage_since = now() WHERE id = '" + away + "'");
        assertThat(later(another)).as("olga's waits for what is away").isFalse();
        due(Job.GENERATE_TA, olga);
        assertThat(later(another)).isTrue();
    }

    @Test
    void whoLeftManyJobsHasTheOthersAheadCounted() {
        List<UUID> jobs = List.of(due(Job.GENERATE_TA, rita), due(Job.VALIDATE_TA, rita), due(Job.GENERATE_TA, rita));
        due(Job.GENERATE_TA, oscar);
        assertThat(ahead(Job.GENERATE_TA, jobs.get(0))).isZero();
        assertThat(ahead(Job.GENERATE_TA, jobs.get(2))).isEqualTo(2);
        assertThat(granted(jobs.get(0))).isEqualTo(Admission.GRANTED);
        assertThat(ahead(Job.GENERATE_TA, jobs.get(2))).isEqualTo(1);
        assertThat(with(JobLedger::anybodyWaits)).isTrue();
        doWith(all -> jobs.forEach(id -> all.cancelled(id, "rita")));
        scheduled("DELETE FROM work_jobs WHERE owner_id = '" + oscar.userId().orElseThrow() + "'");
        assertThat(with(JobLedger::anybodyWaits)).isFalse();
    }

    @Test
    void aJobThatTwoNodesWentDownWithIsPutAside() {
        UUID id = job(Job.GENERATE_TA, rita);
        assertThat(admit(Job.GENERATE_TA, id)).isEqualTo(Admission.GRANTED);
        assertThat(elsewhere(id)).isEqualTo(Admission.GRANTED);
        assertThat(goesOn(id, "")).isFalse();
        assertThat(admit(Job.GENERATE_TA, id)).isEqualTo(Admission.PUT_ASIDE);
    }

    @Test
    void aNodeThatStoodStillKnowsThatItsWorkIsAnothersNow() {
        UUID id = job(Job.GENERATE_TA, rita);
        assertThat(lost(id, NODE)).as("nobody is at it").isFalse();
        assertThat(admit(Job.GENERATE_TA, id)).isEqualTo(Admission.GRANTED);
        assertThat(lost(id, NODE)).isFalse();
        assertThat(elsewhere(id)).isEqualTo(Admission.GRANTED);
        assertThat(lost(id, NODE)).isTrue();
        assertThat(lost(id, OTHER_NODE)).isFalse();
    }

    @Test
    void aTryThatFailsIsCountedAndAnOutageIsNot() {
        UUID id = job(Job.GENERATE_TA, rita);
        for (int failures = 1; failures <= 3; failures++) {
            assertThat(admit(Job.GENERATE_TA, id)).isEqualTo(Admission.GRANTED);
            assertThat(failed(id)).isEqualTo(failures);
        }
        assertThat(admit(Job.GENERATE_TA, id)).isEqualTo(Admission.GRANTED);
        Instant since = waits(id, "the object storage is away");
        assertThat(admit(Job.GENERATE_TA, id)).isEqualTo(Admission.GRANTED);
        assertThat(waits(id, "still away")).isEqualTo(since);
        assertThat(views(id)).singleElement().satisfies(view -> {
            assertThat(view.state()).isEqualTo(JobState.WAITING);
            assertThat(view.message()).isEqualTo("still away");
            assertThat(view.failures()).isEqualTo(3);
        });
    }

    @Test
    void aCancelledJobEndsWhereItRuns() {
        UUID id = admitted(Job.GENERATE_TA, rita);
        doWith(jobs -> jobs.cancelled(id, "rita"));
        assertThat(goesOn(id, "")).isFalse();
        assertThat(failed(id)).isZero();
        assertThat(admit(Job.GENERATE_TA, id)).isEqualTo(Admission.ENDED);
    }

    @Test
    void noMoreValidationsRunThanMay() {
        UUID first = admitted(Job.VALIDATE_TA, rita);
        UUID second = job(Job.VALIDATE_TA, oscar);
        assertThat(admit(1, Job.VALIDATE_TA, second)).isEqualTo(Admission.LATER);
        assertThat(views(second)).singleElement().satisfies(view -> assertThat(view.message())
                .contains("MAX_PARALLEL_VALIDATIONS"));
        assertThat(admit(2, Job.VALIDATE_TA, second)).isEqualTo(Admission.GRANTED);
        UUID third = job(Job.VALIDATE_TA, rita);
        assertThat(admit(2, Job.VALIDATE_TA, third)).isEqualTo(Admission.LATER);
        doWith(jobs -> jobs.done(Job.VALIDATE_TA, first, NODE));
        assertThat(admit(1, Job.VALIDATE_TA, third)).as("the second still runs").isEqualTo(Admission.LATER);
        assertThat(admit(2, Job.VALIDATE_TA, third)).isEqualTo(Admission.GRANTED);
    }

    @Test
    void aSlotIsFreeAgainWhenItsLeaseIsOver() {
        UUID first = admitted(Job.VALIDATE_TA, rita);
        UUID second = job(Job.VALIDATE_TA, oscar);
        database.doInTransaction(
                em -> em.createNativeQuery("UPDATE validation_slots SET leased_until = now() - interval '1 second'")
                        .executeUpdate());
        assertThat(admit(1, Job.VALIDATE_TA, second)).isEqualTo(Admission.GRANTED);
        assertThat(slot(second)).hasValue(1);
        assertThat(slot(first)).isEmpty();
    }

    private static UUID admitted(Job job, Caller owner) {
        UUID id = job(job, owner);
        assertThat(admit(job, id)).isEqualTo(Admission.GRANTED);
        return id;
    }

    /** A job that a node would pick now. */
    private static UUID due(Job job, Caller owner) {
        UUID id = job(job, owner);
        scheduled("INSERT INTO scheduled_tasks (task_name, task_instance, execution_time, picked, version) VALUES ('"
                + job.jobName() + "', '" + id + "', now(), false, 1)");
        return id;
    }

    /** A job that a node has picked. */
    private static Admission granted(UUID id) {
        scheduled("UPDATE scheduled_tasks SET picked = true WHERE task_instance = '" + id + "'");
        return admit(Job.GENERATE_TA, id);
    }

    /** Whether a job of rita's, who holds two workers of four, has to wait for others. */
    private static boolean later(UUID id) {
        return database.inTransaction(
                em -> new Turns(em).othersFirst(rita.userId().orElseThrow(), NODE, Job.ANALYZE_SAMPLES, id, false));
    }

    private static int ahead(Job job, UUID id) {
        return with(jobs -> jobs.ahead(job, id));
    }

    private static void scheduled(String sql) {
        database.doInTransaction(em -> em.createNativeQuery(sql).executeUpdate());
    }

    private static Admission admit(Job job, UUID id) {
        return admit(8, job, id);
    }

    private static Admission admit(int validations, Job job, UUID id) {
        return database.inTransaction(em -> ledger(em, validations).admit(job, id, NODE, WORKERS));
    }

    private static Admission elsewhere(UUID id) {
        return with(jobs -> jobs.admit(Job.GENERATE_TA, id, OTHER_NODE, WORKERS));
    }

    private static boolean goesOn(UUID id, String message) {
        return with(jobs -> jobs.goesOn(Job.GENERATE_TA, id, NODE, 0.5, message));
    }

    private static boolean lost(UUID id, String node) {
        return with(jobs -> jobs.lost(Job.GENERATE_TA, id, node));
    }

    private static int failed(UUID id) {
        return with(jobs -> jobs.failed(Job.GENERATE_TA, id, NODE, "no"));
    }

    private static Instant waits(UUID id, String reason) {
        return with(jobs -> jobs.waits(Job.GENERATE_TA, id, NODE, reason));
    }

    private static List<JobView> views(UUID request) {
        return with(jobs -> jobs.ofRequest(request));
    }

    private static OptionalInt slot(UUID run) {
        return database.inTransaction(em -> new ValidationSlots(em).of(run));
    }

    private static <T> T with(Function<JobLedger, T> work) {
        return database.inTransaction(em -> work.apply(ledger(em, 8)));
    }

    private static void doWith(Consumer<JobLedger> work) {
        database.doInTransaction(em -> work.accept(ledger(em, 8)));
    }

    private static JobLedger ledger(EntityManager em, int validations) {
        return new JobLedger(
                em,
                new ValidationSlots(em),
                new Turns(em),
                Settings.fixed(Map.of("MAX_PARALLEL_VALIDATIONS", Integer.toString(validations))));
    }

    private static UUID job(Job job, Caller owner) {
        UUID id = UUID.randomUUID();
        database.doInTransaction(em -> {
            em.createNativeQuery("INSERT INTO requests (id, created_by, status, source_system, description)"
                            + " VALUES (:id, :owner, 'APPROVED', 'fixture', '')")
                    .setParameter("id", id)
                    .setParameter("owner", owner.userId().orElseThrow())
                    .executeUpdate();
            em.createNativeQuery("INSERT INTO work_jobs (kind, id, request_id, owner_id, state)"
                            + " VALUES (:kind, :id, :id, :owner, 'WAITING')")
                    .setParameter("kind", job.name())
                    .setParameter("id", id)
                    .setParameter("owner", owner.userId().orElseThrow())
                    .executeUpdate();
        });
        return id;
    }
}
