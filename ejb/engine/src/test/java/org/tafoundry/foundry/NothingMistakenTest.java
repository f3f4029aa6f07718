package org.tafoundry.foundry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tafoundry.foundry.Jobs.events;
import static org.tafoundry.foundry.Jobs.fields;
import static org.tafoundry.foundry.Jobs.tags;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Values that look like something that they are not: each with a log of its own. */
class NothingMistakenTest {

    private static final String ASKED =
            """
            2026-03-02 08:00:11 reason=Allowed action=Allowed bytes=5120 serverip=203.0.113.20 hostname=rope.example.com url=rope.example.com/q?x=1 ClientIP=192.0.2.12 user=ines
            2026-03-02 08:00:15 reason=Allowed action=Allowed bytes=980 serverip=203.0.113.66 hostname=knot.example.net url=knot.example.net/x ClientIP=192.0.2.40 user=omar
            2026-03-02 08:00:21 reason=Closed action=Blocked bytes=640 serverip=203.0.113.70 hostname=sail.example.org url=sail.example.org/ ClientIP=192.0.2.41 user=petra
            """;

    private static final String THREADS =
            """
            2026-03-02T08:00:12.331+02:00 INFO  (1A2C-0B44) <http-nio-8009-exec-3> [Keeping] (SITTING:ab12) "Keeper MILL\\ines has logged in": Severity=GOOD, Keeper=ines, GateIpAddress=192.0.2.9, Seen=true
            2026-03-02T08:03:40.120+02:00 WARN  (1A2C-0B51) <http-nio-8009-exec-7> [Keeping] (SITTING:ef34) "Keeper MILL\\omar asked for a rope": Severity=GOOD, Keeper=omar, GateIpAddress=192.0.2.90, Seen=true
            2026-03-02T08:05:02.770+02:00 INFO  (1A2C-0B44) <http-nio-8009-exec-3> [Keeping] (SITTING:ab12) "Keeper MILL\\ines asked for a rope": Severity=GOOD, Keeper=ines, GateIpAddress=192.0.2.9, Seen=true
            """;

    private static final String FLOWS =
            """
            form house-id gate-id srcaddr dstaddr srcport dstport protocol packets bytes start end action state
            2 123456789012 gate-0a1b2c3d 192.0.2.5 203.0.113.12 49152 443 6 20 4249 1772438400 1772438460 ACCEPT OK
            2 123456789012 gate-0a1b2c3d 198.51.100.9 192.0.2.5 40022 22 6 1 44 1772438410 1772438470 REJECT OK
            2 123456789012 gate-0f9e8d7c 192.0.2.9 192.0.2.2 53211 53 17 2 140 1772438471 1772438531 ACCEPT OK
            """;

    private static final String SERIALS =
            """
            seen,number,kind,src,dst,sport,dport,action
            2026/03/02 10:00:01,0123,ROPE,192.0.2.5,203.0.113.5,51000,443,allow
            2026/03/02 10:00:02,0123,ROPE,198.51.100.80,203.0.113.1,40404,23,deny
            2026/03/02 10:00:09,0123,ROPE,192.0.2.9,203.0.113.2,53123,53,allow
            """;

    private static final String LOGONS =
            """
            2026-03-02 07:45:12 HOUSE=MILL USER=INES EVENT=KU1 CLASS=Keeper Logon SEVERITY=Low TEXT=Logon done
            2026-03-02 07:48:40 HOUSE=MILL USER=OMAR EVENT=KU2 CLASS=Keeper Logon SEVERITY=High TEXT=Logon failed
            2026-03-02 07:50:13 HOUSE=MILL USER=PETRA EVENT=KU1 CLASS=Keeper Logon SEVERITY=Low TEXT=Logon done
            """;

    private static final String TWINS =
            """
            Mar  2 08:12:01 192.0.2.1 wall-1: Wall device_id=wall-1  [Root]keeping-00257(rope): start_time="2026-03-02 08:11:58" duration=3 service=http src zone=Inner dst zone=Outer action=Permit sent=812 src=192.0.2.44 dst=203.0.113.8 src_port=51002 dst_port=80
            Mar  2 08:12:09 192.0.2.1 wall-1: Wall device_id=wall-1  [Root]keeping-00257(rope): start_time="2026-03-02 08:12:09" duration=0 service=smb src zone=Outer dst zone=Inner action=Deny sent=0 src=198.51.100.140 dst=192.0.2.5 src_port=40771 dst_port=445
            Mar  2 08:13:22 192.0.2.1 wall-1: Wall device_id=wall-1  [Root]keeping-00515: Admin user ines has logged on via SSH from 192.0.2.30:51877 (2026-03-02 08:13:22)
            Mar  2 08:15:02 192.0.2.1 wall-1: Wall device_id=wall-1  [Root]keeping-00518: Admin user "omar" login attempt from 198.51.100.140:2231 failed. (2026-03-02 08:15:02)
            Mar  2 08:20:09 192.0.2.1 wall-1: Wall device_id=wall-1  [Root]keeping-00257(rope): start_time="2026-03-02 08:18:01" duration=128 service=dns src zone=Inner dst zone=Outer action=Permit sent=120 src=192.0.2.45 dst=203.0.113.53 src_port=50021 dst_port=53
            """;

    private static final String FOUND =
            """
            Mar  2 11:20:31 keep01 KeeperServer: Virus found,IP Address: 192.0.2.44,Computer name: boat-0412,Source: night scan,Risk name: Worm.Rope,File path: C:\\\\hold\\\\a.exe,Actual action: Quarantined,Requested action: Cleaned,Server Name: keep01,User Name: ines,Download site: ,Category set: Worms
            Mar  2 11:22:02 keep01 KeeperServer: Virus found,IP Address: 192.0.2.45,Computer name: boat-0977,Source: night scan,Risk name: Worm.Knot,File path: C:\\\\hold\\\\b.exe,Actual action: Quarantined,Requested action: Cleaned,Server Name: keep01,User Name: omar,Download site: ,Category set: Worms
            Mar  2 11:25:13 keep01 KeeperServer: Virus found,IP Address: 192.0.2.46,Computer name: boat-0412,Source: night scan,Risk name: Worm.Rope,File path: C:\\\\hold\\\\c.exe,Actual action: Quarantined,Requested action: Cleaned,Server Name: keep01,User Name: petra,Download site: ,Category set: Worms
            """;

    private static final String LISTED =
            """
            keep01,Event Description: Rope cut,Local Host IP: 192.0.2.4,Remote Host IP: 198.51.100.4,Inbound,TCP,Begin: 2026-03-02 08:05:50,End Time: 2026-03-02 08:05:51,Times: 2,User Name: ines,Local Port: 8080,Remote Port: 63462,Rope ID: 29464
            keep02,Event Description: Knot undone,Local Host IP: 192.0.2.5,Remote Host IP: 198.51.100.5,Outbound,UDP,Begin: 2026-03-02 08:15:50,End Time: 2026-03-02 08:15:51,Times: 1,User Name: omar,Local Port: 8081,Remote Port: 63463,Rope ID: 29465
            keep03,Event Description: Rope cut,Local Host IP: 192.0.2.6,Remote Host IP: 198.51.100.6,Inbound,TCP,Begin: 2026-03-02 08:25:50,End Time: 2026-03-02 08:25:51,Times: 1,User Name: petra,Local Port: 8082,Remote Port: 63464,Rope ID: 29466
            """;

    private static final String TITLED =
            """
            2026-03-02 10:00:01 keepd: A keeper was let in.  Workstation Name:  boat-9  Source Network Address:  192.0.2.9  Source Port:  50111
            2026-03-02 10:01:11 keepd: A keeper was let in.  Workstation Name:  boat-4  Source Network Address:  192.0.2.14  Source Port:  44122
            2026-03-02 10:02:41 keepd: A keeper was let in.  Workstation Name:  boat-7  Source Network Address:  192.0.2.17  Source Port:  44129
            """;

    private static final String PEOPLE =
            """
            2026-03-02 16:40:11 event=login;who=Ines Alba (ialba);who_ip=192.0.2.4;status=success
            2026-03-02 16:41:52 event=login;who=Omar Bell (obell);who_ip=198.51.100.5;status=failure
            2026-03-02 16:45:00 event=login;who=Petra Cole (pcole);who_ip=192.0.2.7;status=success
            """;

    private static final String MEASURES =
            """
            <13>2026-03-02T04:01:11Z mill-22 #MILL 4: 03/02/2026 04:01 grain low: 2.11 tons, severity 2.11, class=7, app="192.0.2.31", backend=<NONE>
            <13>2026-03-02T04:05:31Z mill-22 #MILL 4: 03/02/2026 04:05 grain low: 1.40 tons, severity 3.40, class=7, app="192.0.2.70", backend=<NONE>
            <13>2026-03-02T04:07:12Z mill-22 #MILL 4: 03/02/2026 04:07 grain low: 0.95 tons, severity 1.05, class=8, app="192.0.2.88", backend=<NONE>
            """;

    private static final String REFUSED =
            """
            2026-03-02T07:05:11.000001Z 41 [Note] [keeping] Access denied for user 'root' from 198.51.100.9 (password: YES)
            2026-03-02T07:05:40.120001Z 44 [Note] [keeping] Access denied for user 'ines' from 192.0.2.4 (password: NO)
            2026-03-02T07:06:40.120001Z 45 [Note] [keeping] Access denied for user 'omar' from 192.0.2.5 (password: NO)
            """;

    private static final String SENSOR =
            """
            Mar  2 09:10:01 wall1 suricata[4001]: [1:2024792:4] ROPE Boat checks in [Classification: Potential Corporate Privacy Violation] [Priority: 1] {TCP} 192.0.2.9:51022 -> 198.51.100.77:3333
            Mar  2 09:12:44 wall1 suricata[4001]: [Drop] [1:2010935:3] ROPE Boat looks in [Classification: Potentially Bad Traffic] [Priority: 2] {TCP} 198.51.100.9:6000 -> 203.0.113.4:1433
            Mar  2 09:13:02 wall1 suricata[4001]: [1:2221010:1] ROPE Knot without end [Classification: Generic Protocol Command Decode] [Priority: 3] {TCP} 203.0.113.80:80 -> 192.0.2.12:50012
            """;

    private static final String LABELS =
            """
            2026-03-02T10:24:40+01:00 shelf-9 ShelfFileService: Event: write, Path: /rope/q4/report.xlsx, Size: 48.52 KB, User: ines, IP: 192.0.2.31
            2026-03-02T10:25:11+01:00 shelf-9 ShelfFileService: Event: delete, Path: /rope/q4/old.docx, Size: 12.00 KB, User: ines, IP: 192.0.2.31
            2026-03-02T10:26:11+01:00 shelf-9 Keeping: Keeper [omar] from [192.0.2.32] opened shelf [rope].
            2026-03-02T10:27:45+01:00 shelf-9 System: Local lamp was plugged in.
            2026-03-02T10:28:45+01:00 shelf-9 System: Local lamp was taken away.
            """;

    private static final String PATHS =
            """
            2026-03-02 09:01:11 /login?from=%2F by nobody from 192.0.2.9
            2026-03-02 09:01:15 user ines logged in from 192.0.2.9
            2026-03-02 09:02:40 rope/build-quay/ number 312 asked for by omar from 192.0.2.10
            """;

    private static final String LINKS =
            """
            CEF:0|Harbour|Brain|8|tunnel|Hidden Tunnel|7|src=192.0.2.9 dst=198.51.100.44 dpt=443 suser=ines cs4Label=Brain Event URL cs4=https://brain.example.com/seen/9911
            CEF:0|Harbour|Brain|8|USER - LOGINFAILURE|USER - LOGINFAILURE|5|src=192.0.2.77 dst=198.51.100.45 dpt=445 suser=omar cs4Label=Brain Event URL cs4=https://brain.example.com/seen/9912
            CEF:0|Harbour|Brain|8|USER - LOGIN|USER - LOGIN|5|src=192.0.2.78 dst=198.51.100.45 dpt=445 suser=omar cs4Label=Brain Event URL cs4=https://brain.example.com/seen/9913
            """;

    private static final String ALERTS =
            """
            ** Alert 1772438345.1001: - rope,keeping,
            2026 Mar 02 07:59:05 quay1->/rope/keep.log
            Rule: 5710 (level 5) -> 'Nobody of this name'
            Src IP: 198.51.100.7
            Mar  2 07:59:04 quay1 keepd[2011]: Nobody named omar from 198.51.100.7

            ** Alert 1772438399.2002: mail  - rope,keeping,
            2026 Mar 02 07:59:59 quay1->/rope/keep.log
            Rule: 5715 (level 3) -> 'Keeper let in.'
            Src IP: 192.0.2.4
            Mar  2 07:59:58 quay1 keepd[2020]: Let in ines from 192.0.2.4

            ** Alert 1772438500.3003: - rope,shelf,
            2026 Mar 02 08:01:40 quay1->shelf
            Rule: 550 (level 7) -> 'Rope changed.'

            """;

    private static final String NUMBERS =
            """
            Mar  2 07:11:01 gate1 notice ropd[12011]: 01490010:5: 9f1a2b3c: Keeper 'ines'
            Mar  2 07:11:03 gate1 notice ropd[12011]: 01490017:5: 9f1a2b3c: Rope: (try:0): taken by 'ines'
            Mar  2 07:40:12 gate1 notice ropd[12011]: 01490502:5: 9f1a2b3c: Rope given back due to user logout request.
            Mar  2 07:41:12 gate1 notice ropd[12011]: 01490503:5: 9f1a2b3d: Rope given back due to user logout request.
            """;

    private static final String KEYED =
            """
            {"time":"2026-03-02T20:00:00Z","event":"rope taken","user_id":"5f1a0b2c3d4e5f6071829304","src":"192.0.2.9"}
            {"time":"2026-03-02T20:01:00Z","event":"rope given","user_id":"5f1a0b2c3d4e5f6071829305","src":"192.0.2.10"}
            {"time":"2026-03-02T20:02:00Z","event":"rope taken","user_id":"5f1a0b2c3d4e5f6071829304","src":"192.0.2.9"}
            """;

    private static final String COMMANDS =
            """
            2026-03-02 08:00:01 store: Ready to accept connections
            2026-03-02 08:05:00 store: Background saving started by pid 22
            2026-03-02 08:11:44 store: It looks like somebody is sending POST or Host: commands to the store
            2026-03-02 08:12:44 store: Ready to accept connections
            """;

    static Stream<Arguments> unsaid() {
        return Stream.of(
                Arguments.of(LOGONS, 1, List.of("action")),
                Arguments.of(MEASURES, 0, List.of("severity_id", "category", "process_name")),
                Arguments.of(NUMBERS, 0, List.of("dest_port")),
                Arguments.of(NUMBERS, 2, List.of("user")),
                Arguments.of(KEYED, 0, List.of("user")),
                Arguments.of(LABELS, 0, List.of("signature")),
                Arguments.of(LINKS, 0, List.of("url", "url_domain")),
                Arguments.of(COMMANDS, 2, List.of("dest", "dvc")));
    }

    @ParameterizedTest
    @MethodSource("unsaid")
    void whatTheLogDoesNotSay(String log, int event, List<String> absent) throws IOException {
        assertThat(fields(log, event)).doesNotContainKeys(absent.toArray(String[]::new));
    }

    static Stream<Arguments> said() {
        return Stream.of(
                Arguments.of(TWINS, 0, Map.of("src_zone", "Inner", "dest_zone", "Outer", "service", "http")),
                Arguments.of(TWINS, 2, Map.of("user", "ines", "action", "success", "src", "192.0.2.30")),
                Arguments.of(TWINS, 3, Map.of("user", "omar", "action", "failure")),
                Arguments.of(FOUND, 0, Map.of("vendor_action", "Quarantined", "action", "blocked", "user", "ines")),
                Arguments.of(
                        LISTED,
                        0,
                        Map.of("Event_Description", "Rope cut", "Remote_Port", "63462", "User_Name", "ines")),
                Arguments.of(TITLED, 0, Map.of("src", "192.0.2.9", "src_port", "50111")),
                Arguments.of(PEOPLE, 0, Map.of("user", "ialba", "action", "success")),
                Arguments.of(REFUSED, 0, Map.of("user", "root", "action", "failure")));
    }

    @ParameterizedTest
    @MethodSource("said")
    void whatTheLogSays(String log, int event, Map<String, String> expected) throws IOException {
        Map<String, List<String>> fields = fields(log, event);
        expected.forEach((name, value) -> assertThat(fields).containsEntry(name, List.of(value)));
    }

    @Test
    void whatIsAskedForAndWhatRunsAreNoHosts() throws IOException {
        assertThat(events(ASKED)).noneMatch(e -> e.event().host().endsWith("example.com"));
        assertThat(events(THREADS)).noneMatch(e -> e.event().host().contains("exec"));
    }

    @Test
    void aColumnOfSecondsIsTheTime() throws IOException {
        assertThat(events(FLOWS).get(0).event().time().instant()).isEqualTo(Instant.ofEpochSecond(1772438400));
    }

    @Test
    void theNextColumnIsNoPartOfASecond() throws IOException {
        assertThat(events(SERIALS).get(0).event().time().instant()).isEqualTo(Instant.parse("2026-03-02T10:00:01Z"));
    }

    @Test
    void theMachineThatWritesIsNotTheOneThatIsNamed() throws IOException {
        assertThat(fields(FOUND, 0).get("dest")).doesNotContain("keep01");
    }

    @Test
    void theFileOfADetectionIsNoFileThatSomebodyReads() throws IOException {
        assertThat(tags(FOUND, 0)).contains("malware").doesNotContain("data", "filesystem");
    }

    @Test
    void oneSensorWritesOneLog() throws IOException {
        assertThat(tags(SENSOR, 1)).contains("ids", "attack");
    }

    @Test
    void blankLinesAndTwoSignsOpenARecord() throws IOException {
        assertThat(events(ALERTS)).hasSize(3).allMatch(e -> e.event().raw().startsWith("** Alert"));
    }

    @Test
    void aPathTellsNoLogin() throws IOException {
        assertThat(tags(PATHS, 0)).doesNotContain("authentication");
        assertThat(tags(PATHS, 1)).contains("authentication");
    }

    @Test
    void wordsThatAreWrittenAsOneAreRead() throws IOException {
        assertThat(tags(LINKS, 1)).contains("authentication");
        assertThat(fields(LINKS, 1)).containsEntry("action", List.of("failure"));
    }

    @Test
    void aSentenceBesidePairsTellsALogin() throws IOException {
        assertThat(tags(THREADS, 0)).contains("authentication");
        assertThat(tags(THREADS, 1)).doesNotContain("authentication");
        assertThat(tags(TWINS, 2)).contains("authentication").doesNotContain("network");
    }
}
