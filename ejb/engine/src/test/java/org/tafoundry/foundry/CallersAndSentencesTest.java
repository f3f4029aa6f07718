package org.tafoundry.foundry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tafoundry.foundry.Jobs.fields;
import static org.tafoundry.foundry.Jobs.tags;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who calls or asks, what sentences say was done, and what is announced of every event. */
class CallersAndSentencesTest {

    private static final String REQUESTS =
            """
            2026-06-11 08:17:09,120 INFO  [exec-4] quay.web.Access - GET /ropes/88213 200 1734B 48ms user=ines ip=10.44.7.19
            2026-06-11 08:18:09,120 INFO  [exec-4] quay.web.Access - POST /api/v2/ropes 403 88B 5ms user=omar ip=10.44.9.102
            2026-06-11 08:18:39,120 INFO  [exec-6] quay.web.Access - GET /ropes/88214 200 1735B 41ms user=zoe ip=10.44.7.20
            2026-06-11 08:22:48,019 INFO  [exec-6] quay.admin.Settings - Setting 'rope.limit' changed from 5000 to 20000 by omar (10.44.9.102)
            2026-06-11 08:30:00,215 INFO  [timer-1] quay.jobs.Stock - Stock sync finished, 1482 articles in 892s
            """;

    private static final String ARROWS =
            """
            2026-06-12 07:41:09.554 [worker-1] INFO  Http - PUT /api/boats/TCLU42/release -> 200 34ms client=10.44.3.18
            2026-06-12 07:42:09.554 [worker-2] INFO  Http - GET /api/boats/404/parts -> 404 2ms client=10.44.3.19
            2026-06-12 07:45:12.442 [worker-2] INFO  Users - "r.rope" created account "p.oar" (group=gate) from 10.44.1.7
            2026-06-12 07:47:12.442 [worker-2] INFO  Users - "r.rope" deleted account "m.oar" (group=gate) from 10.44.1.7
            2026-06-12 07:52:26.915 [worker-4] ERROR Http - POST /api/list/upload -> 413 2ms client=203.0.113.61
            """;

    private static final String PAGES =
            """
            Jun  7 16:45:04 ns01 nsd[773]: Remote 192.0.2.10 wants oar.example, bufsize = 1232: cache MISS
            Jun  7 16:45:05 ns01 nsd[773]: Remote 192.0.2.21 wants rope.example, bufsize = 512: cache HIT
            Jun  7 16:46:09 ns01 nsd[773]: Zone oar.example: transfer started
            Jun  7 16:48:03 ns01 nsd[773]: [web] e235780e-a5cf-415e-9326-9d33383e739e 10.20.40.7:55376 "PATCH /api/zones/oar.example. HTTP/1.1" 204 0
            Jun  7 16:48:41 ns01 nsd[773]: [web] 0a4c4b5e-6e9d-4d3b-8f55-07e3f7a5b1c2 198.51.100.66:40122 "GET /api/zones HTTP/1.1" 401 47
            Jun  7 16:48:41 ns01 nsd[773]: [web] 0a4c4b5e-6e9d-4d3b-8f55-07e3f7a5b1c2 Request "/api/zones": no key
            Jun  7 16:50:41 ns01 nsd[773]: Loaded 12 zones
            """;

    private static final String CALLS =
            """
            {"time":"2026-06-30T17:52:46Z","kind":"audit","auth":{"accessor_id":"u-Ma11","description":"ines","kind":"Client"},"resource":{"id":"at-sjt83q","type":"rope_token","action":"create"}}
            {"time":"2026-06-30T17:58:12Z","kind":"audit","auth":{"accessor_id":"u-Ma11","description":"ines","kind":"Client"},"resource":{"id":"ws-H8Gk3L","type":"workspace","action":"delete"}}
            {"time":"2026-06-30T18:03:40Z","kind":"audit","auth":{"accessor_id":"u-V611","description":"omar","kind":"Client"},"resource":{"id":"var-EavQ1","type":"variable","action":"update"}}
            """;

    private static final String NOTES =
            """
            <14>1 2026-06-20T20:02:11+02:00 QUAY01 keeper - - - id="282" shop="oar 1" Description="Shelf oar 1 has been deleted." user="ines"
            <14>1 2026-06-20T20:05:11+02:00 QUAY01 keeper - - - id="282" shop="oar 2" Description="Shelf oar 2 has been deleted." user="omar"
            <14>1 2026-06-20T20:06:11+02:00 QUAY01 keeper - - - id="283" shop="oar 3" Description="Shelf oar 3 has been created." user="omar"
            <14>1 2026-06-20T20:30:18+02:00 QUAY01 keeper - - - id="310" shop="oar 2" Description="Count of oar 2 has finished with 12 pieces." user="zoe"
            """;

    private static final String ALERTS =
            """
            Jun 20 07:57:12 quay9 CEF:0|Quay|Watch|7.5|6001|File permissions added|5|cat=Alert act=File permissions added duser=quay\\\\ines dhost=files2 fname=oars.xlsx
            Jun 20 08:11:41 quay9 CEF:0|Quay|Watch|7.5|6015|File deleted|8|cat=Alert act=File deleted duser=quay\\\\omar dhost=files2 fname=ropes.xlsx
            Jun 20 08:40:03 quay9 CEF:0|Quay|Watch|7.5|6041|File opened|3|cat=Alert act=File opened duser=quay\\\\zoe dhost=files2 fname=tide.xlsx
            Jun 20 09:30:55 quay9 CEF:0|Quay|Watch|7.5|6090|Authentication failed|5|cat=Alert act=Authentication failed duser=quay\\\\max dhost=dc1
            """;

    private static final String PACKAGES =
            """
            2026-04-11 12:38:20|install|cowsay|3.03-5.2|noarch|ropes-oss|a28b7b36a4e29446
            2026-04-14 03:15:44|install|libssl1|1.1.1d-lp151.2.20.1|x86_64|ropes-update|5c1e2f7d9ab04e6b
            2026-04-14 03:15:52|install|bindutils|9.11.2-lp151.11.12.1|x86_64|ropes-update|e2b0716ba1d9f443
            2026-05-02 09:13:20|install|vlc|3.0.8-pm151.1.3|x86_64|ropes-extra|9d0c7b2f4418ac5e
            """;

    @Test
    void aStatusStandsBehindAMethodAndAPath() throws IOException {
        assertThat(fields(REQUESTS, 0)).containsEntry("status", List.of("200")).containsEntry("bytes", List.of("1734"));
        assertThat(fields(REQUESTS, 1)).containsEntry("status", List.of("403"));
        assertThat(fields(ARROWS, 1))
                .containsEntry("status", List.of("404"))
                .containsEntry("src", List.of("10.44.3.19"));
        assertThat(fields(ARROWS, 4)).containsEntry("status", List.of("413"));
    }

    @Test
    void whoStandsBeforeAnAddressDidIt() throws IOException {
        assertThat(fields(REQUESTS, 3))
                .containsEntry("user", List.of("omar"))
                .containsEntry("src", List.of("10.44.9.102"));
    }

    @Test
    void whoBeginsASentenceInQuotesDidItToAnAccount() throws IOException {
        assertThat(fields(ARROWS, 2))
                .containsEntry("user", List.of("p.oar"))
                .containsEntry("src_user", List.of("r.rope"));
        assertThat(fields(ARROWS, 3))
                .containsEntry("user", List.of("m.oar"))
                .containsEntry("src_user", List.of("r.rope"));
    }

    @Test
    void theClientStandsBeforeItsRequest() throws IOException {
        assertThat(fields(PAGES, 3))
                .containsEntry("src", List.of("10.20.40.7"))
                .containsEntry("src_port", List.of("55376"));
        assertThat(fields(PAGES, 4)).containsEntry("src", List.of("198.51.100.66"));
    }

    @Test
    void anObjectForTheCallerNamesTheUser() throws IOException {
        assertThat(fields(CALLS, 0)).containsEntry("user", List.of("ines")).containsEntry("action", List.of("created"));
        assertThat(fields(CALLS, 2)).containsEntry("user", List.of("omar"));
    }

    @Test
    void aSentenceWithWhatOneEventHasSaysWhatWasDone() throws IOException {
        assertThat(fields(NOTES, 0)).containsEntry("action", List.of("deleted"));
        assertThat(fields(NOTES, 2)).containsEntry("action", List.of("created"));
        assertThat(fields(NOTES, 3)).doesNotContainKey("action");
    }

    @Test
    void whatCallsEveryEventAnAlertHasAlerts() throws IOException {
        assertThat(tags(ALERTS, 0)).contains("alert");
        assertThat(tags(ALERTS, 1)).contains("alert");
        assertThat(tags(ALERTS, 3)).contains("alert");
    }

    @Test
    void aPackageIsNobody() throws IOException {
        assertThat(fields(PACKAGES, 0)).doesNotContainKey("user");
        assertThat(fields(PACKAGES, 1)).doesNotContainKey("user");
    }
}
