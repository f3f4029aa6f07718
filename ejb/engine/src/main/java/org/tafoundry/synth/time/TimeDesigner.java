package org.tafoundry.synth.time;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tafoundry.splunk.time.TimeScope;
import org.tafoundry.splunk.time.ZoneNames;

/** Chooses the event's own time and the settings that read it; what reads most events rightly wins. */
public final class TimeDesigner {

    private static final int MOST_EVENTS = 600;
    private static final int MOST_LAYOUTS = 4;
    private static final int MOST_LOOKAHEAD = 500;
    private static final long HOUR = 3600;
    private static final int FARTHEST_ZONE = 12;
    private static final double GOOD = 0.985;
    private static final Pattern BIAS = Pattern.compile("([+-]\\d{3})(?!\\d)");

    private final TimeScope scope;
    private final ZoneId zone;
    private final DateOrder order;
    private final Instant now;
    private final HitReader reader;

    private TimeDesigner(Instant now, ZoneId zone) {
        this.now = now;
        this.zone = zone;
        this.scope = TimeScope.of(now, zone, ZoneNames.STANDARD);
        this.reader = new HitReader(scope);
        this.order = new DateOrder(now.atZone(ZoneOffset.UTC).getYear());
    }

    /**
     * Designs the settings.
     *
     * @param events whole events, in the order of the sample
     * @param now time of the run
     * @param zone zone of times without one
     */
    public static TimeDesign design(List<String> events, Instant now, ZoneId zone) {
        TimeDesigner designer = new TimeDesigner(now, zone);
        int step = Math.max(1, events.size() / MOST_EVENTS);
        List<String> some = new ArrayList<>();
        for (int i = 0; i < events.size(); i += step) {
            some.add(events.get(i));
        }
        TimeScanner scanner = new TimeScanner(designer.order);
        // the order of day and month is settled by all dates before any of them is read
        some.forEach(scanner::scan);
        TimeCandidates candidates =
                TimeCandidates.of(some, some.stream().map(scanner::scan).toList(), now, designer.reader);
        return designer.choose(candidates).among((double) candidates.own().size() / Math.max(1, some.size()));
    }

    private TimeDesign choose(TimeCandidates candidates) {
        List<TimeCandidates.Own> own = candidates.own();
        if (own.isEmpty()) {
            return TimeDesign.none(List.copyOf(candidates.seen()));
        }
        ComputedTime computed = computed(own);
        List<TimeCandidates.Own> read =
                own.stream().filter(o -> !needsComputing(o, computed)).toList();
        if (read.isEmpty()) {
            return measured("", "", own, own, computed);
        }
        TimeDesign best = TimeDesign.NONE;
        double rank = 0;
        List<String> layouts = layouts(read);
        for (String prefix : PrefixDesigner.candidates(read, layouts)) {
            double direct = direct(prefix, read);
            for (String format : layouts.subList(0, Math.min(MOST_LAYOUTS, layouts.size()))) {
                TimeDesign design = measured(prefix, format, read, own, computed);
                if (design.share() + direct > rank + 1e-9) {
                    best = design;
                    rank = design.share() + direct;
                }
            }
            // Splunk's own recognition is for several layouts in one sourcetype
            if (best.share() < GOOD && layouts.size() > 1) {
                TimeDesign automatic = measured(prefix, "", read, own, computed);
                if (automatic.share() > best.share() + 0.01) {
                    best = automatic;
                    rank = automatic.share() + direct;
                }
            }
        }
        return best.found() && !best.zoned() ? best.inZone(stated(candidates)) : best;
    }

    /** The zone of the most likely time by the same time with its zone beside it; empty where none of whole hours fits. */
    private String stated(TimeCandidates candidates) {
        OptionalLong ahead = candidates.ahead();
        long offset = ahead.isEmpty()
                ? 1
                : ahead.getAsLong() + zone.getRules().getOffset(now).getTotalSeconds();
        long hours = offset / HOUR;
        if (offset % HOUR != 0 || Math.abs(hours) > FARTHEST_ZONE) {
            return "";
        }
        // the signs of these names are those of POSIX, west of Greenwich counts as more
        return hours == 0 ? "UTC" : "Etc/GMT" + (hours > 0 ? "-" : "+") + Math.abs(hours);
    }

    /** What counts for a prefix that reaches to the time and not only to somewhere before it: less than one event. */
    private double direct(String prefix, List<TimeCandidates.Own> read) {
        TimeReplay replay = new TimeReplay(prefix, "%s", 1, scope);
        long direct = read.stream()
                .filter(o -> replay.start(o.event()) == o.hit().start())
                .count();
        return 0.5 * direct / ((double) read.size() * Math.max(MOST_EVENTS, read.size()));
    }

    /** What no TIME_FORMAT reads: one layout of it, the first that occurs. */
    private ComputedTime computed(List<TimeCandidates.Own> own) {
        for (TimeCandidates.Own o : own) {
            String format = o.hit().format();
            if (format.equals(TimeHit.TAI64N)) {
                return ComputedTime.tai64n();
            }
            if (format.contains("%Ez") && westward(own, format.startsWith("%H"))) {
                return ComputedTime.biased(format);
            }
            if (o.hit().named() && MonthNames.foreign(text(o)).isPresent()) {
                List<String> times = own.stream().map(TimeDesigner::text).toList();
                boolean fixed = zone.getRules().isFixedOffset();
                String offset = o.hit().zoned() || !fixed
                        ? ""
                        : zone.getRules()
                                .getOffset(now)
                                .getId()
                                .replace(":", "")
                                .replace("Z", "+0000");
                return ComputedTime.translated(format, times, offset);
            }
        }
        return ComputedTime.NONE;
    }

    private static boolean needsComputing(TimeCandidates.Own own, ComputedTime computed) {
        return !computed.isEmpty()
                && (own.hit().format().equals(TimeHit.TAI64N)
                        || own.hit().format().contains("%Ez")
                        || own.hit().named() && MonthNames.foreign(text(own)).isPresent());
    }

    /**
     * Whether offsets in minutes count to the west, as Windows does where a date stands behind its clock: times that move
     * forward only then say so.
     */
    private boolean westward(List<TimeCandidates.Own> own, boolean usual) {
        int east = 0;
        int west = 0;
        Instant last = Instant.MIN;
        Instant lastWest = Instant.MIN;
        for (TimeCandidates.Own o : own) {
            Matcher bias = BIAS.matcher(text(o));
            if (o.hit().format().contains("%Ez") && bias.find()) {
                Instant turned = o.time().plus(Duration.ofMinutes(2L * Integer.parseInt(bias.group(1))));
                east += o.time().isBefore(last) ? 1 : 0;
                west += turned.isBefore(lastWest) ? 1 : 0;
                last = o.time();
                lastWest = turned;
            }
        }
        return usual ? west <= east : west < east;
    }

    private static String text(TimeCandidates.Own own) {
        return own.event()
                .substring(
                        own.hit().start(),
                        Math.min(own.event().length(), own.hit().end()));
    }

    private TimeDesign measured(
            String prefix,
            String format,
            List<TimeCandidates.Own> read,
            List<TimeCandidates.Own> all,
            ComputedTime computed) {
        boolean only = prefix.isEmpty();
        TimeReplay wide = new TimeReplay(prefix, format, MOST_LOOKAHEAD, scope);
        int lookahead = 0;
        for (TimeCandidates.Own o : read) {
            int from = only ? -1 : wide.start(o.event());
            if (from >= 0 && o.hit().start() >= from && o.hit().start() - from < MOST_LOOKAHEAD) {
                lookahead = Math.max(lookahead, o.hit().end() - from);
            }
        }
        // times vary by a few characters: fractions, zone names, months
        lookahead += 3;
        TimeReplay replay = new TimeReplay(prefix, format, lookahead, scope);
        long right = only
                ? read.size()
                : read.stream()
                        .filter(o -> replay.time(o.event())
                                .filter(i -> same(i, o.time()))
                                .isPresent())
                        .count();
        Set<String> labels = new LinkedHashSet<>();
        all.forEach(o -> labels.add(
                o.hit().place() == TimeHit.Place.HEADER
                        ? "the header"
                        : o.hit().label().isEmpty()
                                ? "the text"
                                : o.hit().path() + o.hit().label()));
        return new TimeDesign(
                true,
                prefix,
                format,
                lookahead,
                all.stream().allMatch(o -> o.hit().zoned()),
                order.open(),
                (double) right / read.size(),
                1,
                layouts(all),
                labels.equals(Set.of("the header")) ? "" : String.join(", ", labels),
                all.stream()
                        .mapToLong(o -> Duration.between(o.time(), now).toDays())
                        .max()
                        .orElse(0),
                computed,
                "");
    }

    private static boolean same(Instant one, Instant other) {
        return Math.abs(Duration.between(one, other).toMillis()) < 1000;
    }

    private static List<String> layouts(List<TimeCandidates.Own> own) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        own.forEach(o -> counts.merge(o.hit().format(), 1, Integer::sum));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .toList();
    }
}
