package org.tafoundry.synth.draft;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tafoundry.splunk.time.ZoneNames;
import org.tafoundry.synth.time.LeadingTime;
import org.tafoundry.table.WordLists;

/**
 * The zone that a comment or a header at the beginning of a log states for its times.
 *
 * @param zone the zone's name
 * @param line the line
 */
record StatedZone(String zone, String line) {

    private static final int MOST_LINES = 30;
    private static final int LONGEST_LINE = 300;
    private static final int FARTHEST = 14;
    private static final int HOUR = 3600;
    private static final Pattern ABOUT = Pattern.compile(
            "(?i)(?<![\\p{L}\\d])(?:" + String.join("|", WordLists.list("zone-words")) + ")(?![\\p{L}\\d])");
    /** The W3C's extended log format, whose columns date and time are in GMT. */
    private static final Pattern W3C = Pattern.compile("#Fields:(?=.* date(?:\\s|$))(?=.* time(?:\\s|$))");

    /** What says that times are those of the machine, wherever it stands. */
    private static final Pattern LOCAL =
            Pattern.compile("(?i)\\btime\\s*(?:format|zone)?\\s*:\\s*local\\b|\\blocal time\\b");

    private static final Pattern ZONE =
            Pattern.compile("(?<![\\w/+-])(?:(?:UTC|GMT)? ?([+-])(\\d{1,2})(?::?(\\d{2}))?(?![\\d:.-])"
                    + "|([A-Z][a-z]+(?:/[A-Z][A-Za-z_]+){1,2})|([A-Z]{3,5}))(?![\\w/])");

    StatedZone {
        Objects.requireNonNull(zone, "zone");
        Objects.requireNonNull(line, "line");
    }

    /** What the lines above the first one with a time state; empty when they state nothing, or no zone that there is. */
    static Optional<StatedZone> of(String head) {
        List<String> lines = head.lines()
                .limit(MOST_LINES)
                .takeWhile(l -> l.length() <= LONGEST_LINE && (l.startsWith("#") || !timed(l)))
                .toList();
        if (lines.stream().anyMatch(l -> LOCAL.matcher(l).find())) {
            return Optional.empty();
        }
        for (String line : lines) {
            if (W3C.matcher(line).lookingAt()) {
                return Optional.of(new StatedZone("UTC", line.strip()));
            }
            Matcher about = ABOUT.matcher(line);
            if (about.find()) {
                Matcher zone = ZONE.matcher(line);
                int from = about.end();
                while (from <= line.length() && zone.find(from)) {
                    Optional<String> name = name(zone);
                    if (name.isPresent()) {
                        return Optional.of(new StatedZone(name.get(), line.strip()));
                    }
                    from = zone.end();
                }
            }
        }
        return Optional.empty();
    }

    private static boolean timed(String line) {
        return LeadingTime.of(line).filter(LeadingTime::dated).isPresent();
    }

    private static Optional<String> name(Matcher zone) {
        if (zone.group(4) != null) {
            return Optional.of(zone.group(4)).filter(ZoneId.getAvailableZoneIds()::contains);
        }
        if (zone.group(5) != null) {
            return abbreviated(zone.group(5));
        }
        int hours = Integer.parseInt(zone.group(2));
        boolean whole = zone.group(3) == null || zone.group(3).equals("00");
        if (!whole || hours > FARTHEST || zone.group(3) == null && zone.group().length() < 4) {
            return Optional.empty();
        }
        return Optional.of(fixed(zone.group(1).equals("+") ? hours : -hours));
    }

    private static Optional<String> abbreviated(String name) {
        return ZoneNames.STANDARD.zone(name).flatMap(zone -> {
            if (name.equals("GMT") || name.equals("UTC")) {
                return Optional.of("UTC");
            }
            if (ZoneId.getAvailableZoneIds().contains(name)) {
                return Optional.of(name);
            }
            int seconds = zone.getRules().getOffset(Instant.EPOCH).getTotalSeconds();
            return seconds % HOUR == 0 && zone.getRules().isFixedOffset()
                    ? Optional.of(fixed(seconds / HOUR))
                    : Optional.empty();
        });
    }

    /** The name of the zone that is always so many hours from UTC. */
    static String fixed(int hours) {
        // the signs of these names are those of POSIX, west of Greenwich counts as more
        return hours == 0 ? "UTC" : "Etc/GMT" + (hours > 0 ? "-" : "+") + Math.abs(hours);
    }
}
