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

/** Ids before messages have one name, and a value of a pair ends where a clause begins. */
class CodesAndClausesTest {

    private static final String INN =
            """
            Mar  3 08:14:02 gw-inn-01 inndoor[2211]: DOOR-101 user "m.olsen" came in from 203.0.113.45 by gate north, method=key
            Mar  3 08:15:40 gw-inn-01 inndoor[2211]: DOOR-102 login failed for user "admin" from 198.51.100.7: bad password (attempt 1)
            Mar  3 08:15:49 gw-inn-01 inndoor[2211]: DOOR-102 login failed for user "root" from 198.51.100.7: unknown account (attempt 1)
            Mar  3 08:21:37 gw-inn-01 innwatch[1850]: WATCH-500 detected "Picklock attempt" rid=48211 severity=high from 192.0.2.88:40112 to 10.44.1.80:443 action=blocked
            Mar  3 08:22:01 gw-inn-01 innwatch[1850]: WATCH-500 detected "Door scan" rid=10044 severity=medium from 192.0.2.88:40113 to 10.44.1.80:8080 action=alerted
            Mar  3 08:25:00 gw-inn-01 inncfg[990]: CFG-700 administrator "k.brandt" changed setting inn.stay.limit from "480" to "600" at 10.44.2.5
            Mar  3 08:40:00 gw-inn-01 innsys[1]: SYS-900 fan 2 speed 4100 rpm, temperature 41 C
            Mar  3 09:02:55 gw-inn-01 inndoor[2211]: STAY-201 stay over user "m.olsen" reason idle-timeout duration 2932s in 1048576 out 20971520
            """;

    private static final String WALLS =
            """
            Apr 12 10:00:01 edge3 innwall: BLOCK tcp from 203.0.113.9 port 51512 to 198.51.100.2 port 22 on wan0 (rule 12, "default deny")
            Apr 12 10:00:02 edge3 innwall: PASS udp from 10.3.0.9 port 53001 to 9.9.9.9 port 53 on lan0 (rule 3, "dns out")
            Apr 12 10:00:04 edge3 innwall: PASS tcp from 10.3.0.10 port 53002 to 198.51.100.80 port 443 on lan0 (rule 4, "web out"), 2043 bytes sent, 10233 bytes received, 12.3 seconds
            Apr 12 10:00:06 edge3 innauth: admin login from 10.3.0.5 failed: bad key (3rd attempt)
            Apr 12 10:00:07 edge3 innauth: admin login from 10.3.0.6 succeeded
            Apr 12 10:00:08 edge3 innconf: rule 12 modified by admin from 10.3.0.5: limit 5 -> 9
            """;

    private static final String COPIES =
            """
            05/01/2026 23:00:00 JobID=1881 [START] Plan "Nightly-Full" by operator "copy.svc"
            05/01/2026 23:45:10 JobID=1881 [END] Plan "Nightly-Full" status 0, 120.5 GB in 00:45:10 at 45.4 MB/s
            05/01/2026 23:46:30 JobID=1882 [END] Plan "Nightly-Incr" status 58, 1.5 GB in 00:00:10 at 5.4 MB/s
            05/02/2026 08:01:00 Admin "k.ode" modified plan "Nightly-Incr": start changed from 23:46 to 01:00
            """;

    private static final String AIR =
            """
            Aug  1 10:00:01 inn1 aird: guest 00:1b:21:aa:bb:c1 associated to hall "corp" on post ap-07 channel 36 rssi -51
            Aug  1 10:00:02 inn1 aird: guest 00:1b:21:aa:bb:c1 user anna authenticated method peap vlan 20 ip 10.7.0.21
            Aug  1 10:00:09 inn1 aird: guest 00:1b:21:aa:bb:c2 user eve authentication failed method peap reason "invalid credentials"
            Aug  1 10:09:09 inn1 aird: guest 00:1b:21:aa:bb:c1 disassociated from post ap-09 session 547s in 120331 out 9920113
            Aug  1 10:11:09 inn1 cfgd: admin root changed hall corp setting limit from 4 to 9
            Aug  1 10:12:09 inn1 cfgd: key inn.min_age set to "21" by anna
            """;

    private static final String JOBS =
            """
            2026/08/02 09:00:00 INFO  job 5512 user=anna printer=Floor2 pages=12 copies=1 title="Q1 plan.docx"
            2026/08/02 09:01:00 INFO  job 5513 user=bert printer=Floor2 pages=2 copies=1 title="Menu"
            2026/08/02 09:03:00 INFO  job 5514 user=carl printer=Floor1 pages=2 copies=3 title="Letter"
            """;

    static Stream<Arguments> values() {
        return Stream.of(
                Arguments.of(AIR, 1, Map.of("user", "anna", "method", "peap"), Set.of()),
                Arguments.of(
                        AIR,
                        3,
                        Map.of("session_duration", "547s", "bytes_in", "120331", "bytes_out", "9920113"),
                        Set.of("session_id", "session_detail", "value")),
                Arguments.of(AIR, 4, Map.of("old_value", "4", "new_value", "9"), Set.of()),
                Arguments.of(AIR, 5, Map.of("new_value", "21", "user", "anna"), Set.of("set_text")),
                Arguments.of(JOBS, 1, Map.of("job", "5513", "user", "bert"), Set.of()),
                Arguments.of(WALLS, 0, Map.of("transport", "tcp", "interface", "wan0"), Set.of("port_detail")),
                Arguments.of(WALLS, 4, Map.of("user", "admin", "src", "10.3.0.6"), Set.of()),
                Arguments.of(WALLS, 5, Map.of("user", "admin", "src_user", "admin", "src", "10.3.0.5"), Set.of()),
                Arguments.of(COPIES, 1, Map.of("rate", "45.4"), Set.of("gb", "completed_gb")),
                Arguments.of(COPIES, 3, Map.of("old_value", "23:46", "new_value", "01:00"), Set.of("changed_time")),
                Arguments.of(INN, 0, Map.of("event_id", "DOOR-101"), Set.of("user_identifier")),
                Arguments.of(INN, 2, Map.of("event_id", "DOOR-102", "user", "root"), Set.of("account", "account_2")),
                Arguments.of(
                        INN,
                        3,
                        Map.of(
                                "event_id", "WATCH-500",
                                "severity", "high",
                                "signature", "Picklock attempt",
                                "src", "192.0.2.88",
                                "dest", "10.44.1.80"),
                        Set.of()),
                Arguments.of(
                        INN,
                        5,
                        Map.of("event_id", "CFG-700", "old_value", "480", "new_value", "600"),
                        Set.of("setting_detail", "administrator_identifier")),
                Arguments.of(INN, 6, Map.of("event_id", "SYS-900", "fan", "2"), Set.of("fan_identifier")),
                Arguments.of(
                        INN, 7, Map.of("bytes_in", "1048576", "bytes_out", "20971520"), Set.of("duration_detail")));
    }

    @ParameterizedTest
    @MethodSource("values")
    void idsHaveOneNameAndValuesEnd(String log, int event, Map<String, String> expected, Set<String> none)
            throws IOException {
        Map<String, List<String>> fields = Jobs.fields(log, event);
        expected.forEach((name, value) -> assertThat(fields).containsEntry(name, List.of(value)));
        assertThat(fields).doesNotContainKeys(none.toArray(String[]::new));
    }
}
