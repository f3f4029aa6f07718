package org.tafoundry.foundry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Pairs are read as their source writes them, and keys and values are whole. */
class PairGrammarsTest {

    static Stream<Arguments> grammars() {
        return Stream.of(
                Arguments.of(
                        """
                        2026-03-02 04:10:11.100 PUMP CHECK         GRADE: Severe
                        WELL    : 22               SHAFT: 140211003 DEPTH: 12 m
                        STATION : north dock       CREW : 007       TEAM : Blue
                        NOTE    : Valve "7" did not close: code 9

                        2026-03-02 04:12:11.100 PUMP CHECK         GRADE: Minor
                        WELL    : 7                SHAFT: 140211004 DEPTH: 9 m
                        STATION : south dock       CREW : 003       TEAM : Red
                        GUARD   : mia
                        NOTE    : Oil TEAM : gone from "A" To: "B"

                        2026-03-02 04:15:41.100 PUMP CHECK         GRADE: Minor
                        WELL    : 7                SHAFT: 140211004 DEPTH: 9 m
                        STATION : south dock       CREW : 003       TEAM : Red
                        GUARD   : tom              HOSTNAME: pump-2
                        NOTE    : Oil is full

                        2026-03-02 04:19:00.100 PUMP CHECK         GRADE: Info
                        WELL    : 9                SHAFT: 140211004 DEPTH: 8 m
                        STATION : south dock       CREW : 003       TEAM : Red
                        GUARD   : lou              HOSTNAME: pump-2
                        NOTE    : Oil is low
                        """,
                        1,
                        Map.of(
                                "GRADE",
                                "Minor",
                                "SHAFT",
                                "140211004",
                                "DEPTH",
                                "9 m",
                                "STATION",
                                "south dock",
                                "CREW",
                                "003",
                                "TEAM",
                                "Red",
                                "GUARD",
                                "mia",
                                "NOTE",
                                "Oil TEAM : gone from \"A\" To: \"B\"")),
                Arguments.of(
                        """
                        2026-03-02 04:10:11 Event type: Object found    Title: Bad seed  Path: C:\\barn\\seed 1.exe   User: FARM\\mia
                        2026-03-02 04:11:11 Event type: Object removed    Title: Bad seed  Path: C:\\barn\\seed 1.exe   User: FARM\\mia
                        2026-03-02 04:12:11 Event type: Scan done   Title: Weekly scan: all   Path: C:\\barn   User: FARM\\tom
                        2026-03-02 04:19:11 Event type: Update failed   Title: Bases   Path:   User: FARM\\lou
                        """,
                        2,
                        Map.of(
                                "Event_type",
                                "Scan done",
                                "Title",
                                "Weekly scan: all",
                                "Path",
                                "C:\\barn",
                                "User",
                                "FARM\\tom")),
                Arguments.of(
                        """
                        Mar  2 04:10:11 rack9 inventory: Slot : 1   Part : PSU-77   State : ok   Fan : 3400 rpm
                        Mar  2 04:10:12 rack9 inventory: Slot : 2   Part : PSU-78   State : failed   Fan : 0 rpm
                        Mar  2 04:10:13 rack9 inventory: Slot : 3   Part : NIC 10G dual   State : ok   Fan : 3100 rpm
                        """,
                        2,
                        Map.of("Slot", "3", "Part", "NIC 10G dual", "State", "ok", "Fan", "3100 rpm")),
                Arguments.of(
                        """
                        2026-02-01T08:00:01Z ferry: gate=3 car plate="AB 12" lane=2 held time=40 boat name="Sea \\ Star"
                        2026-02-01T08:00:09Z ferry: gate=4 car plate="CD 34" lane=1 held time=10 boat name="C:\\boats\\" crew="nine"
                        2026-02-01T08:00:19Z ferry: gate=3 car plate="EF 56" lane=5 held time=7 boat name="Gull" crew="two"
                        """,
                        1,
                        Map.of(
                                "gate",
                                "4",
                                "car_plate",
                                "CD 34",
                                "held_time",
                                "10",
                                "boat_name",
                                "C:\\boats\\",
                                "crew",
                                "nine")),
                Arguments.of(
                        """
                        id=1 shop=north end mood=very calm stock= clerk=ivo list=Tea, Cups agent=Till/2 (blue; oak) Kiosk/9
                        id=2 shop=south end mood=loud stock= clerk=ada list=Tea agent=Till/2 (red; elm)
                        id=3 shop=south mood=loud stock= clerk=ada list=Pots agent=Till/3 (red; elm)
                        """,
                        0,
                        Map.of(
                                "shop",
                                "north end",
                                "mood",
                                "very calm",
                                "list",
                                "Tea, Cups",
                                "agent",
                                "Till/2 (blue; oak) Kiosk/9")),
                Arguments.of(
                        """
                        2026-02-01 08:00:01 loft flow from=10.0.0.5 bytes=120 port=443 note: 7 parcels (red || blue)
                        2026-02-01 08:00:02 loft flow from=10.0.0.6 bytes=80 port=80 note: 9 letters
                        2026-02-01 08:00:03 loft flow from=10.0.0.7 bytes=64 port=22 note: 1 box here
                        """,
                        0,
                        Map.of("from", "10.0.0.5", "bytes", "120", "port", "443")),
                Arguments.of(
                        """
                        Feb 01 2026 08:00:01 +00:00
                        ROW:[3] "abc" OWNER:[5] "harry" WHERE:[11] "DOCK\\\\pier-1a" CODE:[1] "0"

                        Feb 01 2026 08:00:02 +00:00
                        ROW:[3] "abd" OWNER:[4] "nina" WHERE:[6] "pier-2" CODE:[4] "1017"
                        """,
                        1,
                        Map.of("OWNER", "nina", "CODE", "1017", "ROW", "abd")),
                Arguments.of(
                        """
                        Feb  1 08:00:01 vault9 <Kind> audit <Guest> mia@inn.example <Summary> Opened the safe. <Room> 12
                        Feb  1 08:00:07 vault9 <Kind> audit <Guest> system <Summary> Safe is shut. <Room> 12
                        Feb  1 08:00:09 vault9 <Kind> fault <Guest> tom@inn.example <Summary> Wrong code, twice. <Room> 14
                        """,
                        2,
                        Map.of(
                                "Kind",
                                "fault",
                                "Guest",
                                "tom@inn.example",
                                "Summary",
                                "Wrong code, twice.",
                                "Room",
                                "14")),
                Arguments.of(
                        """
                        [2026-02-01T08:00:01,100][WARN ][mill] Queue is long {:wheel=>"north", :depth=>12}
                        [2026-02-01T08:00:02,100][WARN ][mill] Queue is long {:wheel=>"south", :depth=>19}
                        [2026-02-01T08:00:03,100][INFO ][mill] Sack was lost {:sack=>"s-4", :reason=>"hole in it", :wheel=>"north"}
                        """,
                        2,
                        Map.of("sack", "s-4", "reason", "hole in it", "wheel", "north")),
                Arguments.of(
                        """
                        2026-02-01 08:00:01 guard: Rule met on field. [book "wall"] [line "12"] [word "old key"] [tag "gate"] [tag "east"]
                        2026-02-01 08:00:04 guard: Rule met on path. [book "wall"] [line "19"] [word "no key"] [tag "gate"] [tag "west"]
                        2026-02-01 08:00:08 guard: Bell is silent [book "bell"] [line "2"]
                        """,
                        1,
                        Map.of("book", "wall", "line", "19", "word", "no key")),
                Arguments.of(
                        """
                        Begin-Date: 2026-02-01  08:00:01
                        Order: bake --loaves 12
                        Asked-By: lena (105)
                        Done-Date: 2026-02-01  08:10:01

                        Begin-Date: 2026-02-01  09:00:01
                        Order: clean oven
                        Fault: Oven | was hot; very
                        Done-Date: 2026-02-01  09:10:01

                        """,
                        1,
                        Map.of("Order", "clean oven", "Done_Date", "2026-02-01  09:10:01")),
                Arguments.of(
                        """
                        2026-02-01 08:00:01 Lift: Cage = 3, Broken = no, Seen Floors = {1|2|9}, Load = 410
                        2026-02-01 08:00:02 Lift: Cage = 4, Broken = no, Seen Floors = {2|3|8}, Load = 90
                        2026-02-01 08:00:03 Lift: Cage = 3, Broken = yes, Seen Floors = {1|2|5}, Load = 0
                        """,
                        1,
                        Map.of("Cage", "4", "Broken", "no", "Load", "90")));
    }

    @ParameterizedTest
    @MethodSource("grammars")
    void keysAndValuesAreWhole(String log, int event, Map<String, String> expected) throws IOException {
        Map<String, List<String>> fields = Jobs.fields(log).get(event);
        expected.forEach((name, value) -> assertThat(fields).as(name).containsEntry(name, List.of(value)));
    }

    @Test
    void aKeyThatComesAgainHasSeveralValues() throws IOException {
        String log =
                """
                2026-02-01 08:00:01 guard: Rule met. [line "12"] [mark "gate"] [mark "east"]
                2026-02-01 08:00:04 guard: Rule met. [line "19"] [mark "gate"] [mark "west"]
                """;
        assertThat(Jobs.fields(log).get(1)).containsEntry("mark", List.of("gate", "west"));
    }
}
