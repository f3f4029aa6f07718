package org.tafoundry.foundry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tafoundry.foundry.Jobs.fields;
import static org.tafoundry.foundry.Jobs.tags;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whose account something was done to, who entered, and how codes and sentences say how it went. */
class AccountsAndCodesTest {

    private static final String CREW =
            """
            2026-11-20 08:00:00,001 [r-0] INFO  Boot - Quay 4.2.1 started on port 8443
            2026-11-20 08:14:02,117 [r-1] INFO  Gate - sign-in ok: user=ines via=sso from 192.0.2.17
            2026-11-20 08:14:31,408 [r-2] WARN  Gate - sign-in refused: user=omar via=password from 198.51.100.77 reason="bad credentials"
            2026-11-20 08:14:40,011 [r-3] ERROR Gate - account omar locked after 3 attempts
            2026-11-20 08:20:11,900 [r-4] INFO  Roles - role "rower" given to zoe by ines
            2026-11-20 08:23:40,000 [r-5] INFO  Users - user max created by ines
            2026-11-20 08:31:00,770 [r-6] INFO  Users - password of max reset by petra
            """;

    private static final String RECORDS =
            """
            {"by":{"id":"61e5","type":"admin","email":"petra@quay.example"},"client_ip":"192.0.2.4","event_type":"user_update","resource":{"id":"u1","type":"user","username":"ines"},"at":"2026-06-21T15:40:48Z"}
            {"by":{"id":"61e5","type":"admin","email":"petra@quay.example"},"client_ip":"192.0.2.4","event_type":"user_create","resource":{"id":"u2","type":"user","username":"omar"},"at":"2026-06-21T15:40:49Z"}
            {"by":{"id":"61e6","type":"admin","email":"max@quay.example"},"client_ip":"192.0.2.5","event_type":"user_delete","resource":{"id":"u3","type":"user","username":"zoe"},"at":"2026-06-21T15:40:50Z"}
            {"by":{"id":"61e6","type":"admin","email":"max@quay.example"},"client_ip":"192.0.2.5","event_type":"group_update","resource":{"id":"g1","type":"user_group","name":"rowers"},"at":"2026-06-21T15:40:51Z"}
            """;

    private static final String SQL =
            """
            at=2026-11-20T08:14:02Z category=VALIDATE event=AUTHENTICATION event_status=0 userid=ines program=boats
            at=2026-11-20T08:14:40Z category=VALIDATE event=AUTHENTICATION event_status=-30082 userid=omar program=boats
            at=2026-11-20T08:16:41Z category=OBJECTS event=CREATE_OBJECT event_status=0 userid=ines object_name=OARS
            at=2026-11-20T08:18:30Z category=RIGHTS event=REVOKE event_status=-552 userid=omar object_name=OARS
            at=2026-11-20T08:21:59Z category=OBJECTS event=DROP_OBJECT event_status=100 userid=ines object_name=OARS
            at=2026-11-20T08:25:11Z category=VALIDATE event=AUTHENTICATION event_status=0 userid=zoe program=boats
            """;

    private static final String NET =
            """
            Mon Jan 13 09:06:19 2025 daemon.info quayapd: net1: STA 02:00:5e:00:53:01 IEEE 802.11: authenticated
            Mon Jan 13 09:06:23 2025 daemon.warn quayapd: net1: STA 02:00:5e:00:53:01 IEEE 802.1X: authentication failed - EAP type: 13 (TLS)
            Mon Jan 13 09:07:02 2025 daemon.info quayapd: net2: STA 02:00:5e:00:53:02 IEEE 802.11: authenticated
            Mon Jan 13 09:07:02 2025 daemon.info quayapd: net2: STA 02:00:5e:00:53:02 IEEE 802.1X: authenticated - EAP type: 25 (PEAP)
            Mon Jan 13 09:08:59 2025 daemon.info quayapd: net2: STA 02:00:5e:00:53:02 IEEE 802.11: deauthenticated due to local deauth request
            """;

    private static final String CALLS =
            """
            [2026-07-25 22:21:07] SECURITY[999] watch.c: SecurityEvent="ChallengeSent",Service="VOICE",AccountID="5008",LocalAddress="IPV4/UDP/198.51.100.4/5060",RemoteAddress="IPV4/UDP/203.0.113.46/5060",Challenge="384d9078"
            [2026-07-25 22:21:08] SECURITY[999] watch.c: SecurityEvent="SuccessfulAuth",Service="VOICE",AccountID="5008",LocalAddress="IPV4/UDP/198.51.100.4/5060",RemoteAddress="IPV4/UDP/203.0.113.46/5060",UsingPassword="1"
            [2026-07-25 22:21:10] SECURITY[999] watch.c: SecurityEvent="ChallengeSent",Service="VOICE",AccountID="502",LocalAddress="IPV4/UDP/198.51.100.4/5060",RemoteAddress="IPV4/UDP/203.0.113.47/5062",Challenge="444d9078"
            [2026-07-25 22:21:11] SECURITY[999] watch.c: SecurityEvent="ChallengeResponseFailed",Service="VOICE",AccountID="502",LocalAddress="IPV4/UDP/198.51.100.4/5060",RemoteAddress="IPV4/UDP/203.0.113.47/5062",Challenge="444d9078"
            [2026-07-25 22:21:12] SECURITY[999] watch.c: SecurityEvent="InvalidPassword",Service="DESK",AccountID="monitor",LocalAddress="IPV4/TCP/198.51.100.4/5038",RemoteAddress="IPV4/TCP/192.0.2.22/55060",Challenge="554d9078"
            """;

    private static final String HUB =
            """
            2026-01-04 09:00:01.100 [NET "QUAY"] Connection "C-9": User authentication failed. The user name that was given is "omar".
            2026-01-04 09:00:09.100 [NET "QUAY"] Connection "C-10": User authentication failed. The user name that was given is "zoe".
            2026-01-04 09:01:09.100 [NET "QUAY"] Connection "C-11": Successfully authenticated as user "ines".
            2026-01-04 09:03:10.100 [NET "QUAY"] Administration mode [RPC-1]: User "max" has been created.
            2026-01-04 09:03:40.100 [NET "QUAY"] Administration mode [RPC-1]: User "omar" has been deleted.
            2026-01-04 09:04:40.100 [NET "QUAY"] Connection "C-14" is attempting to connect to the network. The auth type provided is "Password" and the user name is "max".
            """;

    private static final String GUARD =
            """
            CEF:0|Moat|Guard|6.36|10|AntiMalware|9|dvchost=OAR7 dvc=192.0.2.1 MoatMalwareName=Knot-Test-File (not a virus) MoatMalwareHash=275a021b act=deleted filePath=C:\\\\x\\\\knot.com end=2026-09-08T12:01:36.000Z
            CEF:0|Moat|Guard|6.36|10|AntiMalware|9|dvchost=OAR7 dvc=192.0.2.1 MoatMalwareName=Gen.Variant.Rope MoatMalwareHash=375a021b act=quarantined filePath=C:\\\\x\\\\a.exe end=2026-09-08T12:02:36.000Z
            CEF:0|Moat|Guard|6.36|72000|Uninstall|9|dvchost=OAR7 dvc=192.0.2.1 reason=local uninstall end=2026-09-08T12:07:03.000Z
            """;

    @Test
    void aSentenceSaysWhoseAccountWasChangedAndByWhom() throws IOException {
        assertThat(tags(CREW, 3)).contains("change", "account");
        assertThat(fields(CREW, 3)).containsEntry("user", List.of("omar"));
        assertThat(tags(CREW, 4)).contains("change", "account");
        assertThat(fields(CREW, 4)).containsEntry("user", List.of("zoe")).containsEntry("src_user", List.of("ines"));
        assertThat(tags(CREW, 6)).contains("change", "account");
        assertThat(fields(CREW, 6))
                .containsEntry("user", List.of("max"))
                .containsEntry("src_user", List.of("petra"))
                .containsEntry("action", List.of("modified"));
    }

    @Test
    void theAccountThatARecordIsAboutIsTheUserWhomSomebodyChanged() throws IOException {
        assertThat(fields(RECORDS, 1))
                .containsEntry("user", List.of("omar"))
                .containsEntry("src_user", List.of("petra@quay.example"));
        assertThat(fields(RECORDS, 3)).containsEntry("user", List.of("max@quay.example"));
    }

    @Test
    void aCodeBelowZeroSaysThatItFailedAndOneAboveThatItDidNot() throws IOException {
        assertThat(fields(SQL, 0)).containsEntry("action", List.of("success"));
        assertThat(fields(SQL, 1)).containsEntry("action", List.of("failure"));
        assertThat(fields(SQL, 3))
                .containsEntry("action", List.of("modified"))
                .containsEntry("status", List.of("failure"));
        assertThat(tags(SQL, 4)).contains("change");
        assertThat(fields(SQL, 4))
                .containsEntry("action", List.of("deleted"))
                .containsEntry("status", List.of("success"));
    }

    @Test
    void aStationThatJoinsANetIsNobodyWhoEntered() throws IOException {
        assertThat(tags(NET, 0)).doesNotContain("authentication");
        assertThat(tags(NET, 1)).contains("authentication");
        assertThat(tags(NET, 2)).doesNotContain("authentication");
        assertThat(tags(NET, 3)).contains("authentication");
        assertThat(tags(NET, 4)).doesNotContain("authentication");
    }

    @Test
    void whoKnocksIsNoTrafficAndAnAccountsIdIsTheUserWhereNothingElseIs() throws IOException {
        assertThat(tags(CALLS, 0)).doesNotContain("communicate", "authentication");
        assertThat(fields(CALLS, 1)).containsEntry("user", List.of("5008")).containsEntry("action", List.of("success"));
        assertThat(tags(CALLS, 3)).contains("authentication").doesNotContain("communicate");
        assertThat(fields(CALLS, 3)).containsEntry("user", List.of("502")).containsEntry("action", List.of("failure"));
    }

    @Test
    void theNextSentenceNamesWhoFailedAndAnAttemptIsNoLogin() throws IOException {
        assertThat(tags(HUB, 0)).contains("authentication");
        assertThat(fields(HUB, 0)).containsEntry("user", List.of("omar")).containsEntry("action", List.of("failure"));
        assertThat(tags(HUB, 5)).doesNotContain("authentication");
    }

    @Test
    void whatAGuardDeletedNobodyChanged() throws IOException {
        assertThat(tags(GUARD, 0)).contains("malware").doesNotContain("change");
    }
}
