package org.tafoundry.synth.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Records of several lines are events, each whole and none with a line of another. */
class WholeRecordsTest {

    private static final int EVENTS = 5;

    /** A log of records: what stands above, a record for the format %1$d, what stands between two, what stands at the end. */
    private record Log(String above, String record, String between, String end) {

        List<String> records() {
            List<String> records = new ArrayList<>();
            for (int i = 1; i <= EVENTS; i++) {
                records.add(record.formatted(i));
            }
            return records;
        }

        String text() {
            return above + String.join(between, records()) + end;
        }
    }

    static Stream<Arguments> logs() {
        return Stream.of(
                Arguments.of(
                        "a boundary with an id stands above the time",
                        new Log(
                                "",
                                """
                                ==7f%1$dc-begin==
                                [2026-05-04 08:10:0%1$d +0200] gate 4 client 192.0.2.%1$d
                                Host: quay.example

                                {"berth": %1$d}
                                ==7f%1$dc-end==""",
                                "\n\n",
                                "\n")),
                Arguments.of(
                        "frames with numbers",
                        new Log(
                                "",
                                "OPEN LOAD 30%1$d\nby=mara\ntaken=2026-05-04 08:10:0%1$d\nexit=0\nCLOSE LOAD 30%1$d",
                                "\n",
                                "\n")),
                Arguments.of(
                        "labels with the time in the second line and a line that continues",
                        new Log(
                                "",
                                "Ticket: 70%1$d\nSold: 04.05.2026 08:1%1$d:44\nText: berth %1$d\n   second line",
                                "\n",
                                "\n")),
                Arguments.of(
                        "labels with the time further below, and blank lines in the text",
                        new Log(
                                "",
                                "Journal Name:   Quay\nEvent Date:     5/14/2026 8:1%1$d:15 AM\nNumber:  44\nText:\nBerth taken.\n\nSubject:\n\tName:\tmara",
                                "\n\n",
                                "\n")),
                Arguments.of(
                        "a line of signs behind each record, the time in its second line",
                        new Log(
                                "",
                                "Crane lift #8%1$d\n  began  2026-05-04 08:1%1$d:00\n  ended 2026-05-04 08:1%1$d:30\n  result ok",
                                "\n==========\n",
                                "\n==========\n")),
                Arguments.of(
                        "three dashes between records that begin with their time",
                        new Log(
                                "",
                                "Mon May  4 08:1%1$d:00 UTC 2026\nload 0.%1$d\nmara 20%1$d /usr/bin/crane",
                                "\n---\n",
                                "\n---\n")),
                Arguments.of(
                        "the log begins inside a record that marks open and close",
                        new Log(
                                "codec: x9\n<<< END call 69\n",
                                ">>> START call 7%1$d\n2026-05-04 08:10:0%1$d leg A 192.0.2.%1$d\ncodec: x7\n<<< END call 7%1$d",
                                "\n",
                                "\n")),
                Arguments.of(
                        "lines of signs above records whose last line is always the same",
                        new Log(
                                "-------------\n",
                                "Alarm no %1$d (major)\nSite   = north\nRaised = 2026-05-04 08:1%1$d:00\nCause  = power",
                                "\n-------------\n",
                                "\n")),
                Arguments.of(
                        "headings between lines of signs",
                        new Log(
                                "",
                                "=========\nLift of crane %1$d\n=========\nBegan: Mon May  4 08:1%1$d:00 2026\nEnded: Mon May  4 08:1%1$d:30 2026",
                                "\n\n",
                                "\n")),
                Arguments.of(
                        "a quote that closes in another line",
                        new Log(
                                "2026-05-04 08:10:00,crane,\"one line\",OK\n",
                                "2026-05-04 08:1%1$d:00,crane,\"first line\n\nthird line\",OK",
                                "\n2026-05-04 08:15:30,crane,\"one line\",OK\n",
                                "\n")),
                Arguments.of(
                        "the last line of a trace with a time, and a table of days",
                        new Log(
                                "WARNING 2026-05-04 08:10:00,100 quay ready\nWARNING 2026-05-04 08:10:01,100 quay ready\n",
                                "WARNING 2026-05-04 08:1%1$d:02,100 quay lift\nTraceback (most recent call last):\n  File \"/srv/lift.py\", line 7, in lift\nValueError: time data '2026-13-01 00:00:00' is none\n0  2026-05-01  4",
                                "\n",
                                "\n")),
                Arguments.of(
                        "elements of a document that is not closed",
                        new Log(
                                "<?xml version=\"1.0\"?>\n<!-- quay -->\n<quayLog port=\"north\">\n  ",
                                "<lift nr=\"%1$d\">\n    <at>2026-05-04T08:10:0%1$dZ</at>\n    <note/>\n  </lift>",
                                "\n  ",
                                "\n")),
                Arguments.of(
                        "elements whose name begins like that of the document",
                        new Log(
                                "<?xml version=\"1.0\"?>\n<QUAY>\n ",
                                "<QUAY_RECORD>\n  <AT>2026-05-04T08:10:0%1$d UTC</AT>\n  <BY>mara</BY>\n </QUAY_RECORD>",
                                "\n ",
                                "\n</QUAY>\n")),
                Arguments.of(
                        "a message with times inside behind the line that logs it",
                        new Log(
                                "2026-05-04 08:00:00,001 INFO  [edi] started\n2026-05-04 08:00:01,001 INFO  [edi] ready\n",
                                """
                                2026-05-04 08:1%1$d:07,120 INFO  [edi] received 88%1$d
                                HDR|QUAY|STA|20260504081%1$d05||7
                                TIM|B|20260504080000|mara""",
                                "\n",
                                "\n")),
                Arguments.of(
                        "times of the past at the margin of an event",
                        new Log(
                                "2026/05/04 08:00:00 info ready\n2026/05/04 08:00:01 info ready\n2026/05/04 08:00:02 info ready\n",
                                "2026/05/04 08:2%1$d:00 error lift %1$d lost\nhistory:\n2026-05-03 23:59:5%1$d -> queued\n2026-05-04 00:00:0%1$d -> lost",
                                "\n",
                                "\n")),
                Arguments.of(
                        "dates of a statement over several lines",
                        new Log(
                                "2026-05-04 07:00:00.100,app,192.0.2.1,\"select 1\",OK\n2026-05-04 07:00:01.100,app,192.0.2.1,\"select 2\",OK\n",
                                "2026-05-04 08:4%1$d:00.500,app,192.0.2.%1$d,\"insert into lift values\n('2026-05-01 00:00:00', 1),\n('2026-05-02 00:00:01', 2)\",OK",
                                "\n",
                                "\n")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("logs")
    void recordsAreWhole(String what, Log log) {
        List<String> events = BreakDesigner.design(log.text()).events().stream()
                .map(String::strip)
                .toList();
        assertThat(events).as(what).containsAll(log.records());
    }

    @Test
    void elementsOfTwoNamesAreEvents() {
        String log = "<?xml version=\"1.0\"?>\n<doors>\n"
                + "\t<open at=\"2026-05-04T08:10:01Z\"><by>mara</by></open>\n\t<alarm at=\"2026-05-04T08:10:02Z\"/>\n"
                        .repeat(3)
                + "</doors>\n";
        assertThat(BreakDesigner.design(log).events()).hasSize(6);
    }

    @Test
    void linesThatWereWrappedBelongTogether() {
        String line = "May 04 08:1%d:10 quay cranes[88]: lift %d: the value of the sensor is out of";
        StringBuilder log = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            log.append(line.formatted(i, i)).append(i % 3 == 1 ? "\nits range and is ignored\n" : "\n");
        }
        assertThat(BreakDesigner.design(log.toString()).events()).hasSize(6);
    }

    @Test
    void theCodeOfAnErrorBelongsToTheEventAbove() {
        StringBuilder log = new StringBuilder();
        for (int i = 0; i < 9; i++) {
            log.append("04-MAY-2026 08:10:0" + i + " * berth " + i + " * 0\n")
                    .append(i % 3 == 1 ? "QAY-04711: no berth for this ship\n" : "");
        }
        assertThat(BreakDesigner.design(log.toString()).events())
                .hasSize(9)
                .anyMatch(e -> e.endsWith("this ship") && e.startsWith("04-MAY"));
    }

    @Test
    void aDrawnBannerIsNoEventOfEachOfItsLines() {
        String log = "  ___\n |   |_ quay\n  :: Crane ::  (v2.1)\n"
                + "2026-05-04 08:10:00 INFO lift 1\n2026-05-04 08:10:01 INFO lift 2\n";
        assertThat(BreakDesigner.design(log).events()).hasSize(3);
    }

    @Test
    void linesOfAnotherLayoutThatAreInOrderStayEvents() {
        String log =
                "2026-05-04 08:10:0%d.500 gate opened\n2026-05-04 08:10:0%d.900 gate closed\n04/May/2026:08:10:0%d crane lift\n";
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            text.append(log.formatted(i, i, i + 1));
        }
        assertThat(BreakDesigner.design(text.toString()).events()).hasSize(18);
    }
}
