package org.tafoundry.synth.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TimeDesignerTest {

    private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "{ \"door\" : %d, \"eventTime\" : \"2026-02-03T04:05:0%dZ\" }~ %Y-%m-%dT%H:%M:%S%Z",
                "{\"door\":%d,\"clock\":{\"time\":{\"count\":176900000%d}}}~ %s",
                "{\"door\":%d,\"t\":\"176900000%d\"}~ %s",
                "02/03-04:05:0%2$d.123456 [**] door %1$d~ %m/%d-%H:%M:%S.%6N",
                "[pid: %d|app: 0] {38 vars} [Tue Feb 03 04:05:0%d 2026] door open~ %a %b %d %H:%M:%S %Y",
                "<13> feb 03 04:05:0%2$d gate1 door=%1$d~ %b %d %H:%M:%S",
                "I0203 04:05:0%2$d.123456 %1$d door.go:12] open~ %m%d %H:%M:%S.%6N",
                "door=%d date=2026-02-03 time=04:05:0%d tz=\"+0200\"~ %Y-%m-%d time=%H:%M:%S tz=\"%z",
                "door=%d date=2026-02-03 time=04:05:0%d timezone=\"CEST\"~ %Y-%m-%d time=%H:%M:%S timezone=\"%Z",
                "time=04:05:0%2$d.120 date=02/28/2026 door=%1$d~ %H:%M:%S.%3N date=%m/%d/%Y",
                "2026-02-03\t04:05:0%2$d\tdoor\t%1$d~ %Y-%m-%d %H:%M:%S",
                "main::INFO::2026-02-03 04:05:0%2$d,101::door::%1$d~ %Y-%m-%d %H:%M:%S,%3N",
                "04:05:0%2$d.120 [main] door %1$d~ %H:%M:%S.%3N",
            })
    void readsTheLayout(String line, String format) {
        TimeDesign time = design(events(line));
        assertThat(time.format()).isEqualTo(format);
        assertThat(time.share()).isEqualTo(1);
        assertThat(time.layouts()).containsExactly(format);
    }

    @Test
    void ofTwoTimesTheOneWithItsZoneIsRead() {
        TimeDesign pairs = design(
                events(
                        "<13>Feb 03 04:05:0%2$d gate1 lock: time=\"2026-02-03 04:05:0%2$d\" dev_time=\"2026-02-03 12:05:0%2$d UTC\" door=%1$d"));
        assertThat(pairs.zoned()).isTrue();
        assertThat(pairs.prefix()).isEqualTo("\\bdev_time=\\s*\"?");
        TimeDesign columns = design(events("2026-02-03 04:05:0%2$d,2026-02-03T02:05:0%2$dZ,door %1$d"));
        assertThat(columns.zoned()).isTrue();
        assertThat(columns.format()).isEqualTo("%Y-%m-%dT%H:%M:%S%Z");
    }

    @Test
    void aZoneStatedBesideCoarseTimesIsTheZoneOfTheOthers() {
        List<String> events =
                events("<13>Feb 03 08:05:0%2$d tray%1$d copier: Paper; when=\"2026-Feb-03 08:05 AM (UTC+01:00)\"");
        TimeDesign time = design(events);
        assertThat(time.format()).isEqualTo("%b %d %H:%M:%S");
        assertThat(time.zoned()).isFalse();
        assertThat(time.stated()).isEqualTo("Etc/GMT-1");
        assertThat(design(events("<13>Feb 03 08:05:0%2$d tray%1$d copier: Paper when=soon"))
                        .stated())
                .isEmpty();
    }

    @Test
    void minutesBehindADateAndItsClockAreAnOffsetToTheEast() {
        TimeDesign time = design(events("2026-02-03-04.05.0%2$d.118203+060 I11 gate %1$d opened"));
        assertThat(time.format()).isEqualTo("%Y-%m-%d-%H.%M.%S.%6N%Ez");
        assertThat(time.zoned()).isTrue();
        assertThat(time.computed().isEmpty()).isTrue();
    }

    @Test
    void aTimeInThePlaceOfTheClockIsReadBehindItsObject() {
        List<String> events = IntStream.range(0, 5)
                .mapToObj(i -> "{\"made\":{\"count\":12" + i + "},\"time\":{\"count\":176900000" + i + "}}")
                .toList();
        assertThat(design(events).prefix()).isEqualTo("\"time\"\\s*:\\s*\\{[^{}]*?\"count\":\\s*");
    }

    static Stream<Arguments> several() {
        return Stream.of(
                Arguments.of(
                        "the batch's time is the same in several events, and later",
                        "\"Noticed\":\\s*\"?",
                        List.of(
                                "{\"time\":\"2026-02-02T05:00:00Z\",\"body\":{\"Noticed\":\"2026-02-02T04:51:12Z\"}}",
                                "{\"time\":\"2026-02-02T05:00:00Z\",\"body\":{\"Noticed\":\"2026-02-02T04:53:40Z\"}}",
                                "{\"time\":\"2026-02-02T05:00:00Z\",\"body\":{\"Noticed\":\"2026-02-02T04:58:01Z\"}}",
                                "{\"time\":\"2026-02-02T05:10:00Z\",\"body\":{\"Noticed\":\"2026-02-02T05:03:31Z\"}}")),
                Arguments.of(
                        "spotted before analysed",
                        "\"spotted_first\":\\s*\"?",
                        List.of(
                                "{\"analysis_done\":\"2026-02-02T05:20:00Z\",\"spotted_first\":\"2026-02-02T05:01:07Z\"}",
                                "{\"analysis_done\":\"2026-02-02T05:40:00Z\",\"spotted_first\":\"2026-02-02T05:05:51Z\"}")),
                Arguments.of(
                        "the payload's time has a year and is in every event",
                        "^\\s*[\\w.-]+,",
                        List.of(
                                "3,2026-02-02 08:15:01,open,10.20.0.5",
                                "3,2026-02-02 08:15:04,shut,10.20.0.5",
                                "3,2026-02-02 08:15:09,open,10.20.0.7")),
                Arguments.of(
                        "a name that says nothing, in every event",
                        "\\binserted_by=\\s*",
                        List.of(
                                "door=7 inserted_by=2026-02-01T10:00:00Z",
                                "door=7 inserted_by=2026-02-01T10:05:00Z",
                                "door=9 inserted_by=2026-02-01T10:06:00Z")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("several")
    void theEventsOwnTimeIsToldByWordsAndValues(String why, String prefix, List<String> events) {
        TimeDesign time = design(events);
        assertThat(time.prefix()).as(why).isEqualTo(prefix);
        assertThat(time.share()).isEqualTo(1);
    }

    @Test
    void aNameInOneEventIsNoPrefixForAll() {
        TimeDesign time = design(List.of(
                "pump 3 on=1 stamp=2025-12-01T00:00:01Z by=kai",
                "pump 4 on=0 stamp=2025-12-01T00:00:09Z by=kai",
                "valve 9 set=40 note=none 2025-12-01 00:00:15",
                "valve 9 set=41 note=none 2025-12-01 00:00:21",
                "report made 2025-12-01 00:00:40 event_time=2025-11-30T23:00:00Z"));
        assertThat(time.share()).isEqualTo(1);
        assertThat(time.label()).doesNotContain("event_time");
        assertThat(time.format()).as("several layouts in one sourcetype").isEmpty();
    }

    @Test
    void labelsOfTai64nAreComputed() {
        TimeDesign time = design(List.of("@4000000067d258411b6e0000 mail: 3", "@4000000067d258421b6f1a90 mail: 4"));
        assertThat(time.computedOnly()).isTrue();
        assertThat(time.computed().eval()).contains("-10+");
    }

    @Test
    void monthsInAnotherLanguageAreComputed() {
        TimeDesign time = design(List.of("15-Mär-2025 18:54:42.585 INFO a", "24-Okt-2025 07:00:01.200 INFO b"));
        assertThat(time.computed().eval())
                .contains("\"(?i)(?:dezember|dez)\\.?\", \"Dec\"", "\"%d-%b-%Y %H:%M:%S.%3N %z\"");
        assertThat(time.computed().explanation()).contains("mär, okt");
    }

    @Test
    void minutesBehindTheClockCountAsTheEventsMoveForward() {
        assertThat(design(List.of(
                                "time=\"19:34:41.512-060\" date=\"11-28-2024\"",
                                "time=\"19:34:49.001-060\" date=\"11-28-2024\"",
                                "time=\"01:52:13.827+480\" date=\"11-29-2024\""))
                        .computed()
                        .isEmpty())
                .as("west is positive: 18:34 and 09:52 of the next day")
                .isFalse();
        assertThat(design(List.of(
                                "time=\"19:34:41.512+060\" date=\"11-28-2024\"",
                                "time=\"19:34:49.001+060\" date=\"11-28-2024\"",
                                "time=\"10:35:13.827-480\" date=\"11-28-2024\""))
                        .format())
                .as("east is positive: 18:34 and 18:35")
                .isEqualTo("%H:%M:%S.%3N%Ez\" date=\"%m-%d-%Y");
    }

    @Test
    void timesOfOtherThingsAreNoTimeButAreMentioned() {
        TimeDesign time = design(events("{\"door\":%d,\"expires\":\"2030-01-01T00:00:0%dZ\"}"));
        assertThat(time.found()).isFalse();
        assertThat(time.label()).isEqualTo("expires");
        assertThat(design(events("door %d opened %d times")).label()).isEmpty();
    }

    private static List<String> events(String line) {
        return IntStream.range(1, 7).mapToObj(i -> line.formatted(i, i)).toList();
    }

    private static TimeDesign design(List<String> events) {
        return TimeDesigner.design(events, NOW, ZoneId.of("UTC"));
    }
}
