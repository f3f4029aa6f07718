package org.tafoundry.foundry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Values are named by all the words that say what they are, and what was done is no value. */
class LabelsAndDeedsTest {

    private static final String BRIDGE =
            """
            2026-03-01 10:00:00.123 At the door (Port 443), a Client (IP address 203.0.113.5, Host name "dsl5.example.net", Port number 50312) has knocked.
            2026-03-01 10:00:00.223 For the client (IP address: 203.0.113.5, host name: "dsl5.example.net", port number: 50312), visit "V-7" has been created.
            2026-03-01 10:00:01.323 [WING "EAST"] The visit "V-7" (IP address: 203.0.113.5, Host name: dsl5.example.net, Port number: 50312, Client name: "Inn Client", Version: 4.38, Build: 9760) is attempting to enter. The auth type provided is "Password authentication" and the user name is "bob".
            2026-03-01 10:00:01.423 [WING "EAST"] Visit "V-7": Successfully authenticated as user "bob".
            2026-03-01 10:00:01.523 [WING "EAST"] Visit "V-7": The new stay "S-BOB-3" has been created. (IP address: 203.0.113.5, Port number: 50312, Physical underlying protocol: "Standard TCP/IP (IPv4)")
            2026-03-01 10:05:01.523 [WING "EAST"] Stay "S-BOB-3": The stay has been terminated. The statistical information is as follows: Total outgoing data size: 51200 bytes, Total incoming data size: 10240 bytes.
            2026-03-01 10:06:01.523 [WING "WEST"] Visit "V-9": User authentication failed. The user name that has been provided was "eve", from 198.51.100.7.
            2026-03-01 10:06:02.523 Visit "V-9" terminated by the cause "User authentication failed." (code 9).
            """;

    private static final String HALL =
            """
            [20260301-10:00:00] [INFO ] Socket 12: AF_INET6 connection received from ::ffff:192.168.1.90 port 50144
            [20260301-10:00:03] [INFO ] created stay (access granted): username kati, ip 192.168.1.90:50144 - socket: 12
            [20260301-10:00:04] [INFO ] starting inn stay on display 10, pid 4412
            [20260301-10:05:00] [INFO ] ENTRYFAIL: user=eve ip=198.51.100.7 time=1767225600
            [20260301-10:06:00] [INFO ] ENTRYFAIL: user=rob ip=198.51.100.8 time=1767225660
            [20260301-10:08:00] [INFO ] terminated stay: username kati, display :10.0, stay_pid 4412, ip 192.168.1.90:50144
            [20260301-10:08:01] [WARN ] hall manager (pid 4415, display 10) left quickly (0 secs). This could indicate a config problem
            """;

    private static final String FERRY =
            """
            Fri Aug  2 10:00:00 2026 [pid 21011] CONNECT: Client "192.0.2.4"
            Fri Aug  2 10:00:01 2026 [pid 21010] [anna] OK LOGIN: Client "192.0.2.4"
            Fri Aug  2 10:00:05 2026 [pid 21012] [anna] OK UPLOAD: Client "192.0.2.4", "/in/plan.txt", 6048 bytes, 1085.26Kbyte/sec
            Fri Aug  2 10:00:09 2026 [pid 21012] [bert] OK DOWNLOAD: Client "192.0.2.8", "/out/big map.iso", 60480012 bytes, 8085.11Kbyte/sec
            Fri Aug  2 10:01:00 2026 [pid 21111] CONNECT: Client "203.0.113.7"
            Fri Aug  2 10:01:01 2026 [pid 21110] [root] FAIL LOGIN: Client "203.0.113.7"
            Fri Aug  2 10:02:01 2026 [pid 21012] [anna] FAIL DELETE: Client "192.0.2.4", "/in/keep.txt"
            """;

    private static final String DEEDS =
            """
            Mar  3 09:00:01 gate1 mgmtd: Policy updated: web-out by anna from 192.0.2.20
            Mar  3 09:00:11 gate1 mgmtd: Rule deleted: 14 by anna from 192.0.2.20
            Mar  3 09:00:21 gate1 mgmtd: User created: carl by root from 192.0.2.21
            Mar  3 09:00:31 gate1 mgmtd: Login failed: eve from 203.0.113.9 (bad password)
            Mar  3 09:00:41 gate1 mgmtd: Login succeeded: anna from 192.0.2.20
            Mar  3 09:00:51 gate1 mgmtd: Session closed: anna after 312 seconds
            """;

    private static final String WINGS =
            """
            2026-03-01 10:00:01.323 [WING "EAST"] The visit "V-7" (IP address: 203.0.113.5, Host name: 203.0.113.5, Port number: 1701, Client name: "Inn Client") is attempting to enter. The auth type provided is "Password authentication" and the user name is "bob".
            2026-03-01 10:00:01.423 [WING "EAST"] Visit "V-7": Successfully authenticated as user "bob".
            2026-03-01 10:00:01.523 [WING "EAST"] Visit "V-7": The new session "S-BOB-3" has been created. (IP address: 203.0.113.5, Port number: 1701, Physical underlying protocol: "Old")
            2026-03-01 10:06:01.523 [WING "WEST"] Visit "V-9": User authentication failed. The user name that has been provided was "eve".
            """;

    static Stream<Arguments> values() {
        return Stream.of(
                Arguments.of(WINGS, 0, Map.of("src", "203.0.113.5", "user", "bob"), Set.of("dest", "dest_port")),
                Arguments.of(WINGS, 2, Map.of("src", "203.0.113.5"), Set.of("dest", "dest_port")),
                Arguments.of(
                        BRIDGE,
                        0,
                        Map.of("src", "203.0.113.5", "src_host", "dsl5.example.net", "src_port", "50312"),
                        Set.of("client", "number")),
                Arguments.of(
                        BRIDGE,
                        2,
                        Map.of("wing", "EAST", "auth_type", "Password authentication", "user", "bob"),
                        Set.of("is_name", "provided_text", "thread")),
                Arguments.of(BRIDGE, 4, Map.of("object", "S-BOB-3", "ip_address", "203.0.113.5"), Set.of("dest_port")),
                Arguments.of(BRIDGE, 5, Map.of("outgoing_data_size", "51200", "incoming_data_size", "10240"), Set.of()),
                Arguments.of(BRIDGE, 6, Map.of("user", "eve", "src", "198.51.100.7"), Set.of("provided_text")),
                Arguments.of(
                        HALL, 1, Map.of("user", "kati", "src", "192.168.1.90", "src_port", "50144"), Set.of("dest")),
                Arguments.of(
                        HALL,
                        3,
                        Map.of("user", "eve", "src", "198.51.100.7", "event_name", "ENTRYFAIL"),
                        Set.of("process_name")),
                Arguments.of(HALL, 5, Map.of("stay_pid", "4412", "display", ":10.0"), Set.of("identifier", "value")),
                Arguments.of(
                        FERRY,
                        2,
                        Map.of("pid", "21012", "user", "anna", "file_path", "/in/plan.txt", "rate", "1085.26Kbyte/sec"),
                        Set.of("scope", "client_bytes", "client_detail")),
                Arguments.of(FERRY, 3, Map.of("user", "bert", "file_path", "/out/big map.iso"), Set.of("context")),
                Arguments.of(DEEDS, 0, Map.of("policy", "web-out", "user", "anna"), Set.of()),
                Arguments.of(DEEDS, 1, Map.of("rule_number", "14", "user", "anna"), Set.of("deleted_number")),
                Arguments.of(DEEDS, 2, Map.of("user", "carl", "src_user", "root"), Set.of()),
                Arguments.of(
                        DEEDS,
                        3,
                        Map.of("user", "eve", "src", "203.0.113.9", "reason", "bad password"),
                        Set.of("policy")),
                Arguments.of(DEEDS, 5, Map.of("user", "anna"), Set.of("session")));
    }

    @ParameterizedTest
    @MethodSource("values")
    void valuesAreNamedByTheWordsBeforeThem(String log, int event, Map<String, String> expected, Set<String> none)
            throws IOException {
        Map<String, List<String>> fields = Jobs.fields(log, event);
        expected.forEach((name, value) -> assertThat(fields).containsEntry(name, List.of(value)));
        assertThat(fields).doesNotContainKeys(none.toArray(String[]::new));
    }
}
