package org.tafoundry.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tafoundry.caller.Caller;
import org.tafoundry.caller.RoleName;
import org.tafoundry.refusal.Refusal;
import org.tafoundry.settings.Settings;
import org.tafoundry.testing.TestPersistence;
import org.tafoundry.testing.TestRows;

class MetricsTest {
    @Test
    void everyStateIsCountedAndWhatWaitsLongest() {
        TestPersistence database = TestPersistence.start();
        Caller rita = database.caller("rita", RoleName.REQUESTOR);
        Caller ada = database.caller("ada", RoleName.ADMIN);
        UUID request = TestRows.request(database, rita, "NEW");
        TestRows.request(database, rita, "NEW");
        database.doInTransaction(em -> em.createNativeQuery(
                        "INSERT INTO work_jobs (kind, id, request_id, owner_id, state, outage_since, updated_at) VALUES"
                                + " ('VALIDATE_TA', :id, :request, :owner, 'WAITING', now(), now() - interval '90 seconds')")
                .setParameter("id", UUID.randomUUID())
                .setParameter("request", request)
                .setParameter("owner", rita.userId().orElseThrow())
                .executeUpdate());
        List<Metric> metrics = read(database, ada);
        assertThat(metrics)
                .contains(
                        new Metric("requests", Map.of("status", "NEW"), 2),
                        new Metric("jobs", Map.of("kind", "validate_ta", "state", "waiting"), 1),
                        new Metric("jobs_in_outage", Map.of(), 1),
                        new Metric("sandboxes", Map.of(), 3),
                        new Metric("sandboxes_in_use", Map.of(), 0));
        assertThat(metrics)
                .filteredOn(metric -> metric.name().equals("job_longest_wait_seconds"))
                .singleElement()
                .satisfies(metric -> assertThat(metric.value()).isBetween(90.0, 150.0));
        assertThatThrownBy(() -> read(database, rita)).isInstanceOf(Refusal.class);
    }

    private static List<Metric> read(TestPersistence database, Caller caller) {
        return database.inTransaction(
                em -> new Metrics(em, Settings.fixed(Map.of("MAX_PARALLEL_VALIDATIONS", "3"))).read(caller));
    }
}
