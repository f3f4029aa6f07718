package org.tafoundry.synth.time;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tafoundry.splunk.time.TimeScope;
import org.tafoundry.splunk.time.ZoneNames;

/** Chooses the event's own time and the settings that read it; what reads most events rightly wins. */
public final class TimeDesigner {

    private static final int MOST_EVENTS = 600;
    private static final double GOOD = 0.985;

    /** From this score on, a name at the top of an event is better than any name inside its parts. */
    private static final int TRUSTED = 80;

    /** An event, its times, and which of them is its own. */
    private static final class Timed {
        private final String event;
        private final List<TimeHit> hits;
        private Optional<TimeHit> own = Optional.empty();
        private Optional<Instant> truth = Optional.empty();

        private Timed(String event, List<TimeHit> hits) {
            this.event = event;
            this.hits = hits;
        }
    }

    private final TimeScope scope;
    private final DateOrder order;
    private final Instant now;
    private List<Timed> events = List.of();

    private TimeDesigner(Instant now, ZoneId zone) {
        this.now = now;
        this.scope = TimeScope.of(now, zone, ZoneNames.STANDARD);
        this.order = new DateOrder(now.atZone(ZoneOffset.UTC).getYear());
    }

    /**
     * Designs the settings.
     *
     * @param events whole events
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
        some.forEach(scanner::scan);
        designer.events = some.stream().map(e -> new Timed(e, scanner.scan(e))).toList();
        return designer.choose();
    }

    private TimeDesign choose() {
        List<String> labels = labels();
        for (Timed timed : events) {
            timed.own = own(timed.hits, labels);
            timed.truth = timed.own.flatMap(h -> TimeReplay.at(timed.event, h, scope));
        }
        List<Timed> having = events.stream().filter(t -> t.truth.isPresent()).toList();
        if (having.isEmpty()) {
            return TimeDesign.NONE;
        }
        List<String> used = labels.stream()
                .filter(l ->
                        having.stream().anyMatch(t -> key(t.own.orElseThrow()).equals(l)))
                .toList();
        List<String> layouts = layouts(having);
        TimeDesign best = TimeDesign.NONE;
        for (String prefix : prefixes(having, used)) {
            for (String format : layouts.subList(0, Math.min(4, layouts.size()))) {
                best = better(best, measured(prefix, format, having, layouts, used));
            }
            if (best.share() < GOOD) {
                TimeDesign automatic = measured(prefix, "", having, layouts, used);
                best = automatic.share() > best.share() + 0.01 ? automatic : best;
            }
        }
        return best;
    }

    private static TimeDesign better(TimeDesign one, TimeDesign other) {
        return other.share() > one.share() + 1e-9 ? other : one;
    }

    private TimeDesign measured(
            String prefix, String format, List<Timed> having, List<String> layouts, List<String> used) {
        TimeReplay wide = new TimeReplay(prefix, format, 256, scope);
        int lookahead = 0;
        for (Timed t : having) {
            int from = wide.start(t.event);
            TimeHit own = t.own.orElseThrow();
            if (from >= 0 && own.start() >= from && own.start() - from < 128) {
                lookahead = Math.max(lookahead, own.end() - from);
            }
        }
        // times vary by a few characters: fractions, zone names, months
        lookahead += 3;
        TimeReplay replay = new TimeReplay(prefix, format, lookahead, scope);
        long right = having.stream()
                .filter(t -> replay.time(t.event)
                        .filter(i -> same(i, t.truth.orElseThrow()))
                        .isPresent())
                .count();
        boolean zoned = having.stream().allMatch(t -> t.own.orElseThrow().zoned());
        long oldest = having.stream()
                .mapToLong(t -> Duration.between(t.truth.orElseThrow(), now).toDays())
                .max()
                .orElse(0);
        return new TimeDesign(
                true,
                prefix,
                format,
                lookahead,
                zoned,
                order.open(),
                (double) right / having.size(),
                layouts,
                used.isEmpty() ? "" : String.join(", ", used).replace(HEADER, "the header"),
                oldest);
    }

    private static boolean same(Instant one, Instant other) {
        return Math.abs(Duration.between(one, other).toMillis()) < 1000;
    }

    private static final String HEADER = "^";

    private static String key(TimeHit hit) {
        return hit.place() == TimeHit.Place.HEADER ? HEADER : hit.label();
    }

    /** Names of times, the one most likely to be the event's own first. */
    private List<String> labels() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        Map<String, Integer> depths = new LinkedHashMap<>();
        for (Timed timed : events) {
            Map<String, Integer> here = new LinkedHashMap<>();
            timed.hits.forEach(h -> here.merge(key(h), Math.max(0, h.depth() - 1), Math::min));
            here.forEach((key, depth) -> {
                counts.merge(key, 1, Integer::sum);
                depths.merge(key, depth, Integer::sum);
            });
        }
        return counts.entrySet().stream()
                .filter(e -> !e.getKey().isEmpty() && score(e.getKey()) >= 45)
                .sorted(Comparator.comparingDouble(e ->
                        -score(e.getKey(), e.getValue(), (double) depths.getOrDefault(e.getKey(), 0) / e.getValue())))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** What the name says, how many events have it, and how deep inside the event it stands. */
    private double score(String key, int count, double depth) {
        return score(key) + 12.0 * count / events.size() - 5 * depth;
    }

    private static int score(String key) {
        // what the payload calls the time of the event is nearer to it than the time of its transport
        return key.equals(HEADER) ? 94 : TimeNames.score(key);
    }

    /**
     * The event's own time: the best name, those at the top of the event before those inside its parts, which are the
     * times of other things.
     */
    private static Optional<TimeHit> own(List<TimeHit> hits, List<String> labels) {
        int top = hits.stream().mapToInt(TimeHit::depth).min().orElse(0);
        return named(hits, labels.stream().filter(l -> score(l) >= TRUSTED).toList(), top)
                .or(() -> named(hits, labels, Integer.MAX_VALUE))
                .or(() -> hits.stream()
                        .filter(h -> h.place() == TimeHit.Place.HEADER && h.start() < 3)
                        .findFirst());
    }

    private static Optional<TimeHit> named(List<TimeHit> hits, List<String> labels, int deepest) {
        for (String label : labels) {
            for (TimeHit hit : hits) {
                if (hit.depth() <= deepest && key(hit).equals(label) && !hit.clockOnly()) {
                    return Optional.of(hit);
                }
            }
        }
        return Optional.empty();
    }

    private static List<String> layouts(List<Timed> having) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        having.forEach(t -> counts.merge(t.own.orElseThrow().format(), 1, Integer::sum));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .toList();
    }

    private static List<String> prefixes(List<Timed> having, List<String> used) {
        List<PrefixSample> samples = having.stream()
                .map(t -> new PrefixSample(t.event, t.own.orElseThrow()))
                .toList();
        return PrefixDesigner.candidates(
                samples, used.stream().filter(l -> !l.equals(HEADER)).toList());
    }
}
