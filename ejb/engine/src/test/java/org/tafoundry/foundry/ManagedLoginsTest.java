package org.tafoundry.foundry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tafoundry.foundry.Jobs.fields;
import static org.tafoundry.foundry.Jobs.tags;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is done to the means and the rules of logging in is a change, and logging in by them is none. */
class ManagedLoginsTest {

    private static final String FLOWS =
            """
            {"ts":"2026-05-14T08:01:12Z","eventName":"audit.user.login.success","userId":"7f0c","email":"ines@quay.example"}
            {"ts":"2026-05-14T08:03:40Z","eventName":"audit.user.login.failed","email":"omar@quay.example","reason":"wrong credentials"}
            {"ts":"2026-05-14T08:10:55Z","eventName":"audit.user.credentials.created","userId":"b2a1","email":"omar@quay.example","credentialType":"ropeApi"}
            {"ts":"2026-05-14T08:12:55Z","eventName":"audit.user.credentials.deleted","userId":"b2a1","email":"omar@quay.example","credentialType":"ropeApi"}
            {"ts":"2026-05-14T09:22:31Z","eventName":"audit.user.updated","userId":"b2a1","email":"omar@quay.example"}
            {"ts":"2026-05-14T09:40:10Z","eventName":"audit.user.invited","userId":"7f0c","email":"ines@quay.example","targetUserId":"c9f8"}
            """;

    private static final String DESK =
            """
            {"action":"update","actor_name":"Ines Oar","change_description":"Role changed from Steerer to Rower","created_at":"2026-03-05T11:32:44Z","ip_address":"192.0.2.28"}
            {"action":"login","actor_name":"Ines Oar","change_description":"Successful sign-in using the quay password from https://quay.example/access/login","created_at":"2026-03-05T11:40:02Z","ip_address":"192.0.2.28"}
            {"action":"login","actor_name":"Omar Rope","change_description":"Successful sign-in using SSO (SAML) from https://quay.example/access/saml","created_at":"2026-03-05T13:22:40Z","ip_address":"192.0.2.29"}
            {"action":"update","actor_name":"Ines Oar","change_description":"Two-factor authentication requirement changed from Enabled to Disabled","created_at":"2026-03-05T14:15:27Z","ip_address":"192.0.2.28"}
            {"action":"create","actor_name":"Ines Oar","change_description":"Created","created_at":"2026-03-05T14:50:13Z","ip_address":"192.0.2.28"}
            """;

    private static final String TRAIL =
            """
            {"id":"ae66","timestamp":"2026-06-30T17:52:46Z","auth":{"accessor_id":"u-Ma"},"resource":{"id":"at-sjt83q","type":"rope_token","action":"create"}}
            {"id":"b1f0","timestamp":"2026-06-30T17:58:12Z","auth":{"accessor_id":"u-Ma"},"resource":{"id":"ws-H8Gk3L","type":"workspace","action":"destroy"}}
            {"id":"0c9a","timestamp":"2026-06-30T18:03:40Z","auth":{"accessor_id":"u-V6"},"resource":{"id":"var-EavQ1","type":"variable","action":"update"}}
            {"id":"5e0d","timestamp":"2026-06-30T18:04:02Z","auth":{"accessor_id":"u-V6"},"resource":{"id":"run-CZcm7","type":"run","action":"read"}}
            """;

    @Test
    void credentialsThatAreMadeAreAChange() throws IOException {
        assertThat(tags(FLOWS, 0)).contains("authentication");
        assertThat(tags(FLOWS, 2)).contains("change").doesNotContain("authentication");
        assertThat(fields(FLOWS, 2)).containsEntry("action", List.of("created"));
        assertThat(tags(FLOWS, 3)).contains("change").doesNotContain("authentication");
    }

    @Test
    void whoIsInvitedHasAnAccountThen() throws IOException {
        assertThat(tags(FLOWS, 5)).contains("change");
        assertThat(fields(FLOWS, 5)).containsEntry("action", List.of("created"));
    }

    @Test
    void aSignInThatSpeaksOfItsAccessChangesNothing() throws IOException {
        assertThat(tags(DESK, 1)).contains("authentication").doesNotContain("change");
        assertThat(tags(DESK, 2)).contains("authentication").doesNotContain("change");
        assertThat(tags(DESK, 0)).contains("change");
    }

    @Test
    void aRequirementOfLoginsThatIsChangedIsNoLogin() throws IOException {
        assertThat(tags(DESK, 3)).contains("change").doesNotContain("authentication");
    }

    @Test
    void theIdOfAThingTellsWhatWasChanged() throws IOException {
        assertThat(tags(TRAIL, 0)).contains("change");
        assertThat(fields(TRAIL, 1)).containsEntry("action", List.of("deleted"));
        assertThat(tags(TRAIL, 1)).contains("change");
    }
}
