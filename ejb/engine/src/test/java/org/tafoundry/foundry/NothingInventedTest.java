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

/** What a log does not say stays unsaid: sentences give no hosts, programs, reasons or outcomes, and values no names. */
class NothingInventedTest {

    private static final String TRIES =
            """
            INFO 2026-03-02 11:33:50,712 Login attempt: ines_k from ip: 192.0.2.4
            INFO 2026-03-02 11:33:50,912 ines_k (keeper): logged in
            INFO 2026-03-02 11:34:12,100 Login attempt: omar_k from ip: 192.0.2.7
            INFO 2026-03-02 11:34:12,312 omar_k: login failure
            INFO 2026-03-02 11:35:50,712 Login attempt: petra@mill.example from ip: 192.0.2.9
            INFO 2026-03-02 11:35:51,012 petra@mill.example: login failure
            """;

    private static final String THREADS =
            """
            2026-03-02 02:25:05.598	    7f8594f7e740	INFO 	gears	src/gears/box.cpp:185	Turning to 3
            2026-03-02 02:25:05.599	    7f8594f7e740	ERROR	teeth	src/gears/tooth.h:102	Error: could not reach hub: 192.0.2.1:18081
            2026-03-02 02:25:30.429	    7f0c62627740	INFO 	gears	src/gears/box.cpp:185	Turning to 4
            2026-03-02 02:25:30.430	    7f0c62627740	ERROR	teeth	src/gears/tooth.h:102	Error: could not reach hub: 192.0.2.1:18081
            """;

    private static final String FLOWS =
            """
            2 Mar 22:53:21 - [audit] {"event":"auth.login.fail","username":"ines","level":98}
            2 Mar 22:53:40 - [audit] {"event":"auth.login","username":"ines","level":98}
            2 Mar 22:53:43 - [audit] {"event":"flows.get","level":98,"user":{"username":"ines"},"path":"/flows","ip":"192.0.2.4"}
            2 Mar 22:55:02 - [warn] [hub:home] Connection failed to hub: mqtt://192.0.2.5:1883
            """;

    private static final String FACILITIES =
            """
            Tue Mar  3 15:53:24 2026 daemon.notice lampd: lamp0: OFF 02:f0:05:08:ad:ea
            Tue Mar  3 15:53:25 2026 daemon.info lampd: lamp0: ON 02:f0:05:08:ad:ea
            Tue Mar  3 15:56:30 2026 user.warn mastd[3113]: Flag lost at mast.c:117
            Tue Mar  3 15:57:30 2026 kern.info kernel: berth 2 deleted
            """;

    private static final String STATES =
            """
            [2026-03-02 22:02:35.213][info] Loaded charts de/harbour
            [2026-03-02 22:02:35.216][verbose] Gate state: closed
            [2026-03-02 22:02:35.229][error] Failed to open gate: no answer from the winch
            [2026-03-02 22:02:36.229][verbose] Gate state: open
            """;

    private static final String SESSIONS =
            """
            Mar  2 18:02:01 quay berthd[308]: 192.0.2.4:28924 Greeting done
            Mar  2 18:02:02 quay berthd[308]: inesk/192.0.2.4:28924 Mooring taken, rope 4
            Mar  2 18:02:03 quay berthd[308]: inesk/192.0.2.4:28924 Mooring taken, rope 5
            Mar  2 18:03:09 quay berthd[308]: omark/192.0.2.9:48461 Mooring taken, rope 2
            """;

    private static final String DOORS =
            """
            2026-03-02 10:15:30 [main] doors.core.Bell.ring Ringing at http://192.0.2.4/bell.
            2026-03-02 10:15:31 [main] doors.core.Lock.open POST /login HTTP/1.1 answered by side.c:45
            2026-03-02 10:15:33 [main] doors.core.Lock.open Opening failed: user unknown at side.c:48
            2026-03-02 10:15:34 [main] doors.core.Lock.open checked(ines,192.0.2.7): password mismatch
            """;

    private static final String EVENTS =
            """
            {"event":"door.open","time":"2026-03-02T10:11:12.123Z","uid":"9f6a1d0c-1111-4a2b-8888-1234567890ab","sid":"aa6a1d0c-0000-4a2b-8888-1234567890ab","user":"ines","error":4,"login":"root","method":""}
            {"event":"door.open","time":"2026-03-02T10:12:12.123Z","uid":"9f6a1d0c-1112-4a2b-8888-1234567890ab","sid":"aa6a1d0c-0000-4a2b-8888-1234567890ab","user":"omar","error":0,"login":"root","method":"GET"}
            {"event":"door.shut","time":"2026-03-02T10:13:12.123Z","uid":"9f6a1d0c-1113-4a2b-8888-1234567890ab","sid":"aa6a1d0c-0000-4a2b-8888-1234567890ab","user":"ines","error":0,"login":"root","method":"PUT"}
            """;

    private static final String GATES =
            """
            2026-03-06 07:01:00,gate1,LOGIN,OK,ines,192.0.2.20,198.51.100.11,Key 4.2,0,0
            2026-03-06 07:03:10,gate1,LOGIN,TIDEMARK,omar,192.0.2.21,198.51.100.11,Key 4.2,0,0
            2026-03-06 07:10:00,gate2,LOGIN,LOCKED,petra,192.0.2.99,198.51.100.11,Key 4.1,0,0
            2026-03-06 07:40:05,gate1,LOGOUT,OK,ines,192.0.2.20,198.51.100.11,Key 4.2,2345,881223
            """;

    private static final String WALL =
            """
            2026-03-05T14:00:01+01:00 wall07 dam: devname="WALL-1" serial=SN00417 type=session verdict=permit proto=6 from=192.0.2.20 to=198.51.100.7 natip=203.0.113.9 natport=40122 usr="MILL\\ines"
            2026-03-05T14:00:02+01:00 wall07 dam: devname="WALL-1" serial=SN00417 type=session verdict=reset proto=17 from=192.0.2.44 to=203.0.113.9 usr=""
            2026-03-05T14:00:15+01:00 wall07 dam: devname="WALL-1" serial=SN00417 type=system msg="Keeper root logged in from 192.0.2.5" result=success
            2026-03-05T14:00:19+01:00 wall07 dam: devname="WALL-1" serial=SN00417 type=system msg="Keeper root login failed from 192.0.2.66" result=failure
            """;

    static Stream<Arguments> unsaid() {
        return Stream.of(
                Arguments.of(TRIES, 0, List.of("log_host", "dest", "process_name", "action", "signature")),
                Arguments.of(TRIES, 3, List.of("log_host", "process_name", "signature")),
                Arguments.of(TRIES, 1, List.of("reason", "signature")),
                Arguments.of(THREADS, 0, List.of("log_host", "dest", "dvc", "category")),
                Arguments.of(FLOWS, 0, List.of("category", "process_id", "component")),
                Arguments.of(FLOWS, 2, List.of("file_path", "file_name")),
                Arguments.of(FACILITIES, 2, List.of("log_host", "dest", "dvc", "dest_port")),
                Arguments.of(FACILITIES, 3, List.of("action")),
                Arguments.of(STATES, 1, List.of("reason")),
                Arguments.of(DOORS, 1, List.of("user", "dest", "category", "file_name")),
                Arguments.of(DOORS, 2, List.of("dest", "dest_port")),
                Arguments.of(EVENTS, 0, List.of("user_id", "signature_id", "reason", "http_method")),
                Arguments.of(GATES, 1, List.of("action", "dest_port", "request_id")),
                Arguments.of(WALL, 0, List.of("dest_port", "ssl_serial")),
                Arguments.of(SESSIONS, 1, List.of("inesk_ip", "inesk_ip_endpoint")));
    }

    static Stream<Arguments> said() {
        return Stream.of(
                Arguments.of(TRIES, 0, Map.of("user", "ines_k", "src", "192.0.2.4")),
                Arguments.of(TRIES, 3, Map.of("action", "failure")),
                Arguments.of(THREADS, 1, Map.of("log_level", "ERROR", "thread", "7f8594f7e740")),
                Arguments.of(FLOWS, 0, Map.of("timestamp", "2 Mar 22:53:21", "action", "failure")),
                Arguments.of(
                        FACILITIES,
                        2,
                        Map.of("syslog_facility", "user", "log_level", "warn", "program", "mastd", "pid", "3113")),
                Arguments.of(DOORS, 3, Map.of("user", "ines", "src", "192.0.2.7")),
                Arguments.of(WALL, 0, Map.of("dest", "198.51.100.7", "src", "192.0.2.20", "action", "allowed")),
                Arguments.of(WALL, 3, Map.of("action", "failure", "src", "192.0.2.66")),
                Arguments.of(EVENTS, 1, Map.of("user", "omar", "http_method", "GET")),
                Arguments.of(STATES, 2, Map.of("reason", "no answer from the winch")));
    }

    @ParameterizedTest
    @MethodSource("unsaid")
    void whatTheLogDoesNotSay(String log, int event, List<String> absent) throws IOException {
        assertThat(Jobs.fields(log).get(event)).doesNotContainKeys(absent.toArray(String[]::new));
    }

    @ParameterizedTest
    @MethodSource("said")
    void whatTheLogSays(String log, int event, Map<String, String> expected) throws IOException {
        Map<String, List<String>> fields = Jobs.fields(log).get(event);
        expected.forEach((name, value) -> assertThat(fields).as(name).containsEntry(name, List.of(value)));
    }

    @Test
    void aPathEndsWhereItsQueryBegins() throws IOException {
        Map<String, List<String>> fields = Jobs.fields(
                        """
                When,ClientAddr,Login,Method,Site,Path,Status
                2026-03-04 08:00:01,192.0.2.5,ines,GET,quay.example,/berths,200
                2026-03-04 08:00:03,192.0.2.6,omar,GET,quay.example,"/tides?x=1,2",403
                2026-03-04 08:00:04,192.0.2.7,petra,POST,lock.example,/open?gate=west,200
                """)
                .get(1);
        assertThat(fields).containsEntry("uri_path", List.of("/tides")).containsEntry("uri_query", List.of("x=1,2"));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void pairsInMarksOfTheirOwn(String log, int event, Map<String, String> expected) throws IOException {
        whatTheLogSays(log, event, expected);
    }

    static Stream<Arguments> pairs() {
        return Stream.of(
                Arguments.of(
                        """
                        I20260302-10:12:01.221(0) Bell rung - Keeper[ines] Rope[4] Seen-By[192.0.2.4] Voice[-]
                        I20260302-10:12:31.900(0) Bell rung - Keeper[omar] Rope[7] Seen-By[192.0.2.5] Voice[low (wet)]
                        I20260302-10:13:12.541(0) Bell rung - Keeper[petra] Rope[2] Seen-By[192.0.2.6] Voice[high]
                        """,
                        1,
                        Map.of("Keeper", "omar", "Seen_By", "192.0.2.5", "Voice", "low (wet)")),
                Arguments.of(
                        """
                        [02/Mar/2026:02:17:03 +0100] 200 - "/a" [Boat 192.0.2.4] [Weight 5166] [Towed-by tug-1] "fog"
                        [02/Mar/2026:02:17:09 +0100] 404 - "/b" [Boat 192.0.2.5] [Weight 153] [Towed-by tug-2] "sun"
                        [02/Mar/2026:02:18:44 +0100] 200 - "/c" [Boat 192.0.2.4] [Weight 88211] [Towed-by tug-1] "fog"
                        """,
                        2,
                        Map.of("Boat", "192.0.2.4", "Weight", "88211", "Towed_by", "tug-1")),
                Arguments.of(
                        """
                        2026-03-02T08:11:12.100Z lock-01 lockd: Gate No :: 7 ;; Water Level :: 12 ;; Keeper Name :: Ines Ka ;; Note :: half open
                        2026-03-02T08:12:15.400Z lock-01 lockd: Gate No :: 8 ;; Water Level :: 14 ;; Keeper Name :: Omar Li ;; Note :: shut
                        2026-03-02T08:14:00.005Z lock-01 lockd: Gate No :: 7 ;; Water Level :: 11 ;; Keeper Name :: Ines Ka ;; Note :: open: wide
                        """,
                        2,
                        Map.of("Water_Level", "11", "Keeper_Name", "Ines Ka", "Note", "open: wide")));
    }
}
