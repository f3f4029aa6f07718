package org.tafoundry.synth.time;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tafoundry.splunk.time.TimeScope;
import org.tafoundry.splunk.time.ZoneNames;

/**
 * The time that a line begins with, by itself or behind a few columns.
 *
 * @param before what stands before it
 * @param regex the beginning of the time as a regex
 * @param end where the time ends in the line
 * @param dated whether it has date and clock
 * @param labelled whether the word before it is the name of a value
 * @param solid whether its clock is written without separators
 * @param time the same as a clock of no zone, where its year is stated and its day and month cannot be taken for each
 *     other
 */
public record LeadingTime(
        String before, String regex, int end, boolean dated, boolean labelled, boolean solid, Optional<Instant> time) {

    private static final int MOST_BEFORE = 60;
    private static final int LONGEST_TIME = 60;
    private static final int MOST_READ = 1000;
    private static final int MOST_HITS = 8;
    private static final int ANY_YEAR = 2000;
    private static final TimeScope NO_ZONE =
            TimeScope.of(Instant.EPOCH.plus(ANY_YEAR, ChronoUnit.DAYS), ZoneOffset.UTC, ZoneNames.STANDARD);

    public LeadingTime {
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(regex, "regex");
        Objects.requireNonNull(time, "time");
    }

    /** The first time in the beginning of a line. */
    public static Optional<LeadingTime> of(String line) {
        String beginning = line.substring(0, Math.min(line.length(), MOST_BEFORE + LONGEST_TIME));
        List<TimeHit> hits = new TimeScanner(new DateOrder(ANY_YEAR)).scan(beginning, MOST_BEFORE, 1);
        if (hits.isEmpty()) {
            return Optional.empty();
        }
        TimeHit hit = hits.get(0);
        boolean clockDated =
                !hit.dateOnly() && !hit.clockOnly() && !hit.format().startsWith("%s");
        return Optional.of(new LeadingTime(
                beginning.substring(0, hit.start()),
                TimeRegex.beginning(hit.format()),
                hit.end(),
                clockDated,
                hit.place() == TimeHit.Place.KEYED,
                hit.format().contains("%H%M"),
                clockDated && plain(hit.format()) ? new HitReader(NO_ZONE).time(beginning, hit) : Optional.empty()));
    }

    /** How the dates with their clocks in the first {@value #MOST_READ} characters of a line are written. */
    public static Set<String> layouts(String line) {
        String read = line.substring(0, Math.min(line.length(), MOST_READ));
        return new TimeScanner(new DateOrder(ANY_YEAR))
                .scan(read, MOST_READ, MOST_HITS).stream()
                        .filter(h ->
                                !h.dateOnly() && !h.clockOnly() && !h.format().startsWith("%s"))
                        .map(TimeHit::format)
                        .collect(Collectors.toSet());
    }

    /** Whether year, month and day of a layout are certain. */
    private static boolean plain(String format) {
        return format.contains("%Y") && (format.indexOf("%Y") < format.indexOf("%m") || format.contains("%b"));
    }
}
