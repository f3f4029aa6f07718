package org.tafoundry.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Four people at work with 10,000 requests and 1,000,000 lines of audit: pages are answered within 300 ms and lists and
 * details within 100 ms, 95 of 100 times; only in the profile {@code load}.
 */
class LoadIT {
    private static final int PAGE_MILLIS = 300;
    private static final int API_MILLIS = 100;
    private static final int CLIENTS = 4;
    private static final int SECONDS = Integer.getInteger("load.seconds", 120);
    private static final int WARM_UP_SECONDS = Integer.getInteger("load.warmup", 40);
    private static final Pattern NEXT = Pattern.compile("\"next\"\\s*:\\s*\"([^\"]*)\"");

    private static Cluster cluster;

    @BeforeAll
    static void start() throws IOException, InterruptedException, SQLException {
        cluster =
                Cluster.start(Path.of("target", "load").toAbsolutePath(), 1, Map.of("API_CALLS_PER_MINUTE", "1000000"));
        cluster.texts(
                """
                INSERT INTO requests (id, created_by, status, source_system, description, cim_required, metadata,
                                      created_at, updated_at)
                SELECT gen_random_uuid(), u.id,
                       (ARRAY['NEW', 'PENDING_APPROVAL', 'REJECTED', 'COMPLETED', 'FAILED', 'COMPLETED'])[1 + g % 6],
                       'source-' || g, 'A log of site ' || g % 100, true, '{}',
                       now() - g * interval '1 minute', now() - g * interval '1 minute'
                FROM generate_series(1, 10000) g
                JOIN users u ON u.username = CASE WHEN g % 2 = 0 THEN 'requestor' ELSE 'admin' END
                """);
        cluster.texts(
                """
                INSERT INTO audit_logs (id, user_id, action, entity_type, entity_id, details, ip_address, user_agent,
                                        correlation_id, "timestamp")
                SELECT gen_random_uuid(), u.id,
                       (ARRAY['VIEW', 'LOGIN', 'UPDATE', 'DOWNLOAD', 'SUBMIT'])[1 + g % 5], 'request', gen_random_uuid(),
                       jsonb_build_object('actor', u.username), '192.0.2.1', 'load', gen_random_uuid(),
                       now() - g * interval '7 seconds'
                FROM generate_series(1, 1000000) g
                JOIN users u ON u.username = (ARRAY['requestor', 'approver', 'admin', 'knowledge'])[1 + g % 4]
                """);
        cluster.texts(
                "UPDATE requests SET completed_at = created_at + interval '5 minutes' WHERE status = 'COMPLETED'");
        cluster.texts(
                """
                INSERT INTO audit_logs (id, user_id, action, entity_type, entity_id, details, "timestamp")
                SELECT gen_random_uuid(), created_by, 'SUBMIT', 'request', id, '{}', created_at + interval '1 minute'
                FROM requests WHERE status <> 'NEW'
                """);
        // as if each line had been sealed
        cluster.texts(
                """
                INSERT INTO audit_digests (audit_id, user_id, digest, block)
                SELECT id, user_id, sha256(CAST(CAST(id AS text) AS bytea)), 100 + row_number() OVER (ORDER BY "timestamp") / 1000
                FROM audit_logs ON CONFLICT DO NOTHING
                """);
        cluster.texts(
                """
                INSERT INTO audit_blocks (number, lines, lines_so_far, first_at, last_at, sealed_at, contents_hash,
                                          previous_hash, hash)
                SELECT 100 + g, 1000, (100 + g) * 1000, now(), now(), now(), sha256(CAST('c' || g AS bytea)),
                       sha256(CAST('p' || g AS bytea)), sha256(CAST('h' || g AS bytea))
                FROM generate_series(0, 1010) g
                """);
        cluster.texts(
                """
                INSERT INTO ta_revisions (id, request_id, version, storage_key, storage_bucket, generated_by, file_size,
                                          checksum, config_summary, generation_metadata, created_at)
                SELECT gen_random_uuid(), id, 1, 'load/' || id, 'load', 'AUTO', 5000, repeat('a', 64),
                       '{"addOn": "TA-load-v1", "fileName": "TA-load-v1.tgz", "sourcetypes": [],
                         "files": {"default/props.conf": 100}, "stanzas": {"default/props.conf": 1}}', '{}', completed_at
                FROM requests WHERE status = 'COMPLETED'
                """);
        // a report of some twenty kilobytes, as one of a log with 200 fields has
        cluster.texts(
                """
                INSERT INTO validation_runs (id, request_id, ta_revision_id, status, results_json, started_at,
                                             completed_at, duration_seconds, created_at)
                SELECT gen_random_uuid(), r.request_id, r.id, 'PASSED',
                       jsonb_build_object('events', 500, 'eventsWithTime', 500, 'bytesLost', 0, 'findings', '[]'::jsonb,
                           'models', '[{"model": "Web", "dataset": "Web", "events": 500, "coverage": 0.5,
                                        "missing": ["action"]}]'::jsonb,
                           'fields', (SELECT jsonb_agg(jsonb_build_object('name', 'field_' || i, 'share', 0.5,
                                          'examples', jsonb_build_array(md5(r.id::text || i), md5(i::text))))
                                      FROM generate_series(1, 200) i)),
                       r.created_at, r.created_at, 12, r.created_at
                FROM ta_revisions r
                """);
        cluster.texts("ANALYZE");
    }

    @AfterAll
    static void stop() throws IOException {
        cluster.close();
    }

    @Test
    void answersComeInTime() throws Exception {
        work(new Latencies(), WARM_UP_SECONDS);
        Latencies latencies = new Latencies();
        work(latencies, SECONDS);
        System.out.println(latencies.table());
        List<String> late = new ArrayList<>();
        latencies.millis(0.95).forEach((what, millis) -> {
            int limit = what.startsWith("/console") ? PAGE_MILLIS : API_MILLIS;
            if (millis > limit) {
                late.add(what + " takes " + Math.round(millis) + " ms instead of " + limit);
            }
        });
        assertThat(late).as(latencies.table()).isEmpty();
    }

    private static void work(Latencies latencies, int seconds) throws Exception {
        String server = cluster.node(0).url();
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        ExecutorService people = Executors.newFixedThreadPool(CLIENTS);
        List<Future<?>> all = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            Random random = new Random(i);
            String user = List.of("requestor", "approver", "admin", "admin").get(i);
            LoadClient client = new LoadClient(server, user).logIn();
            List<Map.Entry<String, String>> calls =
                    List.copyOf(calls(user, client).entrySet());
            all.add(people.submit(() -> {
                while (System.nanoTime() < end) {
                    Map.Entry<String, String> call = calls.get(random.nextInt(calls.size()));
                    long began = System.nanoTime();
                    client.body(call.getValue());
                    latencies.add(call.getKey(), System.nanoTime() - began);
                }
                return null;
            }));
        }
        for (Future<?> one : all) {
            one.get();
        }
        people.shutdown();
    }

    /** What a user does, by its name in the table. */
    private static Map<String, String> calls(String user, LoadClient client) throws Exception {
        Map<String, String> calls = new LinkedHashMap<>();
        put(calls, "/api/v1/statistics/agenda");
        // by role, as each is told something else
        calls.put("/console/dashboard.xhtml of " + user, "/console/dashboard.xhtml");
        // a requestor's own, and one that is finished
        String source = user.equals("requestor") ? "source-2" : "source-3";
        String own = cluster.text("SELECT id FROM requests WHERE source_system = '" + source + "'");
        if (!user.equals("admin")) {
            put(
                    calls,
                    "/api/v1/requests?size=20",
                    "/api/v1/requests?status=FAILED&size=20",
                    "/api/v1/requests?page=200");
            put(
                    calls,
                    "/console/requests.xhtml",
                    "/console/requests.xhtml?text=site+7",
                    "/console/requests.xhtml?page=200");
            calls.put("/api/v1/requests/{id}", "/api/v1/requests/" + own);
            calls.put("/api/v1/requests/{id}/revisions", "/api/v1/requests/" + own + "/revisions");
            calls.put("/console/request.xhtml", "/console/request.xhtml?id=" + own);
            put(calls, "/console/profile.xhtml", "/console/notifications.xhtml");
        }
        if (user.equals("requestor")) {
            put(calls, "/console/new.xhtml");
        }
        if (user.equals("approver")) {
            put(calls, "/api/v1/approvals", "/api/v1/approvals/statistics");
            put(calls, "/console/approvals.xhtml", "/console/knowledge.xhtml");
        }
        if (user.equals("admin")) {
            String id = cluster.text("SELECT id FROM users WHERE username = 'requestor'");
            Matcher next = NEXT.matcher(client.body("/api/v1/audit?size=1000"));
            assertThat(next.find()).isTrue();
            put(calls, "/api/v1/audit", "/api/v1/audit?count=true", "/api/v1/audit/chain", "/api/v1/users");
            calls.put("/api/v1/audit?user={id}", "/api/v1/audit?user=" + id);
            calls.put("/api/v1/audit?after={place}", "/api/v1/audit?after=" + next.group(1));
            put(calls, "/console/audit.xhtml", "/console/audit.xhtml?user=requestor", "/console/jobs.xhtml");
            put(calls, "/console/users.xhtml", "/console/configuration.xhtml?part=advice");
        }
        return calls;
    }

    private static void put(Map<String, String> calls, String... paths) {
        for (String path : paths) {
            calls.put(path, path);
        }
    }
}
