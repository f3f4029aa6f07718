package org.tafoundry.work.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tafoundry.testing.TestPersistence;

class HandOverTest {
    private static TestPersistence database;

    @BeforeAll
    static void start() {
        database = TestPersistence.start();
    }

    @Test
    void whatANodeWorksOnWaitsForTheOthersAndNothingElseDoes() {
        UUID mine = job("one", "RUNNING", true);
        UUID waiting = job("one", "WAITING", false);
        UUID others = job("two", "RUNNING", true);
        database.doInTransaction(
                em -> em.createNativeQuery("INSERT INTO validation_slots (slot, run_id, node, leased_until)"
                                + " VALUES (1, :mine, 'one', now()), (2, :others, 'two', now())")
                        .setParameter("mine", mine)
                        .setParameter("others", others)
                        .executeUpdate());
        database.doInTransaction(em -> em.unwrap(Session.class)
                .doWork(connection -> assertThat(HandOver.of(connection, "one")).isEqualTo(1)));
        assertThat(texts("SELECT state || unfinished || failures FROM work_jobs WHERE id = '" + mine + "'"))
                .containsExactly("WAITING00");
        assertThat(texts("SELECT picked || ' ' || coalesce(picked_by, '') || version FROM scheduled_tasks"
                        + " WHERE task_instance = '" + mine + "' AND execution_time <= now()"))
                .containsExactly("false 8");
        assertThat(texts("SELECT state FROM work_jobs WHERE id = '" + others + "'"))
                .containsExactly("RUNNING");
        assertThat(texts("SELECT picked_by || version FROM scheduled_tasks WHERE task_instance = '" + others + "'"))
                .containsExactly("two7");
        assertThat(texts(
                        "SELECT picked || ' ' || version FROM scheduled_tasks WHERE task_instance = '" + waiting + "'"))
                .containsExactly("false 7");
        assertThat(texts("SELECT coalesce(node, 'free') FROM validation_slots ORDER BY slot"))
                .containsExactly("free", "two");
    }

    private static UUID job(String node, String state, boolean picked) {
        UUID id = UUID.randomUUID();
        database.doInTransaction(em -> {
            em.createNativeQuery("INSERT INTO work_jobs (kind, id, owner_id, state, node, unfinished)"
                            + " VALUES ('GENERATE_TA', :id, :id, :state, :node, 1)")
                    .setParameter("id", id)
                    .setParameter("state", state)
                    .setParameter("node", node)
                    .executeUpdate();
            em.createNativeQuery("INSERT INTO scheduled_tasks"
                            + " (task_name, task_instance, execution_time, picked, picked_by, version)"
                            + " VALUES ('generate', :id, now(), :picked, CASE WHEN :picked THEN :node END, 7)")
                    .setParameter("id", id.toString())
                    .setParameter("picked", picked)
                    .setParameter("node", node)
                    .executeUpdate();
        });
        return id;
    }

    private static List<String> texts(String sql) {
        List<?> found = database.inTransaction(em -> em.createNativeQuery(sql).getResultList());
        return found.stream().map(String::valueOf).toList();
    }
}
