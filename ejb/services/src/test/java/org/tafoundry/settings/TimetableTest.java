package org.tafoundry.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimetableTest {
    @ParameterizedTest
    @CsvSource({
        "02:30, 2026-03-01T02:29:59Z, 2026-03-01T02:30:00Z",
        "02:30, 2026-03-01T02:30:00Z, 2026-03-02T02:30:00Z",
        "02:30, 2026-02-28T23:00:00Z, 2026-03-01T02:30:00Z",
        "every 15 minutes, 2026-03-01T02:29:59Z, 2026-03-01T02:44:59Z",
        "every 1 minutes, 2026-03-01T02:29:59Z, 2026-03-01T02:30:59Z",
    })
    void theNextTimeFollowsTheLast(String text, Instant last, Instant next) {
        Timetable timetable = Kind.timetable().read(text).orElseThrow();
        assertThat(timetable.next(last)).contains(next);
        assertThat(Kind.timetable().write(timetable)).isEqualTo(text);
    }

    @Test
    void offIsNever() {
        assertThat(Kind.timetable().read("off").orElseThrow().next(Instant.EPOCH))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "2:30", "24:00", "02:60", "every 0 minutes", "every 100000 minutes", "daily", "0 2 * * *"})
    void anythingElseIsNone(String text) {
        assertThat(Kind.timetable().read(text)).isEmpty();
    }
}
