package org.tafoundry.foundry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tafoundry.foundry.Jobs.fields;
import static org.tafoundry.foundry.Jobs.tags;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Deeds told by words before JSON, by verbs behind their things, and by what stands beside an id or a file. */
class WordsOfDeedsTest {

    private static final String SUMMARIES =
            """
            [2026-03-03 08:00:00] trail.INFO: User login {"user":"ines","ip":"192.0.2.80","result":"success"}
            [2026-03-03 08:01:00] trail.WARNING: User login {"user":"omar","ip":"192.0.2.81","result":"failed"}
            [2026-03-03 08:02:00] trail.INFO: Berth changed {"user":"ines","ip":"192.0.2.80","berth":"b-7","old":"10","new":"20"}
            [2026-03-03 08:03:00] trail.INFO: Berth removed {"user":"ines","ip":"192.0.2.80","berth":"b-8"}
            [2026-03-03 08:05:00] post.ERROR: Could not send letter {"to":"x@quay.example","error":"Connection refused"}
            [2026-03-03 08:07:00] buoy.INFO: Tide turned {"hands":"120"}
            """;

    private static final String FILES =
            """
            {"time":"2026-03-03T09:00:00Z","event":"threat_seen","host":"mast-1","user":"ines","file":"C:\\\\quay\\\\a.exe","threat":"Ransom.Rope.B","action_taken":"detected"}
            {"time":"2026-03-03T09:01:00Z","event":"threat_seen","host":"mast-2","user":"omar","file":"C:\\\\quay\\\\b.dll","threat":"Worm.Kelp","action_taken":"quarantined"}
            {"time":"2026-03-03T09:04:00Z","event":"console_login","user":"petra","ip":"192.0.2.3","result":"ok"}
            {"time":"2026-03-03T09:05:00Z","event":"console_login","user":"petra","ip":"192.0.2.44","result":"rejected"}
            {"time":"2026-03-03T09:08:00Z","event":"scan_finished","host":"mast-1","files":48211}
            """;

    private static final String IDS =
            """
            {"at":"2026-03-03T08:00:00Z","eventType":"USER_AUTHENTICATED","status":"SUCCESS","principal":{"id":"u-100","loginId":"ines@quay.example"},"client":{"ip":"192.0.2.20"}}
            {"at":"2026-03-03T08:01:00Z","eventType":"USER_AUTHENTICATED","status":"FAILURE","principal":{"id":"u-101","loginId":"omar@quay.example"},"client":{"ip":"192.0.2.77"}}
            {"at":"2026-03-03T08:02:00Z","eventType":"USER_ADDED_TO_GROUP","status":"SUCCESS","principal":{"id":"u-1","loginId":"petra@quay.example"},"client":{"ip":"192.0.2.1"},"targetUser":{"id":"u-101","loginId":"omar@quay.example"}}
            {"at":"2026-03-03T08:08:00Z","eventType":"PASSWORD_RESET","status":"SUCCESS","principal":{"id":"u-1","loginId":"petra@quay.example"},"client":{"ip":"192.0.2.1"},"targetUser":{"id":"u-101","loginId":"omar@quay.example"}}
            """;

    private static final String ACCOUNTS =
            """
            2026-03-03 07:00:00 PASSED 91 An account was successfully logged on. Account Name: ines Gate Number: 3 Source Network Address: 192.0.2.8
            2026-03-03 07:01:00 DENIED 92 An account failed to log on. Account Name: omar Gate Number: 10 Source Network Address: 192.0.2.77
            2026-03-03 07:02:00 PASSED 93 A user account was created. Target Account Name: petra Target Place: QUAY
            2026-03-03 07:03:00 PASSED 94 A user account was locked out. Target Account Name: omar Caller Computer Name: MAST77
            2026-03-03 07:05:00 PASSED 95 An account was logged off. Account Name: ines Gate Number: 3
            """;

    private static final String THINGS =
            """
            2026-03-03 08:10:00 [Gate] pilot7 logged in from 192.0.2.4
            2026-03-03 08:11:00 [Gate] Login attempt by omar from 192.0.2.66 rejected: unknown account
            2026-03-03 08:12:00 [Gate] Role 'Berth Keeper' assigned to user petra by pilot7
            2026-03-03 08:14:00 [Quay] Berth 'NORTH-2' has been removed by pilot7
            2026-03-03 08:15:00 [Quay] petra created berth 'SOUTH-9' in harbour 'East'
            2026-03-03 08:20:00 [Gate] pilot7 logged out
            2026-03-03 08:21:00 [Buoy] Berth 'NORTH-1' is 91% full
            """;

    @Test
    void theWordsBeforeJsonSayWhatHappened() throws IOException {
        assertThat(tags(SUMMARIES, 0)).contains("authentication");
        assertThat(fields(SUMMARIES, 0)).containsEntry("action", List.of("success"));
        assertThat(fields(SUMMARIES, 1)).containsEntry("action", List.of("failure"));
        assertThat(tags(SUMMARIES, 2)).contains("change");
        assertThat(fields(SUMMARIES, 2))
                .containsEntry("action", List.of("modified"))
                .containsEntry("object", List.of("b-7"));
        assertThat(fields(SUMMARIES, 3)).containsEntry("action", List.of("deleted"));
        assertThat(tags(SUMMARIES, 4)).isEmpty();
        assertThat(tags(SUMMARIES, 5)).isEmpty();
    }

    @Test
    void whatWasFoundInAFileAndNamedLikeMalwareIsMalware() throws IOException {
        assertThat(tags(FILES, 0)).contains("malware").doesNotContain("ids");
        assertThat(tags(FILES, 1)).contains("malware").doesNotContain("ids");
        assertThat(tags(FILES, 4)).isEmpty();
    }

    @Test
    void theIdBesideAnAccountIsNoName() throws IOException {
        assertThat(fields(IDS, 2))
                .containsEntry("user", List.of("omar@quay.example"))
                .containsEntry("src_user", List.of("petra@quay.example"));
        assertThat(fields(IDS, 3)).containsEntry("user", List.of("omar@quay.example"));
    }

    @Test
    void aLoginThatNamesAnAccountChangesNothing() throws IOException {
        assertThat(tags(ACCOUNTS, 0)).containsExactly("authentication");
        assertThat(tags(ACCOUNTS, 1)).containsExactly("authentication");
        assertThat(tags(ACCOUNTS, 4)).doesNotContain("change");
        assertThat(tags(ACCOUNTS, 2)).contains("change", "account");
    }

    @Test
    void theVerbBehindAThingSaysWhatWasDoneToIt() throws IOException {
        assertThat(fields(ACCOUNTS, 2)).containsEntry("action", List.of("created"));
        assertThat(fields(ACCOUNTS, 3)).containsEntry("action", List.of("modified"));
    }

    @Test
    void whatIsInQuotesBehindItsKindWasChanged() throws IOException {
        assertThat(fields(THINGS, 3)).containsEntry("object", List.of("NORTH-2"));
        assertThat(fields(THINGS, 4)).containsEntry("object", List.of("SOUTH-9"));
        assertThat(fields(THINGS, 6)).doesNotContainKey("object");
    }

    @Test
    void whoStandsBeforeLoggedInEntered() throws IOException {
        assertThat(fields(THINGS, 0)).containsEntry("user", List.of("pilot7"));
        assertThat(tags(THINGS, 2)).contains("change");
        assertThat(fields(THINGS, 2)).containsEntry("src_user", List.of("pilot7"));
    }
}
