package org.tafoundry.foundry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Values in sentences get whole, under the name that the sentence gives them. */
class TextValuesTest {

    private static final List<String> SIZES = List.of("12.5 KB", "7.0 B", "1.9 MB");
    private static final List<String> KINDS = List.of("cargo", "berth", "crew", "fuel", "hull");

    static Stream<Arguments> sentences() {
        return Stream.of(
                Arguments.of(
                        text(i -> "stored box in hold (estimated size " + SIZES.get(i / 3 % 3) + ", free 9" + i
                                + ".1 KB)"),
                        Map.of("size", "7.0 B", "free", "913.1 KB")),
                Arguments.of(
                        text(i -> "Address change detected. Old: pier-" + i + "/192.0.2." + i + ":8020 again"),
                        Map.of("old_id", "pier-13", "old_ip", "192.0.2.13", "old_ip_port", "8020")),
                Arguments.of(
                        text(i -> "Voyage: 3054_33" + i + " opened by harbour"),
                        Map.of("voyage", "3054_3313", "voyage_prefix", "3054", "voyage_suffix", "3313")),
                Arguments.of(
                        text(i -> "Refused key for root from 198.51.100." + i + " port 4" + i),
                        Map.of("user", "root", "src", "198.51.100.13", "src_port", "413")),
                Arguments.of(
                        text(i -> "todaysTides = 17##" + i + "##29##8" + i),
                        Map.of("todaystides_list", "17##13##29##813")),
                Arguments.of(
                        text(i -> "Dock" + KINDS.get(i % 5) + "::open" + i % 7 + " waits"),
                        Map.of("code_class", "Dockfuel", "code_method", "open6")),
                Arguments.of(text(i -> i + " gull alarms were heard at pier " + i % 4), Map.of("alarms", "13")),
                Arguments.of(
                        text(i -> "Sync for host 'crane" + i + ".port.example' was late"),
                        Map.of("host_name", "crane13.port.example")));
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void valuesAreWholeAndNamed(String log, Map<String, String> expected) throws IOException {
        Map<String, List<String>> fields = fields(log, log, 3);
        expected.forEach((name, value) -> assertThat(fields).containsEntry(name, List.of(value)));
    }

    @Test
    void listsGiveTheirValues() throws IOException {
        String log = text(i -> "todaysTides = 17##" + i + "##29##8" + i);
        assertThat(fields(log, log, 3)).containsEntry("todaysTides_values", List.of("17", "13", "29", "813"));
    }

    @Test
    void numbersBehindTheirWordAreFoundInMessagesThatTheSampleDoesNotShow() throws IOException {
        List<String> words = List.of(
                "anchor", "bilge", "cleat", "davit", "fender", "galley", "hawser", "jib", "keel", "lanyard", "mast",
                "oar", "prow", "quoin", "rudder");
        String log = text(i -> "the " + words.get(i / 3 % 15) + " moved " + words.get(i % 15) + " " + i);
        String unseen = "2026-02-03 08:00:59 INFO yard: winch 44 pulls, 'strain': 1207 at depth 0x1f\n";
        assertThat(fields(log, unseen, 0))
                .containsEntry("winch", List.of("44"))
                .containsEntry("strain", List.of("1207"))
                .containsEntry("depth", List.of("0x1f"));
    }

    private static String text(IntFunction<String> message) {
        return IntStream.range(10, 60)
                .mapToObj(i -> "2026-02-03 08:00:" + i + " INFO yard: "
                        + (i % 3 == 1 ? message.apply(i) : i % 3 == 2 ? "Keeper lit the lamp" : "Tide has turned"))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static Map<String, List<String>> fields(String sample, String log, int event) throws IOException {
        Generated made = Jobs.generate(sample, false);
        return Jobs.run(made.addOn(), made.report().sourcetypes().get(0), log)
                .get(event)
                .fields()
                .asMap();
    }

    @Test
    void theUserStandsBehindAReasonWithBracketsInBracketsAndIsNoResult() throws IOException {
        String log =
                """
                Mon Mar  2 08:02:40 2026 : Gate: (31) Login incorrect (peap: The guest was turned away: try later (again.)): [tomk] (from gate north)
                Mon Mar  2 08:02:41 2026 : Gate: (32) Login OK: [miar] (from gate south)
                Mon Mar  2 08:03:41 2026 : Gate: (33) Rejected in post-check: [adaw] (from gate south)
                Mon Mar  2 08:03:49 2026 : Gate: (34) Login incorrect: [loub] (from gate south)
                """;
        List<Map<String, List<String>>> fields = Jobs.fields(log);
        assertThat(fields.get(0)).containsEntry("user", List.of("tomk"));
        assertThat(fields.get(1)).containsEntry("user", List.of("miar"));
        assertThat(fields.get(2)).containsEntry("user", List.of("adaw"));
        assertThat(fields.get(3)).containsEntry("user", List.of("loub"));
    }

    @Test
    void aUserInQuotesMayHaveSeveralWords() throws IOException {
        String log =
                """
                2026-03-02 08:00:01 desk[12]: Session opened for user "Jane Doe" from 192.0.2.9
                2026-03-02 08:00:02 desk[12]: Session opened for user "tkim" from 192.0.2.11
                2026-03-02 08:00:03 desk[13]: User "Ola Van Berg" changed the plan
                2026-03-02 08:00:04 desk[13]: User tkim changed the plan
                """;
        List<Map<String, List<String>>> fields = Jobs.fields(log);
        assertThat(fields.get(0)).containsEntry("user", List.of("Jane Doe"));
        assertThat(fields.get(2)).containsEntry("user", List.of("Ola Van Berg"));
        assertThat(fields.get(3)).containsEntry("user", List.of("tkim"));
    }

    @Test
    void aNetworkIsNoEndPointAndItsPrefixNoPort() throws IOException {
        String log =
                """
                2026-03-02 08:00:01 dripd: limit drop response to 198.51.100.0/24 for amy
                2026-03-02 08:00:02 dripd: limit drop response to 198.51.100.128/25 for amy
                2026-03-02 08:00:03 dripd: sent answer to 198.51.100.7/5353 for tom
                2026-03-02 08:00:04 dripd: request from 192.0.2.17/40001 passed
                2026-03-02 08:00:05 dripd: request from 192.0.2.64/26 blocked
                """;
        List<Map<String, List<String>>> fields = Jobs.fields(log);
        assertThat(fields.get(1))
                .containsEntry("network", List.of("198.51.100.128/25"))
                .doesNotContainKeys("dest", "dest_port", "reply_code");
        assertThat(fields.get(2))
                .containsEntry("dest", List.of("198.51.100.7"))
                .containsEntry("dest_port", List.of("5353"));
        assertThat(fields.get(4)).doesNotContainKeys("src", "src_port", "url");
    }

    @Test
    void anAmountInAListIsCalledByTheWordBehindIt() throws IOException {
        String log =
                """
                2026-03-02T08:00:01 tank.a 85859 : flow [DBG] map t88123: 2.1 TiB water, 6.4 TiB milk, 38 TiB / 44 TiB free; 12 KiB/s in
                2026-03-02T08:00:04 tank.a 85861 : flow [DBG] map t88124: 2.2 TiB water, 6.1 TiB milk, 38 TiB / 44 TiB free; 15 KiB/s in
                2026-03-02T08:00:09 tank.b 85875 : flow [DBG] map t88127: 2.2 TiB water, 6.9 TiB milk, 37 TiB / 44 TiB free; 19 KiB/s in
                2026-03-02T08:00:12 tank.b 85879 : flow [INF] pump 12 started
                """;
        assertThat(Jobs.fields(log).get(1))
                .containsEntry("water", List.of("2.2"))
                .containsEntry("milk", List.of("6.1"))
                .containsEntry("free", List.of("44"))
                .doesNotContainKeys("ti_b_milk", "ti_b_free", "t88124", "free_detail");
    }

    @Test
    void commasBetweenThousandsAreOfTheNumber() throws IOException {
        String log =
                """
                2026-03-02 08:00:01 stock: Objects inspected: 335,229 in 12 s
                2026-03-02 08:00:02 stock: Objects inspected: 1,229,001 in 44 s
                2026-03-02 08:00:03 stock: Objects inspected: 17 in 1 s
                """;
        List<Map<String, List<String>>> fields = Jobs.fields(log);
        assertThat(fields.get(1)).containsEntry("inspected_number", List.of("1,229,001"));
        assertThat(fields.get(2)).containsEntry("inspected_number", List.of("17"));
    }

    @Test
    void aValueIsNoNameAndAMessageThatComesOnceNamesNothing() throws IOException {
        String log =
                """
                2026-03-02 08:00:01 hall[7]: door 4 opened by tomka
                2026-03-02 08:00:02 hall[7]: door 5 opened by mirela
                2026-03-02 08:00:03 hall[7]: lamp 9 is on
                2026-03-02 08:00:04 hall[7]: lamp 8 is on
                2026-03-02 08:00:05 hall[7]: heat set to 21 degrees
                2026-03-02 08:00:06 hall[7]: heat set to 19 degrees
                2026-03-02 08:00:07 hall[7]: roof shut, wind 44
                2026-03-02 08:00:08 hall[7]: roof shut, wind 51
                2026-03-02 08:00:09 hall[7]: the walk ended 7 early
                2026-03-02 08:00:11 hall[7]: key for tomka: K771 made
                2026-03-02 08:00:12 hall[7]: key for mirela: K772 made
                2026-03-02 08:00:13 hall[7]: bell rang at gate
                2026-03-02 08:00:14 hall[7]: cat seen at gate
                """;
        List<Map<String, List<String>>> fields = Jobs.fields(log);
        assertThat(fields).allSatisfy(f -> assertThat(f).doesNotContainKeys("tomka", "mirela", "ended_number"));
        assertThat(fields.get(1)).containsEntry("door", List.of("5"));
    }

    @Test
    void whatAPhraseTakesIsNotTakenAgainUnderTheWordBeforeIt() throws IOException {
        String log =
                """
                Mar  2 04:10:11 hut tund[88]: main[amy]:192.0.2.169:38944 user logged in
                Mar  2 04:10:31 hut tund[88]: main[bob.k]:192.0.2.17:41944 user logged in
                Mar  2 04:19:31 hut tund[88]: main[bob.k]:192.0.2.17:41944 user disconnected (reason: gone, rx: 88, tx: 120)
                Mar  2 04:19:39 hut tund[88]: main: 192.0.2.99:41000 new connection
                """;
        assertThat(Jobs.fields(log).get(1))
                .containsEntry("user", List.of("bob.k"))
                .containsEntry("src", List.of("192.0.2.17"))
                .containsEntry("dest", List.of("hut"))
                .doesNotContainKey("main_host");
    }

    @Test
    void thePeerOfATunnelIsItsSource() throws IOException {
        String log =
                """
                Mar  2 06:35:10 gate4 netd[7]: IPsec VPN connection "HQ-7" established with 203.0.113.77.
                Mar  2 06:41:09 gate4 netd[7]: IPsec VPN connection "HQ-7" terminated with 203.0.113.77.
                Mar  2 06:42:09 gate4 netd[7]: IPsec VPN connection "HQ-9" established with 203.0.113.79.
                """;
        assertThat(Jobs.fields(log).get(1)).containsEntry("src", List.of("203.0.113.77"));
    }
}
