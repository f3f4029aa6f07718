package org.tafoundry.foundry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tafoundry.foundry.Jobs.events;
import static org.tafoundry.foundry.Jobs.fields;
import static org.tafoundry.foundry.Jobs.tags;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Faults that logs of products showed that no table knows, each with a log of its own. */
class RealLogsTest {

    private static final String LISTED =
            """
            <181>Mar  2 06:43:59 quay1 PIER_Audit 0000081797 1 0 51001 NOTICE Keeper-Entry: Keeper let in, SetId=1598, KeeperIPAddress=192.0.2.4, KeeperSession=Gate_Session, KeeperName=ines, Remark=Keeper was let in,
            <181>Mar  2 08:06:28 quay1 PIER_Audit 0000082182 1 0 51020 NOTICE Keeper-Entry: Keeper kept out. No such name., SetId=1610, KeeperIPAddress=192.0.2.5, KeeperName=NOBODY, Remark=Keeper not found,
            <181>Mar  2 08:30:08 quay1 PIER_Audit 0000040579 1 0 52000 NOTICE Set-Changes: Added set, SetId=786, KeeperIPAddress=192.0.2.4, KeeperName=omar, Change=Rope made:\\,Length = 9005\\,Knots = 4\\,, ThingType=Rope, ThingName=Rope of quay,
            <181>Mar  2 08:31:18 quay1 PIER_Audit 0000040580 1 0 52001 NOTICE Set-Changes: Took set away, SetId=787, KeeperIPAddress=192.0.2.4, KeeperName=omar, Change=Berth{addr=192.0.2.77,name=b1,word=****,}, ThingType=Berth, ThingName=b1,
            """;

    private static final String COUNTED =
            """
            Mon Mar  2 10:57:51 2026 +01:00
            SIZE : '253'
            DEED :[7] 'OPENING'
            KEEPER NAME:[4] 'ines'
            KEEPER GATE:[5] 'pts/0'
            NOTE:[0] ''
            HOUSE:[12] 'mill.example'

            Mon Mar  2 10:58:02 2026 +01:00
            SIZE : '527'
            DEED :[29] 'TAKE all FROM 'north' and 'west''
            KEEPER NAME:[4] 'omar'
            KEEPER GATE:[5] 'pts/1'
            NOTE:[0] ''
            HOUSE:[12] 'mill.example'

            """;

    private static final String BLOCKS =
            """
            [**] [1:2000006:0] Boat seen [**]
            [Priority: 0]
            03/02-21:42:42.860730 192.0.2.59:57263 -> 198.51.100.190:22
            TCP TTL:127 TOS:0x0 ID:53730

            [**] [1:2000005:0] Boat gone [**]
            [Class: A big boat] [Priority: 1]
            03/02-21:53:15.299702 192.0.2.1:53 -> 198.51.100.190:36635
            UDP TTL:64 TOS:0x0 ID:58363
            Len: 55

            [**] [1:2000006:0] Boat seen [**]
            [Priority: 0]
            03/02-21:55:42.860731 192.0.2.60:57263 -> 198.51.100.190:22
            TCP TTL:127 TOS:0x0 ID:53731

            """;

    private static final String ENDS =
            """
            2026-03-02 06:54:20 [13314] order out of turn: line closed A=[192.0.2.192]:25936 B=[198.51.100.4]:25
            2026-03-02 06:54:31 [13320] order out of turn: line closed A=[192.0.2.193]:25940 B=[198.51.100.4]:25
            2026-03-02 07:01:02 [13399] order out of turn: line closed A=[192.0.2.194]:25977 B=[198.51.100.4]:25
            """;

    private static final String VERSIONS =
            """
            2026-03-02 10:46:25 Mill(FELIX) Wheel(16776.1) Build(9.1.0.0) turning
            2026-03-02 10:46:26 Mill(FELIX) Wheel(8480.1) Build(9.1.0.0) turning
            2026-03-02 10:47:26 Mill(FELIX) Wheel(8481.2) Build(9.1.0.1) stopped
            """;

    private static final String ALARMS =
            """
            {"time":"2026-03-02T20:00:00Z","alarm":"Brute Force Login","src":"192.0.2.9","dst":"198.51.100.8","dstPort":22,"usr":"ines","sev":4}
            {"time":"2026-03-02T20:01:00Z","alarm":"Long Flow","src":"192.0.2.10","dst":"198.51.100.9","dstPort":443,"usr":"","sev":5}
            {"time":"2026-03-02T20:02:00Z","alarm":"Port Scan","src":"192.0.2.11","dst":"198.51.100.9","dstPort":80,"usr":"","sev":5}
            """;

    private static final String KEEPING =
            """
            {"time":"2026-03-02T20:00:00Z","event":"Rope-Accounting start","user":"ines","src":"192.0.2.9"}
            {"time":"2026-03-02T20:01:00Z","event":"Rope-Accounting stop","user":"omar","src":"192.0.2.10"}
            {"time":"2026-03-02T20:02:00Z","event":"AuthorizeRopeAccess","user":"ines","src":"192.0.2.9"}
            {"time":"2026-03-02T20:03:00Z","event":"auth failed","user":"omar","src":"192.0.2.10"}
            """;

    private static final String DOORS =
            """
            <134>id=wall time="2026-03-02 14:00:05 UTC" fw=198.51.100.30 m=98 msg="Line open" src=192.0.2.9 sport=51013 dst=203.0.113.99 dport=443 proto=tcp
            <134>id=wall time="2026-03-02 14:00:40 UTC" fw=198.51.100.30 m=29 msg="Keeper login allowed" usr="ines" src=192.0.2.2 sport=50100 dst=198.51.100.1 dport=443 proto=tcp
            <132>id=wall time="2026-03-02 14:00:47 UTC" fw=198.51.100.30 m=30 msg="Keeper login denied" usr="omar" src=192.0.2.113 sport=50200 dst=198.51.100.30 dport=443 proto=tcp
            <134>id=wall time="2026-03-02 14:01:05 UTC" fw=198.51.100.30 m=98 msg="Line open" src=192.0.2.19 sport=51014 dst=203.0.113.98 dport=443 proto=tcp
            """;

    private static final String SHELVES =
            """
            <30>Mar  2 20:24:24 shelf01 shelfd[14629]: Users: ines, Source IP: 192.0.2.33, Computer name: ---, Kind: Samba, Action: Delete
            <30>Mar  2 20:24:30 shelf01 shelfd[14629]: Users: ines, Source IP: 192.0.2.33, Computer name: ---, Kind: HTTPS, Action: Read
            <30>Mar  2 20:24:33 shelf01 shelfd[14629]: Users: omar, Source IP: 192.0.2.34, Computer name: ---, Kind: Samba, Action: Rename
            """;

    private static final String RADIO =
            """
            1772438401 radio1 type=strange_boat from='02:00:5e:00:00:01' dst='FF:FF:FF:FF:FF:FF' channel='36' process_no='7'
            1772438461 radio1 type=strange_boat from='02:00:5e:00:00:02' dst='FF:FF:FF:FF:FF:FF' channel='36' process_no='7'
            1772438521 radio1 type=boat_seen from='02:00:5e:00:00:03' dst='198.51.100.7' channel='11' process_no='7'
            """;

    static Stream<Arguments> unsaid() {
        return Stream.of(
                Arguments.of(ENDS, 0, List.of("src", "dest")),
                Arguments.of(VERSIONS, 0, List.of("src", "process")),
                Arguments.of(ALARMS, 0, List.of("action")),
                Arguments.of(SHELVES, 0, List.of("object")),
                Arguments.of(RADIO, 0, List.of("dest_ip")));
    }

    @ParameterizedTest
    @MethodSource("unsaid")
    void whatTheLogDoesNotSay(String log, int event, List<String> absent) throws IOException {
        assertThat(fields(log, event)).doesNotContainKeys(absent.toArray(String[]::new));
    }

    static Stream<Arguments> said() {
        return Stream.of(
                Arguments.of(LISTED, 0, Map.of("KeeperIPAddress", "192.0.2.4", "KeeperSession", "Gate_Session")),
                Arguments.of(LISTED, 1, Map.of("KeeperName", "NOBODY", "Remark", "Keeper not found")),
                Arguments.of(LISTED, 2, Map.of("ThingName", "Rope of quay")),
                Arguments.of(COUNTED, 0, Map.of("SIZE", "253", "DEED", "OPENING", "KEEPER_NAME", "ines")),
                Arguments.of(COUNTED, 1, Map.of("DEED", "TAKE all FROM 'north' and 'west'", "HOUSE", "mill.example")));
    }

    @ParameterizedTest
    @MethodSource("said")
    void whatTheLogSays(String log, int event, Map<String, String> expected) throws IOException {
        Map<String, List<String>> fields = fields(log, event);
        expected.forEach((name, value) -> assertThat(fields).containsEntry(name, List.of(value)));
    }

    @Test
    void aLoginIsNoTraffic() throws IOException {
        assertThat(tags(DOORS, 0)).contains("network").doesNotContain("authentication");
        assertThat(tags(DOORS, 1)).contains("authentication").doesNotContain("network");
        assertThat(tags(DOORS, 2)).contains("authentication").doesNotContain("network");
    }

    @Test
    void anAttackOnLoginsIsNoLogin() throws IOException {
        assertThat(tags(ALARMS, 0)).doesNotContain("authentication");
    }

    @Test
    void wordsThatOnlyBeginAlikeTellNoKind() throws IOException {
        assertThat(tags(KEEPING, 0)).doesNotContain("account", "change");
        assertThat(tags(KEEPING, 2)).doesNotContain("authentication");
        assertThat(tags(KEEPING, 3)).contains("authentication");
    }

    @Test
    void noNameIsNoHost() throws IOException {
        assertThat(fields(SHELVES, 0)).containsEntry("dest", List.of("shelf01"));
        assertThat(fields(SHELVES, 0).getOrDefault("action", List.of())).doesNotContain("blocked");
    }

    @Test
    void blocksBeginWithTheirMark() throws IOException {
        List<String> events = events(BLOCKS).stream().map(e -> e.event().raw()).toList();
        assertThat(events).hasSize(3).allMatch(e -> e.startsWith("[**]"));
    }

    @Test
    void deepKeysBehindAHeaderHaveNamesThatPcreTakes() throws IOException {
        String log =
                """
                <5>1 2026-03-02T19:10:05Z vault {"kind":"keeping","harbour_office":{"audit_record_of_the_day":{"GatewayStationOfArrival":"north","Keeper":{"Name":"ines"}},"night_record":{"Keeper":{"Name":"petra"}}}}
                <5>1 2026-03-02T19:11:05Z vault {"kind":"keeping","harbour_office":{"audit_record_of_the_day":{"GatewayStationOfArrival":"west","Keeper":{"Name":"omar"}},"night_record":{"Keeper":{"Name":"petra"}}}}
                """;
        assertThat(events(log)).hasSize(2);
    }
}
