package org.tafoundry.splunk.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AutomaticTimestampTest {

    private static final TimeScope UTC =
            TimeScope.of(Instant.parse("2026-03-10T12:00:00Z"), ZoneOffset.UTC, ZoneNames.STANDARD);

    private static Optional<ParsedTime> find(String text) {
        return AutomaticTimestamp.find(text, 0, text.length(), UTC);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            2024-01-02 03:04:05                          | 2024-01-02T03:04:05Z
            2024-01-02T03:04:05.123Z                     | 2024-01-02T03:04:05.123Z
            2024-01-02T03:04:05.123456789+02:00 x        | 2024-01-02T01:04:05.123456789Z
            2024-01-02 03:04:05,678 INFO                 | 2024-01-02T03:04:05.678Z
            2024-01-02 03:04:05 GET /x 200               | 2024-01-02T03:04:05Z
            2024-01-02 03:04:05 EST GET /x               | 2024-01-02T08:04:05Z
            2024/01/02 03:04:05 -0500                    | 2024-01-02T08:04:05Z
            2024.01.02 03:04                             | 2024-01-02T03:04:00Z
            2024-01-02-03.04.05.123456                   | 2024-01-02T03:04:05.123456Z
            2024-Jan-02 03:04:05 EST                     | 2024-01-02T08:04:05Z
            2024 Jan 02 03:04:05                         | 2024-01-02T03:04:05Z
            20240102T030405Z                             | 2024-01-02T03:04:05Z
            20240102030405                               | 2024-01-02T03:04:05Z
            20240102030405.25                            | 2024-01-02T03:04:05.25Z
            20240102-03:04:05.678                        | 2024-01-02T03:04:05.678Z
            20171224-0:7:20:444 Step                     | 2017-12-24T00:07:20.444Z
            240102 03:04:05 mysqld                       | 2024-01-02T03:04:05Z
            081109 203615 148 INFO                       | 2008-11-09T20:36:15Z
            01/02/2024 03:04:05 PM                       | 2024-01-02T15:04:05Z
            1/2/2024 12:04 AM                            | 2024-01-02T00:04:00Z
            13/02/2024 03:04:05                          | 2024-02-13T03:04:05Z
            02/13/24 03:04:05                            | 2024-02-13T03:04:05Z
            02.01.2024 03:04:05                          | 2024-01-02T03:04:05Z
            01-02-2024 03:04:05                          | 2024-01-02T03:04:05Z
            1.2.3.4 - - [10/Oct/2000:13:55:36 -0700] "GET" | 2000-10-10T20:55:36Z
            [Sun Dec 04 04:47:44 2005] [notice] x        | 2005-12-04T04:47:44Z
            Thu Jul 18 09:30:00 PDT 2019                 | 2019-07-18T16:30:00Z
            Thu Jul 18 09:30:00 +0100 2019               | 2019-07-18T08:30:00Z
            Thu, 18 Jul 2019 09:30:00 GMT                | 2019-07-18T09:30:00Z
            18-JUL-2019 09:30:00                         | 2019-07-18T09:30:00Z
            18-Jul-19 09:30:00                           | 2019-07-18T09:30:00Z
            18Jul2019 9:30:00                            | 2019-07-18T09:30:00Z
            July 18, 2019 9:30:00 pm                     | 2019-07-18T21:30:00Z
            July 18th, 2019 at 9:30                      | 2019-07-18T09:30:00Z
            <34>Jan  5 22:14:15 host su: x               | 2026-01-05T22:14:15Z
            Dec 10 06:55:46.123 LabSZ sshd[1]: x         | 2025-12-10T06:55:46.123Z
            <165>1 2003-10-11T22:14:15.003Z host         | 2003-10-11T22:14:15.003Z
            {"id": 7, "time": "2024-01-02T03:04:05Z"}    | 2024-01-02T03:04:05Z
            {"id":1234567890,"t":"2024-01-02 03:04:05"}  | 2024-01-02T03:04:05Z
            1700000000 up                                | 2023-11-14T22:13:20Z
            1700000000.5 up                              | 2023-11-14T22:13:20.5Z
            1700000000123 up                             | 2023-11-14T22:13:20.123Z
            1700000000123456 up                          | 2023-11-14T22:13:20.123456Z
            1700000000123456789 up                       | 2023-11-14T22:13:20.123456789Z
            {"ts":1700000000.25,"a":1}                   | 2023-11-14T22:13:20.25Z
            - 1131566461 2005.11.09 dn3 Nov 9 12:01:01 x | 2005-11-09T20:01:01Z
            on 2005.11.09 dn3 said Nov 9 12:01:01 x      | 2005-11-09T12:01:01Z
            [10.30 16:49:06] app                         | 2025-10-30T16:49:06Z
            - 1117838570 2005.06.03 R02-M1               | 2005-06-03T22:42:50Z
            @4000000037c219bf2ef02e94 status             | 1999-08-24T04:04:05.787492500Z
            "2024-01-02","03:04:05","x"                  | 2024-01-02T03:04:05Z
            03:04:05 user logged in on 2024-01-02        | 2024-01-02T03:04:05Z
            date=2024-01-02 user=x time=03:04:05         | 2024-01-02T03:04:05Z
            backup of 2024-01-02 done                    | 2024-01-02T00:00:00Z
            11:04:05 start                               | 2026-03-10T11:04:05Z
            17:41:44.747 x                               | 2026-03-09T17:41:44.747Z
            nova 2017-05-16 00:00:00.008 25746 INFO      | 2017-05-16T00:00:00.008Z
            03-17 16:13:38.811  1702  2395 D WM          | 2025-03-17T16:13:38.811Z
            """)
    void finds(String text, String expected) {
        assertThat(find(text).map(ParsedTime::instant)).contains(Instant.parse(expected));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nothing here",
                "10.20.30.40 is an address",
                "version 1.2.3 and 12.4.2",
                "00:11:22:33:44:55",
                "id 20241399",
                "2024-13-01",
                "Marker 12",
                "May the force",
                "fe80::1:2",
                "12345678901234567890",
                ""
            })
    void findsNothing(String text) {
        assertThat(find(text)).isEmpty();
    }

    @Test
    void spansTheTimeWithItsZone() {
        String text = "x [10/Oct/2000:13:55:36 -0700] y";
        ParsedTime time = find(text).orElseThrow();
        assertThat(text.substring(time.start(), time.end())).isEqualTo("10/Oct/2000:13:55:36 -0700");
    }

    @Test
    void arbitraryTextNeverThrows() {
        SplittableRandom random = new SplittableRandom(11);
        String alphabet = "0123456789012345678901-:/., TZ+@abJanFebMonpmUTC\u00e9(\"";
        for (int i = 0; i < 50_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = random.nextInt(40); j > 0; j--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            find(text.toString()).ifPresent(t -> assertThat(t.end()).isBetween(t.start() + 1, text.length()));
        }
    }
}
