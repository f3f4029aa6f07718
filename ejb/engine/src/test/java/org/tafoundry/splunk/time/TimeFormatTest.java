package org.tafoundry.splunk.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tafoundry.finding.Finding;
import org.tafoundry.finding.Findings;
import org.tafoundry.finding.Location;
import org.tafoundry.splunk.event.Omitted;

class TimeFormatTest {

    private static final Instant NOW = Instant.parse("2026-03-10T12:00:00Z");
    private static final TimeScope UTC = TimeScope.of(NOW, ZoneOffset.UTC, ZoneNames.STANDARD);

    private static TimeFormat format(String format) {
        Findings findings = new Findings();
        Optional<TimeFormat> compiled = TimeFormat.compile(format, Location.NONE, findings);
        assertThat(findings.list().stream().filter(f -> f.code() != TimeCode.TIME_FORMAT_AMBIGUOUS))
                .isEmpty();
        return compiled.orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            %Y-%m-%d %H:%M:%S           | 2024-02-29 23:59:58          | 2024-02-29T23:59:58Z
            %Y-%m-%dT%H:%M:%S.%3N%Z     | 2024-02-29T23:59:58.123Z     | 2024-02-29T23:59:58.123Z
            %Y-%m-%dT%H:%M:%S.%6N%z     | 2024-02-29T23:59:58.123456+0530 | 2024-02-29T18:29:58.123456Z
            %Y-%m-%dT%H:%M:%S.%9N%:z    | 2024-02-29T23:59:58.123456789-05:00 | 2024-03-01T04:59:58.123456789Z
            %Y-%m-%dT%H:%M:%S.%N%::z    | 2024-02-29T23:59:58.5+01:00:30 | 2024-02-29T22:59:28.5Z
            %Y-%m-%dT%H:%M:%S.%Q        | 2024-02-29T23:59:58.007      | 2024-02-29T23:59:58.007Z
            %Y-%m-%dT%H:%M:%S.%6Q       | 2024-02-29T23:59:58.000007   | 2024-02-29T23:59:58.000007Z
            %Y-%m-%dT%H:%M:%S.%f        | 2024-02-29T23:59:58.12       | 2024-02-29T23:59:58.12Z
            %Y-%m-%dT%H:%M:%S.%3N%z     | 2024-02-29T23:59:58.123999Z  | 2024-02-29T23:59:58.123Z
            %s                          | 1700000000                   | 2023-11-14T22:13:20Z
            %s%3N                       | 1700000000123                | 2023-11-14T22:13:20.123Z
            %s.%6N                      | 1700000000.000123            | 2023-11-14T22:13:20.000123Z
            %s                          | -1                           | 1969-12-31T23:59:59Z
            %d/%b/%Y:%H:%M:%S %z        | 10/Oct/2000:13:55:36 -0700   | 2000-10-10T20:55:36Z
            %a %b %d %H:%M:%S.%6N %Y    | Sun Dec 04 04:47:44.000001 2005 | 2005-12-04T04:47:44.000001Z
            %A, %d %B %Y %T             | Monday, 09 September 2019 01:02:03 | 2019-09-09T01:02:03Z
            %c                          | Thu Jul 18 09:30:00 2019     | 2019-07-18T09:30:00Z
            %+                          | Thu Jul 18 09:30:00 PDT 2019 | 2019-07-18T16:30:00Z
            %x %X                       | 07/18/2019 09:30:00          | 2019-07-18T09:30:00Z
            %x %X                       | 7/18/19 9:30:00              | 2019-07-18T09:30:00Z
            %D %R                       | 07/18/19 09:30               | 2019-07-18T09:30:00Z
            %F %T                       | 2019-07-18 09:30:01          | 2019-07-18T09:30:01Z
            %v %k:%M                    | 8-Jul-2019  9:05             | 2019-07-08T09:05:00Z
            %m/%d/%y %I:%M:%S %p        | 07/18/69 12:30:00 AM         | 1969-07-18T00:30:00Z
            %m/%d/%y %l:%M %p           | 07/18/68  1:30 pm            | 2068-07-18T13:30:00Z
            %m/%d/%Y %I:%M:%S %p        | 07/18/2019 12:30:00 p.m.     | 2019-07-18T12:30:00Z
            %H:%M:%S.%l %Y%m%d          | 10:11:12.345 20190718        | 2019-07-18T10:11:12.345Z
            %Y%j %H                     | 2020366 05                   | 2020-12-31T05:00:00Z
            %C%y-%m-%d                  | 1999-12-31                   | 1999-12-31T00:00:00Z
            %Y %U %w                    | 2024 1 0                     | 2024-01-07T00:00:00Z
            %Y %W %u                    | 2024 1 3                     | 2024-01-03T00:00:00Z
            %G-W%V-%u                   | 2020-W53-5                   | 2021-01-01T00:00:00Z
            %Y%m%d%H%M%S.%6N%Ez         | 20240102030405.000000+060    | 2024-01-02T02:04:05Z
            %-d.%-m.%Y %H:%M            | 1.2.2024 03:04               | 2024-02-01T03:04:00Z
            %Y-%m-%d%n%H:%M             | 2024-02-01   03:04           | 2024-02-01T03:04:00Z
            100%% %Y-%m-%d              | 100% 2024-02-01              | 2024-02-01T00:00:00Z
            %Y-%m-%d %H:%M:%S %Z        | 2024-01-01 00:00:00 America/New_York | 2024-01-01T05:00:00Z
            %Y-%m-%d %H:%M:%S %Z        | 2024-01-01 00:00:00 GMT+2    | -
            %Y-%m-%d %H:%M:%S %Z        | 2024-01-01 00:00:00 UTC+02:00 | 2023-12-31T22:00:00Z
            %Y-%m-%d %H:%M:%S %o        | 2024-01-01 00:00:00 CEST     | 2023-12-31T22:00:00Z
            %Y-%m-%d                    | 2023-02-29                   | -
            %Y-%m-%d %H                 | 2024-01-01 24                | -
            %Y-%m-%d %H:%M              | 2024-01-01 00:60             | -
            %Y-%m-%d                    | 24-01-01                     | -
            %b %d %Y                    | Foo 01 2024                  | -
            """)
    void reads(String format, String text, String expected) {
        Optional<ParsedTime> time = format(format).parse(text, 0, text.length(), UTC);
        if (expected.equals("-")) {
            // "GMT+2" has no two-digit offset, so the zone ends behind GMT and the time is UTC.
            assertThat(time.filter(t -> t.end() == text.length())).isEmpty();
        } else {
            assertThat(time.map(ParsedTime::instant)).contains(Instant.parse(expected));
            assertThat(time.get().start()).isZero();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Mar 10 11:00:00, 2026-03-10T11:00:00Z",
        "Mar 11 10:00:00, 2026-03-11T10:00:00Z",
        "Mar 12 11:00:00, 2025-03-12T11:00:00Z",
        "Dec 31 23:59:59, 2025-12-31T23:59:59Z",
        "Jan  1 00:00:00, 2026-01-01T00:00:00Z",
        "Feb 29 00:00:00, 2024-02-29T00:00:00Z"
    })
    void missingYearIsTheOneClosestBeforeNow(String text, String expected) {
        Optional<ParsedTime> time = format("%b %d %H:%M:%S").parse(text, 0, text.length(), UTC);
        assertThat(time.orElseThrow().instant()).isEqualTo(expected);
    }

    @Test
    void newYearsEveIsReadFromBothSides() {
        TimeScope eve = TimeScope.of(Instant.parse("2025-12-31T23:00:00Z"), ZoneOffset.UTC, ZoneNames.STANDARD);
        TimeScope day = TimeScope.of(Instant.parse("2026-01-01T01:00:00Z"), ZoneOffset.UTC, ZoneNames.STANDARD);
        TimeFormat format = format("%b %d %H:%M");
        assertThat(format.parse("Jan 01 00:30", 0, 12, eve).orElseThrow().instant())
                .isEqualTo("2026-01-01T00:30:00Z");
        assertThat(format.parse("Dec 31 23:30", 0, 12, day).orElseThrow().instant())
                .isEqualTo("2025-12-31T23:30:00Z");
    }

    @Test
    void missingDateIsTodayOrYesterdayByTheClockAndTheEarlierEventsDateOtherwise() {
        TimeFormat format = format("%H:%M:%S");
        assertThat(format.parse("14:00:00", 0, 8, UTC).orElseThrow())
                .isEqualTo(new ParsedTime(
                        Instant.parse("2026-03-10T14:00:00Z"), 0, 8, Omitted.DATE, "", ZoneOffset.UTC, false));
        assertThat(format.parse("15:00:00", 0, 8, UTC).orElseThrow().instant()).isEqualTo("2026-03-09T15:00:00Z");
        TimeScope after = UTC.withDateOf(Instant.parse("2020-01-02T03:04:05Z"));
        assertThat(format.parse("15:00:00", 0, 8, after).orElseThrow().instant())
                .isEqualTo("2020-01-02T15:00:00Z");
    }

    @Test
    void zoneOfTheScopeCountsOnlyWithoutAZoneInTheText() {
        TimeScope berlin = TimeScope.of(NOW, ZoneId.of("Europe/Berlin"), ZoneNames.STANDARD);
        assertThat(format("%F %T")
                        .parse("2025-07-01 12:00:00", 0, 19, berlin)
                        .orElseThrow()
                        .instant())
                .isEqualTo("2025-07-01T10:00:00Z");
        assertThat(format("%F %T %Z")
                        .parse("2025-07-01 12:00:00 EST", 0, 23, berlin)
                        .orElseThrow()
                        .instant())
                .isEqualTo("2025-07-01T17:00:00Z");
    }

    @Test
    void aliasesAndUnknownZones() {
        Findings findings = new Findings();
        ZoneNames names = ZoneNames.aliases("EST=GMT+10:00,XYZ=Nowhere/Land", Location.NONE, findings);
        assertThat(findings.list()).extracting(Finding::code).containsExactly(TimeCode.TIME_ZONE_UNKNOWN);
        TimeScope scope = TimeScope.of(NOW, ZoneOffset.UTC, names);
        TimeFormat format = format("%F %T %Z");
        assertThat(format.parse("2025-07-01 12:00:00 EST", 0, 23, scope)
                        .orElseThrow()
                        .instant())
                .isEqualTo("2025-07-01T02:00:00Z");
        ParsedTime unknown =
                format.parse("2025-07-01 12:00:00 QQT", 0, 23, scope).orElseThrow();
        assertThat(unknown.unknownZone()).isEqualTo("QQT");
        assertThat(unknown.instant()).isEqualTo("2025-07-01T12:00:00Z");
    }

    @Test
    void findsTheFirstTimeInAPartOfTheText() {
        String text = "id=12345 at 2024-01-02 03:04:05 end";
        ParsedTime time =
                format("%Y-%m-%d %H:%M:%S").find(text, 0, text.length(), UTC).orElseThrow();
        assertThat(text.substring(time.start(), time.end())).isEqualTo("2024-01-02 03:04:05");
        assertThat(format("%Y-%m-%d %H:%M:%S").find(text, 0, 20, UTC)).isEmpty();
        assertThat(format("%d %H:%M:%S").find("x12 10:00:00", 2, 12, UTC)).isPresent();
        assertThat(format("%H:%M:%S").find("x123:00:00", 0, 10, UTC)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"%Y-%L", "%i", "%", "%:Y", "no conversion", "", "%Y %5"})
    void refusesWithAFinding(String format) {
        Findings findings = new Findings();
        assertThat(TimeFormat.compile(format, Location.NONE, findings)).isEmpty();
        assertThat(findings.list()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%H:%M %p",
                "%I:%M",
                "%Y-%m-%d %H:%m:%S",
                "%Y-%m-%d %H:%M:%d",
                "%b %d %H:%S",
                "%Y-%m-%dT%H:%M:%s",
                "%Y-%m-%d\\s%H:%M:%S",
                "\\[%d/%b/%Y:%H:%M:%S",
                "%Y-%m-%d %H:%M:%S.%3N%",
            })
    void remarksOnFormatsThatAreHardlyMeantSo(String format) {
        Findings findings = new Findings();
        assertThat(TimeFormat.compile(format, Location.NONE, findings)).isPresent();
        assertThat(findings.list()).extracting(Finding::code).containsExactly(TimeCode.TIME_FORMAT_AMBIGUOUS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s.%3N", "%d/%b/%Y:%H:%M:%S %z", "%m/%d/%y %I:%M:%S.%Q %p", "%A, %B %d, %Y %T", "%d%%%H"})
    void hasNoDoubtsAboutUsualFormats(String format) {
        Findings findings = new Findings();
        assertThat(TimeFormat.compile(format, Location.NONE, findings)).isPresent();
        assertThat(findings.list()).isEmpty();
    }

    @Test
    void arbitraryFormatsAndTextsNeverThrow() {
        SplittableRandom random = new SplittableRandom(7);
        String formatAlphabet = "%%%%%%%%YmdHMSsNQzZaAbBpjUWVGgCyIklTFDRcxX+vnt:-_3690 ./,T";
        String textAlphabet = "0123456789-:/., TZ+abcJanFebMonpmAMUTC\u00e9\ud83d\ude00";
        for (int i = 0; i < 20_000; i++) {
            String format = string(random, formatAlphabet, 12);
            String text = string(random, textAlphabet, 30);
            TimeFormat.compile(format, Location.NONE, new Findings()).ifPresent(f -> {
                f.find(text, 0, text.length(), UTC)
                        .ifPresent(t -> assertThat(t.start()).isBetween(0, t.end()));
            });
        }
    }

    private static String string(SplittableRandom random, String alphabet, int most) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }
}
