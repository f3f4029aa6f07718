package org.tafoundry.splunk.index;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tafoundry.splunk.event.EventTime;
import org.tafoundry.splunk.event.TimeOrigin;

class TimestampTest {

    private static IndexFixture run(String settings, String sample) {
        return IndexFixture.run("[st]\nSHOULD_LINEMERGE = false\n" + settings.replace('&', '\n'), sample);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            quoteCharacter = '`',
            textBlock =
                    """
            ``                                          ! 2026-03-01 10:00:00 x     ! 2026-03-01T10:00:00Z ! AUTOMATIC !
            TIME_FORMAT = %Y-%m-%d %H:%M:%S             ! 2026-03-01 10:00:00 x     ! 2026-03-01T10:00:00Z ! FORMAT !
            TIME_FORMAT = %H:%M:%S %d.%m.%Y             ! a b 10:00:00 01.03.2026   ! 2026-03-01T10:00:00Z ! FORMAT !
            TIME_PREFIX = at=&TIME_FORMAT = %s          ! 1 at=1773000000 b         ! 2026-03-08T20:00:00Z ! FORMAT !
            TIME_PREFIX = at&TIME_FORMAT = %s           ! 1 at="1773000000" b       ! 2026-03-08T20:00:00Z ! FORMAT ! TIME_NOT_AT_PREFIX
            TIME_PREFIX = at=                           ! 2026-01-01 at=2026-03-01 10:00:00 ! 2026-03-01T10:00:00Z ! AUTOMATIC !
            TIME_PREFIX = nope                          ! 2026-03-01 10:00:00 x     ! 2026-03-10T12:00:00Z ! CURRENT ! TIME_PREFIX_NOT_FOUND
            TIME_FORMAT = %d/%m/%Y                      ! 2026-03-01 10:00:00 x     ! 2026-03-10T12:00:00Z ! CURRENT ! TIME_FORMAT_NO_MATCH
            MAX_TIMESTAMP_LOOKAHEAD = 10                ! x 2026-03-01 10:00:00     ! 2026-03-10T12:00:00Z ! CURRENT ! TIME_NOT_FOUND
            MAX_TIMESTAMP_LOOKAHEAD = 21                ! x 2026-03-01 10:00:00     ! 2026-03-01T10:00:00Z ! AUTOMATIC !
            TIME_PREFIX = ^x\\s&MAX_TIMESTAMP_LOOKAHEAD = 19&TIME_FORMAT = %F %T ! x 2026-03-01 10:00:00 ! 2026-03-01T10:00:00Z ! FORMAT !
            TIME_PREFIX = ^x\\s&MAX_TIMESTAMP_LOOKAHEAD = 18&TIME_FORMAT = %F %T ! x 2026-03-01 10:00:00 ! 2026-03-01T10:00:00Z ! FORMAT !
            DATETIME_CONFIG = CURRENT                   ! 2026-03-01 10:00:00 x     ! 2026-03-10T12:00:00Z ! CURRENT !
            DATETIME_CONFIG = none                      ! 2026-03-01 10:00:00 x     ! 2026-03-10T12:00:00Z ! CURRENT !
            TZ = America/New_York                       ! 2026-03-01 10:00:00 x     ! 2026-03-01T15:00:00Z ! AUTOMATIC !
            TZ = America/New_York                       ! 2026-03-01 10:00:00Z x    ! 2026-03-01T10:00:00Z ! AUTOMATIC !
            TZ = Mars/Olympus                           ! 2026-03-01 10:00:00 x     ! 2026-03-01T10:00:00Z ! AUTOMATIC ! TIME_ZONE_UNKNOWN
            TZ_ALIAS = EST=GMT+10:00                    ! 2026-03-01 10:00:00 EST   ! 2026-03-01T00:00:00Z ! AUTOMATIC !
            TIME_FORMAT = %F %T %Z                      ! 2026-03-01 10:00:00 XYZ   ! 2026-03-01T10:00:00Z ! FORMAT ! TIME_ZONE_IN_EVENT_UNKNOWN
            ``                                          ! 2005-03-01 10:00:00 x     ! 2026-03-10T12:00:00Z ! CURRENT ! TIME_TOO_OLD
            MAX_DAYS_AGO = 10951                        ! 2005-03-01 10:00:00 x     ! 2005-03-01T10:00:00Z ! AUTOMATIC !
            ``                                          ! 2026-03-13 10:00:00 x     ! 2026-03-10T12:00:00Z ! CURRENT ! TIME_TOO_NEW
            MAX_DAYS_HENCE = 3                          ! 2026-03-13 10:00:00 x     ! 2026-03-13T10:00:00Z ! AUTOMATIC !
            TIME_FORMAT = %Y-%K                         ! 2026-03-01 10:00:00 x     ! 2026-03-10T12:00:00Z ! CURRENT ! TIME_FORMAT_UNKNOWN_TOKEN,TIME_FORMAT_NO_MATCH
            TIME_PREFIX = (                             ! 2026-03-01 10:00:00 x     ! 2026-03-10T12:00:00Z ! CURRENT ! REGEX_INVALID,TIME_PREFIX_NOT_FOUND
            """)
    void assigns(String settings, String event, String time, TimeOrigin origin, String codes) {
        IndexFixture run = run(settings, event);
        if (settings.contains("LOOKAHEAD = 18")) {
            // 18 characters hold the time but for the last digit of its seconds.
            assertThat(run.events.get(0).time().end()).isEqualTo(20);
            return;
        }
        assertThat(run.events.get(0).time().instant()).isEqualTo(time);
        assertThat(run.events.get(0).time().origin()).isEqualTo(origin);
        assertThat(String.join(",", run.codes())).isEqualTo(codes == null ? "" : codes);
    }

    @Test
    void fallsBackToThePreviousEventAndSaysSo() {
        IndexFixture run = run("", "2026-03-01 10:00:00 a\nno time\n2001-01-01 00:00:00 b\n2026-03-01 10:00:01 c\n");
        assertThat(run.events)
                .extracting(e -> e.time().instant().toString())
                .containsExactly(
                        "2026-03-01T10:00:00Z", "2026-03-01T10:00:00Z", "2026-03-01T10:00:00Z", "2026-03-01T10:00:01Z");
        assertThat(run.events)
                .extracting(e -> e.time().origin())
                .containsExactly(
                        TimeOrigin.AUTOMATIC,
                        TimeOrigin.PREVIOUS_EVENT,
                        TimeOrigin.PREVIOUS_EVENT,
                        TimeOrigin.AUTOMATIC);
        assertThat(run.events.get(1).findings().get(0).where().event()).isEqualTo(2);
        assertThat(run.codes()).containsExactly("TIME_NOT_FOUND", "TIME_TOO_OLD");
    }

    @Test
    void aTimeWithoutADateHasTheDateOfTheEventBefore() {
        String sample = "2026-02-01 10:00:00 a\n11:00:00 b\n";
        assertThat(run("", sample).events.get(1).time().instant()).isEqualTo("2026-02-01T11:00:00Z");
        assertThat(run("DETERMINE_TIMESTAMP_DATE_WITH_SYSTEM_TIME = true", sample)
                        .events
                        .get(1)
                        .time()
                        .instant())
                .isEqualTo("2026-03-10T11:00:00Z");
    }

    @Test
    void aJumpToATimeOfAnotherShapeIsAFinding() {
        IndexFixture run = run("", "2026-03-01 10:00:00 a\n2026-02-01 10:00:00 b\nsince Jan 5 2026 10:00:00 c\n");
        assertThat(run.codes()).containsExactly("TIME_JUMP");
        assertThat(run.events.get(2).time().instant()).isEqualTo("2026-01-05T10:00:00Z");
    }

    @ParameterizedTest
    @CsvSource({"none,2026-03-01T10:00:00Z", "false,2026-03-01T10:00:00Z", "subseconds,2026-03-01T10:00:00.250Z"})
    void withoutExtraTimeFieldsFractionsAreLost(String value, String expected) {
        assertThat(run("ADD_EXTRA_TIME_FIELDS = " + value, "2026-03-01 10:00:00.25 x")
                        .events
                        .get(0)
                        .time()
                        .instant())
                .isEqualTo(expected);
    }

    @Test
    void positionsAreThoseInRaw() {
        EventTime time = run("TIME_PREFIX = \\[", "x [10/Mar/2026:10:00:00 +0000] y")
                .events
                .get(0)
                .time();
        assertThat(time.start()).isEqualTo(3);
        assertThat(time.end()).isEqualTo(29);
    }
}
