package org.tafoundry.foundry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tafoundry.foundry.Jobs.fields;
import static org.tafoundry.foundry.Jobs.tags;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a change was done to where an audit points at it by its kind, and what is no id. */
class ThingsAndIdsTest {

    private static final String AUDIT =
            """
            {"action":"update","actor_name":"Ines Oar","change_description":"Changed the look","created_at":"2026-03-05T11:32:44Z","ip_address":"192.0.2.28","auditable_id":3456,"auditable_label":"Omar Rope","auditable_type":"user"}
            {"action":"create","actor_name":"Ines Oar","change_description":"Created","created_at":"2026-03-05T12:04:51Z","ip_address":"192.0.2.28","auditable_id":3601,"auditable_label":"Tell of tides","auditable_type":"rule"}
            {"action":"destroy","actor_name":"Max Tide","change_description":"Deleted","created_at":"2026-03-05T12:31:09Z","ip_address":"198.51.100.14","auditable_id":3602,"auditable_label":"quay-link","auditable_type":"api_token"}
            {"action":"update","actor_name":"Max Tide","change_description":"Changed from 1 to 2","created_at":"2026-03-05T12:41:09Z","ip_address":"198.51.100.14","auditable_id":3603,"auditable_label":"rope.limit","auditable_type":"setting"}
            """;

    private static final String CALLERS =
            """
            {"action":"update","created_at":"2026-03-05T11:32:44Z","ip_address":"192.0.2.28","source_id":3456,"source_name":"ines","source_type":"user"}
            {"action":"create","created_at":"2026-03-05T12:04:51Z","ip_address":"192.0.2.28","source_id":3601,"source_name":"omar","source_type":"user"}
            {"action":"delete","created_at":"2026-03-05T12:31:09Z","ip_address":"198.51.100.14","source_id":3602,"source_name":"quay-bot","source_type":"service"}
            """;

    private static final String GATES =
            """
            Feb 12 10:15:20 gate1 doord: [Door] user="ines" client_ip="192.0.2.17" session="True" result="Checkin successful"
            Feb 12 10:16:20 gate1 doord: [Door] user="omar" client_ip="192.0.2.18" session="False" result="Checkin successful"
            Feb 12 10:17:20 gate1 doord: [Door] user="zoe" client_ip="192.0.2.19" session="True" result="Checkin failed"
            """;

    private static final String ENTRIES =
            """
            {"action":"login","actor":"ines","description":"Successful sign-in with the quay password from https://quay.example/access/login","time":"2026-03-05T11:40:02Z","src_ip":"192.0.2.28","object":"door"}
            {"action":"exported","actor":"omar","description":"Boats were exported","time":"2026-03-05T11:50:02Z","src_ip":"192.0.2.29","object":"boats"}
            {"action":"login","actor":"zoe","description":"Successful sign-in with SSO from https://quay.example/access/saml","time":"2026-03-05T11:55:02Z","src_ip":"192.0.2.30","object":"door"}
            """;

    @Test
    void theKindOfAThingStandsBesideItsNameAndId() throws IOException {
        assertThat(fields(AUDIT, 0))
                .containsEntry("object", List.of("Omar Rope"))
                .containsEntry("object_category", List.of("user"))
                .containsEntry("object_id", List.of("3456"))
                .containsEntry("user", List.of("Ines Oar"));
        assertThat(fields(AUDIT, 2)).containsEntry("object", List.of("quay-link"));
        assertThat(fields(CALLERS, 0)).doesNotContainKey("object_category");
    }

    private static final String ASKED =
            """
            Jun  7 16:45:04 ns01 nsd[773]: Remote 192.0.2.10 wants oar.example, bufsize = 1232: cache MISS
            Jun  7 16:45:05 ns01 nsd[773]: Remote 192.0.2.21 wants rope.example, bufsize = 512: cache HIT
            Jun  7 16:46:09 ns01 nsd[773]: Zone oar.example: transfer started
            Jun  7 16:48:03 ns01 nsd[773]: [web] e235780e-a5cf 10.20.40.7:55376 "PATCH /api/zones/oar.example. HTTP/1.1" 204 0
            Jun  7 16:48:41 ns01 nsd[773]: [web] 0a4c4b5e-6e9d 198.51.100.66:40122 "GET /api/zones HTTP/1.1" 401 47
            Jun  7 16:50:41 ns01 nsd[773]: Loaded 12 zones
            """;

    @Test
    void theIdOfARequestIsNoMachine() throws IOException {
        assertThat(fields(ASKED, 3)).doesNotContainEntry("dest", List.of("e235780e-a5cf"));
        assertThat(fields(ASKED, 4)).doesNotContainEntry("dest", List.of("0a4c4b5e-6e9d"));
    }

    @Test
    void yesAndNoAreNoIds() throws IOException {
        assertThat(fields(GATES, 0)).doesNotContainKey("session_id");
    }

    @Test
    void theAccessByWhichSomebodyEntersIsNoneToData() throws IOException {
        assertThat(tags(ENTRIES, 0)).contains("authentication").doesNotContain("access");
        assertThat(tags(ENTRIES, 2)).contains("authentication").doesNotContain("access");
        assertThat(tags(ENTRIES, 1)).contains("access");
    }
}
