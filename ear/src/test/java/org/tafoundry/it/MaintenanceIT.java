package org.tafoundry.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tafoundry.quickstart.DemoUsers;

/** The jobs that keep the installation tidy, as batch jobs on the real database and object store, over HTTP. */
@ExtendWith(ArquillianExtension.class)
class MaintenanceIT {
    private static final byte[] LOG = "2026-03-01T10:00:00Z user=amy\n".getBytes(StandardCharsets.UTF_8);

    private Api admin;
    private Api requestor;

    @Deployment(testable = false)
    static WebArchive test() {
        return InServer.war(MaintenanceIT.class);
    }

    @BeforeEach
    void login() throws IOException, InterruptedException {
        admin = Api.as(DemoUsers.ADMIN);
        requestor = Api.as(DemoUsers.REQUESTOR);
    }

    @Test
    void samplesOfWhatHasEndedGoUnlessTheyAreOnHold() throws IOException, InterruptedException {
        String held = withdrawn();
        String other = withdrawn();
        String sample = sample(other);
        assertThat(requestor
                        .get("/samples/" + sample)
                        .json()
                        .path("retention_until")
                        .asText())
                .isNotBlank();
        assertThat(admin.json("PUT", "/legal-holds/" + held, Map.of("reason", "case 17"))
                        .json()
                        .path("placed_by")
                        .asText())
                .isEqualTo(DemoUsers.ADMIN.username());
        assertThat(admin.get("/legal-holds").text()).contains(held);
        JsonNode newest = admin.get("/legal-holds?size=1&sort=placedAt,desc").json();
        assertThat(newest.path("items").path(0).path("request_id").asText()).isEqualTo(held);
        assertThat(newest.path("size").asInt()).isEqualTo(1);
        assertThat(newest.path("total").asInt()).isPositive();

        JsonNode would = run("retention-cleanup", true);
        assertThat(would.path("report").toString()).contains(sample).doesNotContain(sample(held));
        assertThat(requestor.get("/samples/" + sample + "/download").bytes()).isEqualTo(LOG);

        JsonNode did = run("retention-cleanup", false);
        assertThat(did.path("report").path("samples").asInt()).isPositive();
        assertThat(requestor.get("/samples/" + sample).status()).isEqualTo(404);
        assertThat(requestor.get("/samples/" + sample(held) + "/download").bytes())
                .isEqualTo(LOG);
        JsonNode rows =
                admin.get("/audit?count=true&action=delete&entity_id=" + sample).json();
        assertThat(rows.path("total").asInt()).isEqualTo(1);
        assertThat(rows.path("items").path(0).path("correlation_id")).isEqualTo(did.path("correlation_id"));
        assertThat(admin.send("DELETE", "/legal-holds/" + held, BodyPublishers.noBody(), Map.of())
                        .status())
                .isEqualTo(204);
        assertThat(admin.get("/legal-holds/" + held).status()).isEqualTo(404);
    }

    @Test
    void bucketAndTablesAreComparedAndTheHouseIsKept() throws IOException, InterruptedException {
        sample(withdrawn());
        JsonNode compared = run("storage-reconcile", false);
        assertThat(compared.path("report").path("objects").asInt()).isPositive();
        assertThat(compared.path("report").path("orphans")).isEmpty();
        JsonNode kept = run("housekeeping", false);
        assertThat(kept.path("report").path("rows").has("job_execution")).isTrue();
        JsonNode runs = admin.get("/maintenance/runs?size=1&sort=createdAt").json();
        assertThat(runs.path("items")).hasSize(1);
        assertThat(runs.path("total").asInt()).isGreaterThan(1);
        assertThat(admin.get("/maintenance/runs?size=201").outcome()).isEqualTo("INVALID_VALUE");
        assertThat(admin.json("POST", "/maintenance/runs", Map.of("job", "sweep"))
                        .outcome())
                .isEqualTo("INVALID_VALUE");
    }

    /** Of whatever other tests have done before, too. */
    @Test
    void theAuditTrailIsAsItWasSealedUntilSomebodyChangesIt() throws IOException, InterruptedException, SQLException {
        JsonNode report = run("audit-verification", false).path("report");
        assertThat(report.path("intact").asBoolean()).as(report.toString()).isTrue();
        JsonNode chain = admin.get("/audit/chain").json();
        assertThat(chain.path("state").asText()).isEqualTo("INTACT");
        assertThat(chain.path("sealed_lines").asLong()).isPositive();
        long block = chain.path("last_seal").path("block").asLong();
        assertThat(admin.get("/audit/chain/" + block).json().path("hash").asText())
                .isEqualTo(chain.path("last_seal").path("hash").asText());
        assertThat(admin.get("/audit/chain/0").status()).isEqualTo(404);
        assertThat(admin.get("/audit/verify?after=" + (block - 1)).json().path("faults"))
                .isEmpty();

        String line = "(SELECT audit_id FROM audit_digests WHERE block = " + block + " ORDER BY number LIMIT 1)";
        change("UPDATE audit_logs SET entity_type = entity_type || 'x' WHERE id = " + line);
        JsonNode faults =
                admin.get("/audit/verify?blocks=1&after=" + (block - 1)).json().path("faults");
        report = run("audit-verification", false).path("report");
        change("UPDATE audit_logs SET entity_type = left(entity_type, -1) WHERE id = " + line);
        assertThat(faults).hasSize(1);
        assertThat(faults.path(0).path("code").asText()).isEqualTo("AUDIT_LINE_CHANGED");
        assertThat(report.path("faultCount").asInt()).as(report.toString()).isEqualTo(1);
        chain = admin.get("/audit/chain").json();
        assertThat(chain.path("state").asText()).isEqualTo("BROKEN");
        assertThat(chain.path("faults").path(0).path("line"))
                .isEqualTo(faults.path(0).path("line"));
        assertThat(admin.get("/statistics/agenda")
                        .json()
                        .path("administrator")
                        .path("audit_faults")
                        .asInt())
                .isEqualTo(1);
        assertThat(run("audit-verification", false)
                        .path("report")
                        .path("intact")
                        .asBoolean())
                .isTrue();
    }

    private static void change(String sql) throws SQLException {
        try (Connection connection = TestServices.database().connect();
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isEqualTo(1);
        }
    }

    @Test
    void theEnvironmentSaysWhenTheyRun() throws IOException, InterruptedException {
        JsonNode schedule = admin.get("/config/RETENTION_SCHEDULE").json();
        assertThat(schedule.path("value").asText()).isEqualTo("off");
        assertThat(schedule.path("source").asText()).isEqualTo("environment");
        assertThat(schedule.path("default").asText()).isEqualTo("02:30");
        assertThat(admin.json("PUT", "/config/RETENTION_SCHEDULE", Map.of("value", "02:45"), Map.of("If-Match", "*"))
                        .outcome())
                .isEqualTo("SETTING_FROM_ENVIRONMENT");
        JsonNode days = admin.get("/config/RETENTION_DAYS").json();
        assertThat(days.path("source").asText()).isEqualTo("default");
    }

    private JsonNode run(String job, boolean dryRun) throws IOException, InterruptedException {
        Api.Answer started = admin.json("POST", "/maintenance/runs", Map.of("job", job, "dry_run", dryRun));
        assertThat(started.status()).as(started.text()).isEqualTo(201);
        String path = "/maintenance/runs/" + started.json().path("id").asText();
        Instant end = Instant.now().plusSeconds(60);
        JsonNode run = started.json();
        while (run.path("ended_at").isNull() && Instant.now().isBefore(end)) {
            Thread.sleep(200);
            run = admin.get(path).json();
        }
        assertThat(run.path("state").asText()).as(run.toString()).isEqualTo("COMPLETED");
        return run;
    }

    private String withdrawn() throws IOException, InterruptedException {
        String id = requestor
                .json("POST", "/requests", Map.of("source_system", "shop"))
                .json()
                .path("id")
                .asText();
        String request = "/requests/" + id;
        assertThat(requestor.upload(request + "/samples?filename=a.log", LOG).status())
                .isEqualTo(201);
        assertThat(requestor.post(request + "/submit").status()).isEqualTo(200);
        assertThat(requestor.post(request + "/cancel").status()).isEqualTo(200);
        return id;
    }

    private String sample(String request) throws IOException, InterruptedException {
        return requestor
                .get("/requests/" + request + "/samples")
                .json()
                .path("items")
                .path(0)
                .path("id")
                .asText();
    }
}
