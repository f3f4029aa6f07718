package org.tafoundry.foundry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tafoundry.foundry.Jobs.fields;
import static org.tafoundry.foundry.Jobs.tags;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Services that say in brackets, paths and names at the login who came, and what was done with files and accounts. */
class ServicesAndTrailsTest {

    private static final String TRAIL =
            """
            {"auditID":"5a0c1c7e-0d2f-4a6e-9b52-0a8d5e1f7001","requestURI":"/v2-public/gates/local?action=login","user":{"name":"system:nobody"},"method":"POST","remoteAddr":"192.0.2.7:51234","requestTimestamp":"2026-05-25T18:17:10Z","responseCode":200,"userLoginName":"ines"}
            {"auditID":"5a0c1c7e-0d2f-4a6e-9b52-0a8d5e1f7002","requestURI":"/v2-public/gates/local?action=login","user":{"name":"system:nobody"},"method":"POST","remoteAddr":"192.0.2.19:40022","requestTimestamp":"2026-05-25T18:17:55Z","responseCode":401,"userLoginName":"omar"}
            {"auditID":"9002493a-c492-4031-92fa-16ae3e2e5347","requestURI":"/v1/moorings/first-login","user":{"name":"u-4xrqk"},"method":"PUT","remoteAddr":"192.0.2.7:51240","requestTimestamp":"2026-05-25T18:18:48Z","responseCode":200}
            {"auditID":"9002493a-c492-4031-92fa-16ae3e2e5348","requestURI":"/v2/boats","user":{"name":"u-4xrqk"},"method":"POST","remoteAddr":"192.0.2.7:51244","requestTimestamp":"2026-05-25T18:22:31Z","responseCode":201}
            {"auditID":"9002493a-c492-4031-92fa-16ae3e2e5349","requestURI":"/v2/boats/b-7:c-9","user":{"name":"u-b4qk"},"method":"DELETE","remoteAddr":"192.0.2.33:60118","requestTimestamp":"2026-05-25T18:30:02Z","responseCode":403}
            {"auditID":"9002493a-c492-4031-92fa-16ae3e2e5350","requestURI":"/healthz","user":{"name":"system:nobody"},"method":"GET","remoteAddr":"192.0.2.1:33210","requestTimestamp":"2026-05-25T18:30:03Z","responseCode":200}
            """;

    private static final String STATIONS =
            """
            Jun 14 12:06:32 ctl-1 syslog: log_event():User[48:d7:05:d5:b5:27] joins WLAN[guests] from AP[North@84:18:3a:09:f8:f0]
            Jun 14 12:07:32 ctl-1 syslog: log_event():User[48:d7:05:d5:b5:99] joins WLAN[crew-1x] from AP[South@84:18:3a:09:f8:f1]
            Jun 14 12:11:03 ctl-1 syslog: log_event():Admin[ines] logs in from [192.0.2.12]
            Jun 14 12:14:40 ctl-1 syslog: log_event():Admin[omar] logs in failure from [192.0.2.77]
            Jun 14 12:20:47 ctl-1 syslog: log_event():Admin[ines] logs out from [192.0.2.12]
            Jun 14 12:21:12 ctl-1 syslog: log_event():User[f0:98:9d:1a:22:07] disconnects from WLAN[guests] at AP[West@2c:c5:d3:01:82:30]
            """;

    private static final String FILES =
            """
            {"level":"info","time":"2026-09-14T16:53:57.743Z","sender":"login","ip":"192.0.2.137","username":"ines","protocol":"SSH","client":"SSH-2.0-Oar"}
            {"level":"debug","time":"2026-09-14T16:54:39.986Z","sender":"connection_failed","client_ip":"192.0.2.144","username":"omar","protocol":"SSH","error":"invalid credentials"}
            {"level":"info","time":"2026-09-14T16:55:57.751Z","sender":"Upload","local_addr":"198.51.100.30:2022","remote_addr":"192.0.2.137:37628","size_bytes":4000,"username":"ines","file_path":"/data/in/oars.zip","protocol":"SFTP"}
            {"level":"info","time":"2026-09-14T16:58:02.799Z","sender":"Remove","local_addr":"198.51.100.30:2022","remote_addr":"192.0.2.137:37628","username":"ines","file_path":"/data/in/old.zip","protocol":"SFTP"}
            {"level":"error","time":"2026-09-14T16:58:41.300Z","sender":"Upload","local_addr":"198.51.100.30:2022","remote_addr":"192.0.2.21:50112","username":"zoe","file_path":"/data/zoe/big.iso","protocol":"SFTP","error":"quota exceeded"}
            """;

    private static final String SERVED =
            """
            Nov 14 15:38:59 web1 quay-ftpd: (?@203.0.113.7) [INFO] New connection
            Nov 14 15:39:05 web1 quay-ftpd: (?@203.0.113.7) [WARNING] Authentication failed for user [omar]
            Nov 14 15:40:12 web1 quay-ftpd: (?@203.0.113.88) [INFO] ines is now logged in
            Nov 14 15:40:31 web1 quay-ftpd: (ines@203.0.113.88) [NOTICE] /home/ines/oars.mp4 sent  (60889848 bytes)
            Nov 14 15:42:00 web1 quay-ftpd: (ines@203.0.113.88) [INFO] Logout.
            """;

    private static final String IDS =
            """
            2026-07-25T22:21:07Z Event="SuccessfulAuth",Severity="Informational",AccountID="5008",RemoteAddress="IPV4/UDP/192.0.2.46/5060"
            2026-07-25T22:21:09Z Event="InvalidPassword",Severity="Error",AccountID="501",RemoteAddress="IPV4/UDP/192.0.2.14/51544"
            2026-07-25T22:22:20Z Event="InvalidPassword",Severity="Error",AccountID="zoe",RemoteAddress="IPV4/UDP/192.0.2.22/55060"
            """;

    private static final String ACCOUNTS =
            """
            Oct  5 13:06:38 srv2 useradd[2525]: new group: name=crew, GID=999
            Oct  5 13:12:40 srv2 userdel[2602]: delete user 'max'
            Oct  5 13:20:05 srv2 useradd[2611]: failed adding user 'ines', exit code: 9
            Oct  5 13:25:33 srv2 usermod[2630]: lock user 'omar' password
            Oct  5 13:44:27 srv2 groupadd[2710]: group added to /etc/group: name=oars, GID=1004
            Oct  5 13:50:51 srv2 chage[2725]: changed password expiry for omar
            """;

    private static final String SCANS =
            """
            Mar 20 07:49:11 192.0.2.41 Shield: 20-03-2026 07:49:10 WARNING 1282 Intrusions "Rope overflow: 7" TCP 203.0.113.12 56789 192.0.2.110 8080 1 Regular "oars" high drop
            Mar 20 07:52:04 192.0.2.41 Shield: 20-03-2026 07:52:04 WARNING 300039 Intrusions "Sail injection" TCP 203.0.113.35 54255 192.0.2.24 80 13 Regular "berths" low forward
            Jul  1 10:49:13 192.0.2.41 Shield: 01-07-2026 10:49:12 INFO User ines logged in via ssh 192.0.2.10
            Jul  1 10:51:40 192.0.2.41 Shield: 01-07-2026 10:51:39 WARNING Login failed for user omar via web (IP: 192.0.2.33): Wrong password
            """;

    private static final String FLAGS =
            """
            {"at":"2026-04-01T19:36:24Z","email":"ines@quay.example","ipAddress":"192.0.2.89","loginSucceeded":true,"region":"d"}
            {"at":"2026-04-01T19:41:07Z","email":"omar@quay.example","ipAddress":"198.51.100.114","loginSucceeded":false,"region":"nh"}
            {"at":"2026-04-01T20:04:37Z","category":"LOGIN","subCategory":"LOGIN_SUCCEEDED","action":"PERFORM","who":{"email":"zoe@quay.example"}}
            {"at":"2026-04-01T20:10:25Z","category":"LIST","subCategory":"STATIC","action":"DELETE","who":{"email":"zoe@quay.example"}}
            {"at":"2026-04-01T20:11:25Z","category":"LIST","subCategory":"STATIC","action":"UPDATE","who":{"email":"zoe@quay.example"}}
            """;

    private static final String GERMAN =
            """
            05.11.2026 08:00:03,441 WARN  [exec-2] Zugang - Konto gesperrt: user=ines ip=192.0.2.77
            05.11.2026 08:14:55,120 INFO  [exec-9] Verwaltung - Rolle geaendert: user=omar alt=LAGER neu=LEITUNG by=zoe ip=192.0.2.5
            05.11.2026 08:15:31,733 INFO  [exec-9] Verwaltung - Benutzer angelegt: user=max rolle=LAGER by=zoe ip=192.0.2.5
            05.11.2026 08:16:31,733 INFO  [exec-9] Zugang - Anmeldung erfolgreich: user=max ip=192.0.2.6
            """;

    private static final String SOURCES =
            """
            [INFO   ] 2026.07.02 05:26:40.902: (core.flow) Processing finished, node=':1076', user='QUAY/ines'
            [WARNING] 2026.07.02 05:30:11.048: (core.gate) Login failed, user='QUAY/omar', reason='Invalid credentials', source='192.0.2.91'
            [INFO   ] 2026.07.02 05:30:26.590: (core.gate) User logged in, user='QUAY/omar', source='192.0.2.91'
            [INFO   ] 2026.07.02 05:44:19.230: (core.config) Rule modified, rule='Oars', user='QUAY/omar', source='192.0.2.91'
            """;

    @Test
    void aFlagOfALoginEndsIt() throws IOException {
        assertThat(tags(FLAGS, 0)).contains("authentication");
        assertThat(fields(FLAGS, 0)).containsEntry("action", List.of("success"));
        assertThat(fields(FLAGS, 1)).containsEntry("action", List.of("failure"));
        assertThat(tags(FLAGS, 3)).doesNotContain("authentication");
    }

    @Test
    void theNameOfALoginSaysHowItWentWhereTheVerbDoesNot() throws IOException {
        assertThat(fields(FLAGS, 2)).containsEntry("action", List.of("success"));
    }

    @Test
    void wordsOfOtherLanguagesBeforePairsSayWhatHappened() throws IOException {
        assertThat(tags(GERMAN, 1)).contains("change");
        assertThat(fields(GERMAN, 1)).containsEntry("action", List.of("modified"));
        assertThat(fields(GERMAN, 2))
                .containsEntry("action", List.of("created"))
                .containsEntry("user", List.of("max"));
    }

    @Test
    void theSourceOfAnEventIsReadWithoutItsQuotes() throws IOException {
        assertThat(fields(SOURCES, 1)).containsEntry("src", List.of("192.0.2.91"));
        assertThat(tags(SOURCES, 2)).contains("authentication");
        assertThat(fields(SOURCES, 2)).containsEntry("event_name", List.of("User logged in"));
        assertThat(fields(SOURCES, 2)).containsEntry("action", List.of("success"));
    }

    @Test
    void theAuditOfAnApiIsKnownByTheIdsOfItsRecords() throws IOException {
        assertThat(tags(TRAIL, 3)).contains("change").doesNotContain("web");
        assertThat(fields(TRAIL, 3)).containsEntry("action", List.of("created"));
        assertThat(fields(TRAIL, 4))
                .containsEntry("action", List.of("deleted"))
                .containsEntry("status", List.of("failure"));
        assertThat(tags(TRAIL, 5)).doesNotContain("change", "web", "data");
    }

    @Test
    void theNameAtALoginIsTheUserAndTheQueryTellsTheLogin() throws IOException {
        assertThat(tags(TRAIL, 0)).contains("authentication").doesNotContain("change");
        assertThat(fields(TRAIL, 0)).containsEntry("user", List.of("ines")).containsEntry("action", List.of("success"));
        assertThat(fields(TRAIL, 1)).containsEntry("user", List.of("omar")).containsEntry("action", List.of("failure"));
        assertThat(tags(TRAIL, 2)).contains("change").doesNotContain("authentication");
    }

    @Test
    void aFunctionBeforeTheMessageIsNoPartOfIt() throws IOException {
        assertThat(fields(STATIONS, 2))
                .containsEntry("function", List.of("log_event"))
                .containsEntry("user", List.of("ines"));
        assertThat(tags(STATIONS, 2)).contains("authentication");
        assertThat(fields(STATIONS, 2)).containsEntry("action", List.of("success"));
        assertThat(fields(STATIONS, 3))
                .containsEntry("user", List.of("omar"))
                .containsEntry("action", List.of("failure"));
        assertThat(tags(STATIONS, 4)).doesNotContain("authentication");
    }

    @Test
    void aStationIsKnownByItsCardAndJoinsANet() throws IOException {
        assertThat(tags(STATIONS, 0)).contains("session", "network").doesNotContain("authentication");
        assertThat(fields(STATIONS, 0))
                .containsEntry("src_mac", List.of("48:d7:05:d5:b5:27"))
                .containsEntry("wlan", List.of("guests"))
                .containsEntry("action", List.of("started"))
                .doesNotContainKey("user");
        assertThat(fields(STATIONS, 5)).containsEntry("action", List.of("ended"));
    }

    @Test
    void whatIsDoneWithFilesOfAServiceIsAccessToData() throws IOException {
        assertThat(tags(FILES, 2)).contains("data", "access").doesNotContain("change");
        assertThat(tags(FILES, 3)).contains("data", "access").doesNotContain("change");
        assertThat(fields(FILES, 3)).containsEntry("action", List.of("deleted"));
    }

    @Test
    void theLevelOfAMessageEndsNoLogin() throws IOException {
        assertThat(fields(FILES, 0)).containsEntry("action", List.of("success"));
        assertThat(fields(FILES, 1)).containsEntry("action", List.of("failure"));
    }

    @Test
    void whoIsServedStandsInTheBracketsOfTheHeader() throws IOException {
        assertThat(fields(SERVED, 1))
                .containsEntry("src", List.of("203.0.113.7"))
                .containsEntry("user", List.of("omar"));
        assertThat(fields(SERVED, 2))
                .containsEntry("src", List.of("203.0.113.88"))
                .containsEntry("user", List.of("ines"));
        assertThat(fields(SERVED, 3)).containsEntry("user", List.of("ines"));
    }

    @Test
    void anIdIsTheUserWhereNobodyIsNamed() throws IOException {
        assertThat(tags(IDS, 0)).contains("authentication");
        assertThat(fields(IDS, 0)).containsEntry("user", List.of("5008")).containsEntry("src", List.of("192.0.2.46"));
    }

    @Test
    void toolsForAccountsSayWhatBecameOfThem() throws IOException {
        for (int i = 0; i < 6; i++) {
            assertThat(tags(ACCOUNTS, i)).contains("change");
        }
        assertThat(fields(ACCOUNTS, 0))
                .containsEntry("object", List.of("crew"))
                .containsEntry("action", List.of("created"));
        assertThat(fields(ACCOUNTS, 1))
                .containsEntry("user", List.of("max"))
                .containsEntry("action", List.of("deleted"));
        assertThat(fields(ACCOUNTS, 2)).containsEntry("status", List.of("failure"));
        assertThat(fields(ACCOUNTS, 3))
                .containsEntry("user", List.of("omar"))
                .containsEntry("action", List.of("modified"));
        assertThat(fields(ACCOUNTS, 5)).containsEntry("user", List.of("omar"));
    }

    @Test
    void aFlowWithPortsBesideItsAddressesHasTheNameBeforeIt() throws IOException {
        assertThat(tags(SCANS, 0)).contains("ids");
        assertThat(fields(SCANS, 0))
                .containsEntry("signature", List.of("Rope overflow: 7"))
                .containsEntry("src", List.of("203.0.113.12"))
                .containsEntry("src_port", List.of("56789"))
                .containsEntry("dest", List.of("192.0.2.110"))
                .containsEntry("dest_port", List.of("8080"));
    }

    @Test
    void theAddressBehindTheMeansIsWhereSomebodyCameFrom() throws IOException {
        assertThat(fields(SCANS, 2)).containsEntry("src", List.of("192.0.2.10"));
        assertThat(fields(SCANS, 3)).containsEntry("src", List.of("192.0.2.33"));
    }
}
