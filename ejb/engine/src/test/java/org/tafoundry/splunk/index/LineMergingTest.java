package org.tafoundry.splunk.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineMergingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            quoteCharacter = '`',
            textBlock =
                    """
            ``                                             ! 2026-03-01 10:00:00 a~ at x~ at y~2026-03-01 10:00:01 b ! 2026-03-01 10:00:00 a+ at x+ at y,2026-03-01 10:00:01 b
            BREAK_ONLY_BEFORE_DATE = false&BREAK_ONLY_BEFORE = ^E ! E1~x~E2~y      ! E1+x,E2+y
            BREAK_ONLY_BEFORE_DATE = false&MUST_BREAK_AFTER = ;$  ! a~b;~c~d;~e    ! a+b;,c+d;,e
            MUST_NOT_BREAK_AFTER = BEGIN&MUST_BREAK_AFTER = END   ! 2026-03-01 10:00:00 BEGIN~2026-03-01 10:00:01 x~END~2026-03-01 10:00:02 z ! 2026-03-01 10:00:00 BEGIN+2026-03-01 10:00:01 x+END,2026-03-01 10:00:02 z
            BREAK_ONLY_BEFORE = ^E&MUST_NOT_BREAK_BEFORE = ^E2    ! E1~E2~E3       ! E1+E2,E3
            SHOULD_LINEMERGE = false                              ! a~b            ! a,b
            DATETIME_CONFIG = CURRENT&BREAK_ONLY_BEFORE = ^E      ! E1~2026-03-01 10:00:00~E2 ! E1+2026-03-01 10:00:00,E2
            TIME_PREFIX = t=&TIME_FORMAT = %s                     ! t=1773000000~2026-03-01 10:00:00~t=1773000001 ! t=1773000000+2026-03-01 10:00:00,t=1773000001
            """)
    void merges(String settings, String sample, String expected) {
        IndexFixture run = IndexFixture.run("[st]\n" + settings.replace('&', '\n'), sample.replace('~', '\n'));
        assertThat(String.join(",", run.raws()).replace('\n', '+')).isEqualTo(expected);
        assertThat(run.codes()).doesNotContain("INDEX_MAX_EVENTS");
    }

    @Test
    void maxEventsEndsAnEventThatHasThatManyLinesAdded() {
        String sample = IntStream.rangeClosed(1, 9).mapToObj(i -> "l" + i).collect(Collectors.joining("\n"));
        IndexFixture run = IndexFixture.run("[st]\nMAX_EVENTS = 3", sample);
        assertThat(run.raws()).containsExactly("l1\nl2\nl3\nl4", "l5\nl6\nl7\nl8", "l9");
        assertThat(run.codes()).contains("INDEX_MAX_EVENTS");
    }

    @Test
    void blankLinesStayWithinAnEventOnly() {
        IndexFixture run = IndexFixture.run(
                "[st]\nLINE_BREAKER = (\\n)\nBREAK_ONLY_BEFORE = ^E\nDATETIME_CONFIG = CURRENT",
                "\n\nE1\n\nx\n\nE2\n\n");
        assertThat(run.raws()).containsExactly("E1\n\nx", "E2");
    }

    @Test
    void mergingByDateWithoutDatesIsAFinding() {
        assertThat(IndexFixture.run("[st]\nDATETIME_CONFIG = NONE", "a\nb").codes())
                .contains("INDEX_MERGE_WITHOUT_DATES");
    }
}
