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

/** What stands before a message is named by what it is, and a computer beside an address is the one that has it. */
class HeadsAndCallersTest {

    private static final String DOOR =
            """
            Mar  3 09:00:01 web01 doorman: KNOCK: client=203.0.113.5 port=25 helo=mx5.example.net
            Mar  3 09:00:02 web01 doorman: AUTHFAIL: client=203.0.113.6 user=eve reason="bad password"
            Mar  3 09:00:03 web01 doorman: AUTHOK: client=192.0.2.6 user=anna
            Mar  3 09:00:04 web01 doorman: REJECT: client=203.0.113.5 from=x@example.net to=anna@our.example reason="listed"
            Mar  3 09:00:05 web01 doorman: DELIVER: id=4F2A11 to=anna@our.example size=20133 delay=0.8
            Mar  3 09:00:06 web01 doorman: KNOCK: client=198.51.100.5 port=587 helo=pc9
            Mar  3 09:00:07 web01 doorman: AUTHFAIL: client=203.0.113.6 user=root reason="no such user"
            Mar  3 09:00:08 web01 doorman: CLOSE: client=203.0.113.6 secs=7
            """;

    private static final String WORKERS =
            """
            [2026-03-01 10:00:03,121] (worker-3) ERROR Batch east failed after 3 attempts: disk full
            [2026-03-01 10:00:05,121] (worker-1) INFO Batch north finished in 5210 ms
            [2026-03-01 10:00:07,121] (worker-1) INFO Batch west finished in 310 ms
            [2026-03-01 10:00:08,121] (worker-2) ERROR Batch south failed after 1 attempts: timeout
            """;

    private static final String LETTING =
            """
            Mar  3 09:00:01 ns1 letd: LOOK from 00:1b:21:aa:bb:c1 (phone-anna) via eth1
            Mar  3 09:00:02 ns1 letd: OFFER on 192.0.2.101 to 00:1b:21:aa:bb:c1 (phone-anna) via eth1
            Mar  3 09:00:02 ns1 letd: REQUEST for 192.0.2.101 (192.0.2.1) from 00:1b:21:aa:bb:c1 (phone-anna) via eth1
            Mar  3 09:00:02 ns1 letd: ACK on 192.0.2.101 to 00:1b:21:aa:bb:c1 (phone-anna) via eth1
            Mar  3 09:02:01 ns1 letd: REQUEST for 192.0.2.111 from 00:1b:21:aa:bb:c3 via eth2: wrong network.
            """;

    private static final String BOX =
            """
            Jan 26 11:10:01 BOX8E49A8 boxd[5410]: visit log: Users: head, Source IP: 192.168.1.5, Computer name: PC1, Connection type: WEB, Accessed rooms: Administration, Action: Login OK
            Jan 26 11:10:41 BOX8E49A8 boxd[5410]: visit log: Users: anna, Source IP: 192.168.1.6, Computer name: PC-ANNA, Connection type: SHARE, Accessed rooms: Public/plan.txt, Action: Delete
            Jan 26 11:11:01 BOX8E49A8 boxd[5410]: visit log: Users: eve, Source IP: 203.0.113.9, Computer name: ---, Connection type: SHELL, Accessed rooms: ---, Action: Login Fail
            Jan 26 11:13:01 BOX8E49A8 boxd[5410]: visit log: Users: anna, Source IP: 192.168.1.6, Computer name: PC-ANNA, Connection type: SHARE, Accessed rooms: Public/new dir, Action: Make Dir
            """;

    static Stream<Arguments> values() {
        return Stream.of(
                Arguments.of(DOOR, 1, Map.of("event_name", "AUTHFAIL", "user", "eve"), Set.of("component")),
                Arguments.of(WORKERS, 0, Map.of("thread", "worker-3"), Set.of("keyword")),
                Arguments.of(LETTING, 1, Map.of("mac_name", "phone-anna"), Set.of()),
                Arguments.of(LETTING, 2, Map.of("requested_ip", "192.0.2.101"), Set.of("src_ip")),
                Arguments.of(
                        BOX,
                        1,
                        Map.of("src", "192.168.1.6", "src_nt_host", "PC-ANNA", "dest", "BOX8E49A8"),
                        Set.of("dest_nt_host")),
                Arguments.of(BOX, 2, Map.of("src", "203.0.113.9", "dest", "BOX8E49A8"), Set.of("src_nt_host")));
    }

    @ParameterizedTest
    @MethodSource("values")
    void whatStandsBeforeAndBesideIsNamed(String log, int event, Map<String, String> expected, Set<String> none)
            throws IOException {
        Map<String, List<String>> fields = Jobs.fields(log, event);
        expected.forEach((name, value) -> assertThat(fields).containsEntry(name, List.of(value)));
        assertThat(fields).doesNotContainKeys(none.toArray(String[]::new));
    }
}
