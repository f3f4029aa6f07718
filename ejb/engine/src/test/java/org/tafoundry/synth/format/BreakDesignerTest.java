package org.tafoundry.synth.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BreakDesignerTest {
    private static final int EVENTS = 6;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[%s]",
                "[\n%s\n]\n",
                "{\"Records\":[%s]}",
                "{\"Records\": [\n%s\n]\n}\n",
                "{\"count\":6,\"next\":null,\"results\":[%s]}",
                "{\"status\":\"success\",\"data\":[%s],\"next\":\"abc\"}",
            })
    void elementsOfAnArrayAreEvents(String document) {
        String elements = IntStream.range(0, EVENTS)
                .mapToObj(i -> "{\"id\":" + i + ",\"who\":{\"name\":\"amy" + i + "\"}}")
                .collect(Collectors.joining(", "));
        Breaking breaking = BreakDesigner.design(document.formatted(elements));
        assertThat(breaking.events()).hasSize(EVENTS).allMatch(e -> e.startsWith("{\"id\":") && e.endsWith("\"}}"));
    }

    @Test
    void anObjectThatHoldsAnArrayIsAnEvent() {
        String event = "{\"alert\":\"beacon\",\"hosts\":[{\"name\":\"a\"},{\"name\":\"b\"},{\"name\":\"c\"}]}\n";
        assertThat(BreakDesigner.design(event).events()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "----------------------\nTime: 2026-03-03 10:00:0%1$d\nJob: backup-%1$d\nStatus: Failed\n",
                "Time: 2026-03-03 10:00:0%1$d\nJob: backup-%1$d\nStatus: Failed\n",
                "Time: 2026-03-03 10:00:0%1$d\nJob: backup-%1$d\nStatus: Failed\n==========\n",
                "Job = backup-%1$d\nServer (main) = srv%1$d.example.com\nEnded = 2026-03-03 10:00:0%1$d\n",
                "Job: backup-%1$d\nStatus: Failed\n\n",
            })
    void recordsOfSeveralLinesAreEvents(String record) {
        String text = IntStream.range(0, EVENTS).mapToObj(record::formatted).collect(Collectors.joining());
        List<String> events = BreakDesigner.design(text).events();
        assertThat(events).hasSize(EVENTS);
        for (int i = 0; i < EVENTS; i++) {
            assertThat(events.get(i)).contains("backup-" + i).doesNotContain("backup-" + (i + 1));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sshd: session %d opened\ncron: job %1$d done\n",
                "user=amy%d action=login\n",
                "level: info, user: amy%d\n",
            })
    void linesThatOnlyBeginWithALabelAreEventsOfTheirOwn(String lines) {
        String text = IntStream.range(0, EVENTS).mapToObj(lines::formatted).collect(Collectors.joining());
        assertThat(BreakDesigner.design(text).events())
                .hasSize((int) text.lines().count());
    }

    static Stream<Arguments> logs() {
        return Stream.of(
                Arguments.of(
                        "a blank line between lines with their time",
                        4,
                        """
                        2026-03-04 08:00:07 INFO crate 10 weighed
                        2026-03-04 08:00:14 INFO crate 11 weighed

                        2026-03-04 08:00:21 INFO crate 12 weighed
                        2026-03-04 08:00:28 INFO crate 13 weighed
                        """),
                Arguments.of(
                        "a blank line between lines without a time",
                        5,
                        """
                        login ok mara from 192.0.2.5
                        login failed kim from 198.51.100.3

                        logout mara
                        login ok kim from 198.51.100.3
                        quota exceeded for tomo
                        """),
                Arguments.of(
                        "a trace at the margin",
                        3,
                        """
                        [2026-04-02 11:19:06] shop.ERROR: no mailer {"exception":"Error at Manager.php:181)
                        [stacktrace]
                        #0 Manager.php(140): open('daily')
                        "}
                        [2026-04-02 11:19:09] shop.INFO: order paid {"order":1201}
                        [2026-04-02 11:19:10] shop.INFO: order paid {"order":1202}
                        """),
                Arguments.of(
                        "a panic of Go with blank lines",
                        3,
                        """
                        2026/05/01 08:00:04 ferry: ticket 88121 sold
                        panic: runtime error: index out of range

                        goroutine 34 [running]:
                        main.(*Deck).assign(0xc000112000, 0x4)
                        	/src/ferry/deck.go:71 +0x1d4
                        exit status 2
                        2026/05/01 08:00:09 ferry: listening on :7070
                        2026/05/01 08:00:14 ferry: ticket 88122 sold
                        """),
                Arguments.of(
                        "a trace of Ruby",
                        3,
                        """
                        2026-09-09T11:00:00Z INFO sync start
                        2026-09-09T11:00:01Z ERROR sync failed
                        /opt/app/lib/sync.rb:44:in `fetch': connection reset
                        	from /opt/app/lib/sync.rb:20:in `run'
                        2026-09-09T11:05:00Z INFO sync start
                        """),
                Arguments.of(
                        "columns before the time",
                        2,
                        """
                        Main::ERROR::2026-12-05 07:04:56,300::kelpd::74::(run) Traceback (most recent call last):
                        File "/usr/share/kelp/kelpd", line 72, in run
                            serve(log)
                        KelpError: authentication failed

                        Thread-19::INFO::2026-12-05 07:04:57,018::dispatcher::94::(run) done
                        """),
                Arguments.of(
                        "a header that some lines have",
                        4,
                        """
                        <13>Oct 12 08:14:55 edge1 3,2026-10-12 08:14:54,FLOW,open,10.20.0.5
                        3,2026-10-12 08:15:01,FLOW,close,10.20.0.5
                        3,2026-10-12 08:15:04,AUTH,ok,10.20.0.9
                        <13>Oct 12 08:15:20 edge1 3,2026-10-12 08:15:19,FLOW,open,10.20.0.5
                        """),
                Arguments.of(
                        "lines of pairs without a time",
                        5,
                        """
                        2026-11-02 04:00:01 nightly: run 4471 begins
                        worker=7 job=pack state=done
                        worker=8 job=pack state=done
                        2026-11-02 04:10:09 nightly: run 4472 begins
                        worker=7 job=pack state=failed
                        """),
                Arguments.of(
                        "one line without the header of the others",
                        4,
                        """
                        2026-10-09T18:29:22Z gate1 lockd[38]: [38:1] info: door 4 open
                        [38:2] info: door 5 open
                        2026-10-09T18:29:25Z gate1 lockd[38]: [38:1] info: door 4 shut
                        2026-10-09T18:29:28Z gate1 lockd[38]: [38:3] info: door 6 shut
                        """),
                Arguments.of(
                        "a heading that is only the time",
                        2,
                        """
                        *** 2026-11-11T12:00:00.123+01:00
                        deadlock detected
                        *** 2026-11-11T12:04:10.001+01:00
                        checkpoint done
                        """),
                Arguments.of(
                        "records with marks of their own",
                        3,
                        """
                        <![REC[event object:
                        instance of Crate

                        ]REC]!><time="19:33:20" date="11-28-2026">
                        <![REC[weighed]REC]!><time="19:33:21" date="11-28-2026">
                        <![REC[shipped]REC]!><time="19:33:22" date="11-28-2026">
                        """),
                Arguments.of(
                        "records between two lines",
                        2,
                        """
                        BEGIN RECORD
                         station: 4
                         reading: 44.1
                        END RECORD
                        BEGIN RECORD
                         station: 5
                         reading: 45.9
                        END RECORD
                        """),
                Arguments.of(
                        "documents with different roots",
                        3,
                        """
                        <Tally><Id>1</Id></Tally>
                        <Reset at="now">
                          <Id>2</Id>
                        </Reset>
                        <Tally><Id>3</Id></Tally>
                        """),
                Arguments.of(
                        "documents with their declaration",
                        3,
                        """
                        <?xml version="1.0"?>
                        <Tally>
                          <Id>1</Id>
                        </Tally>
                        <?xml version="1.0"?>  <Reset><Id>2</Id></Reset>
                        <?xml version="1.0"?>
                        <Tally><Id>3</Id></Tally>
                        """));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("logs")
    void breaksByLikeness(String what, int events, String log) {
        assertThat(BreakDesigner.design(log).events()).as(what).hasSize(events);
    }

    @ParameterizedTest
    @ValueSource(strings = {"CEF:0|Acme|Door|1|5|seen|2|n=%d\n", "<13>Oct 12 08:14:5%d edge1 door: seen\n"})
    void anUnmistakableHeaderIsTheBeginningAlsoOfEventsThatComeLater(String line) {
        String text = IntStream.range(0, EVENTS).mapToObj(line::formatted).collect(Collectors.joining());
        Breaking breaking = BreakDesigner.design(text);
        assertThat(breaking.events()).hasSize(EVENTS);
        assertThat(BreakReplay.events(line.formatted(1) + "more\n" + line.formatted(2), breaking.lineBreaker()))
                .hasSize(2);
    }

    @Test
    void objectsThatNeverCloseEndTheSearch() {
        String text = "{\"a\": 1\n".repeat(200_000);
        assertThat(JsonSpans.atLineStarts(text)).isEmpty();
    }
}
