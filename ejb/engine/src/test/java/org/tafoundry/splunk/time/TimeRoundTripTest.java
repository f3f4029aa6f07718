package org.tafoundry.splunk.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tafoundry.finding.Findings;
import org.tafoundry.finding.Location;

/** What strftime prints, strptime and the automatic recognition read back. */
class TimeRoundTripTest {

    private static final Instant NOW = Instant.parse("2030-01-01T00:00:00Z");
    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final TimeScope SCOPE = TimeScope.of(NOW, ZONE, ZoneNames.STANDARD);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%Y-%m-%d %H:%M:%S %z",
                "%Y-%m-%dT%H:%M:%S%:z",
                "%d/%b/%Y:%H:%M:%S %z",
                "%a %b %d %H:%M:%S %Z %Y",
                "%m/%d/%Y %I:%M:%S %p %Z",
                "%A, %d %B %Y %T %z",
                "%Y%m%dT%H%M%S%z",
                "%s"
            })
    void readsWhatStrftimePrints(String format) {
        TimeFormat compiled =
                TimeFormat.compile(format, Location.NONE, new Findings()).orElseThrow();
        SplittableRandom random = new SplittableRandom(format.hashCode());
        for (int i = 0; i < 2000; i++) {
            long second = random.nextLong(1_000_000_000L, NOW.getEpochSecond());
            String text = Strftime.print(second, format, ZONE);
            Optional<ParsedTime> parsed = compiled.parse(text, 0, text.length(), SCOPE);
            assertThat(parsed.map(t -> t.instant().getEpochSecond())).as(text).contains(second);
            assertThat(parsed.orElseThrow().end()).isEqualTo(text.length());
            assertThat(compiled.find("x=\"" + text + "\" y", 0, text.length() + 6, SCOPE)
                            .map(t -> t.instant().getEpochSecond()))
                    .as("within text: " + text)
                    .contains(second);
            assertThat(AutomaticTimestamp.find(text + " message 12", 0, text.length() + 11, SCOPE)
                            .map(t -> t.instant().getEpochSecond()))
                    .as("recognised: " + text)
                    .contains(second);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"%Y-%j %H:%M:%S %z", "%G-W%V-%u %T %z", "%Y %U %w %T %z", "%Y %W %u %T %z", "%C%y%m%d %T %z"})
    void readsOrdinalAndWeekDates(String format) {
        TimeFormat compiled =
                TimeFormat.compile(format, Location.NONE, new Findings()).orElseThrow();
        SplittableRandom random = new SplittableRandom(format.hashCode());
        for (int i = 0; i < 2000; i++) {
            long second = random.nextLong(1_000_000_000L, NOW.getEpochSecond());
            String text = Strftime.print(second, format, ZONE);
            assertThat(compiled.parse(text, 0, text.length(), SCOPE)
                            .map(t -> t.instant().getEpochSecond()))
                    .as(text)
                    .contains(second);
        }
    }
}
