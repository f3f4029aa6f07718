package org.tafoundry.synth.time;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/** The times of one kind in the events of a sample, those of a key for example, and what they say about themselves. */
final class TimeCandidate {

    /** What stands among the first columns, with its year and without. */
    static final String HEADER = "^";

    /** What formats have that read seconds, and those that are no strptime formats of a clock. */
    private static final List<String> FINE = List.of("%S", "%s", "%T", "%c", "%Q", "%N", TimeHit.TAI64N);

    /** What stands among the first columns behind another time, and says its zone, which that does not. */
    static final String ZONED = "^+";

    private static final String YEARLESS_HEADER = "^-";
    private static final String CLOCK_HEADER = "^:";

    /** What stands somewhere in the text without a name. */
    static final String TEXT = "~";

    private static final int HEADER_SCORE = 94;
    private static final int TEXT_SCORE = 50;
    private static final int VALUES_SCORE = 46;

    /** What counts against a time without a zone where the same time stands beside it with one. */
    private static final int ZONE_BESIDE = 45;

    /** Offsets are quarters of an hour; clocks that are written one after the other differ by seconds. */
    private static final long QUARTER = 900;

    private static final long FARTHEST = 14 * 3600L;
    private static final long SECONDS = 2;
    private static final int FEWEST_TWINS = 3;

    private final String key;
    private final TimeHit example;
    private final Map<Integer, TimeHit> hits = new TreeMap<>();
    private final Map<Integer, Instant> times = new TreeMap<>();
    private int depth;

    TimeCandidate(String key, TimeHit example) {
        this.key = key;
        this.example = example;
    }

    /** What times of the same kind have in common. */
    static String key(TimeHit hit) {
        return switch (hit.place()) {
            case HEADER -> hit.clockOnly() ? CLOCK_HEADER : hit.yearly() ? HEADER : YEARLESS_HEADER;
            case KEYED -> hit.path() + hit.label();
            case TEXT -> TimeNames.score(hit.label()) == TimeNames.UNKNOWN ? TEXT : hit.label();
        };
    }

    /** Takes note of a time in the event of this number; the first of an event counts. */
    void add(int event, TimeHit hit, Instant time) {
        if (hits.putIfAbsent(event, hit) == null) {
            times.put(event, time);
            depth += Math.max(0, hit.depth() - 1);
        }
    }

    String key() {
        return key;
    }

    TimeHit example() {
        return example;
    }

    boolean header() {
        return example.place() == TimeHit.Place.HEADER;
    }

    Optional<TimeHit> hit(int event) {
        return Optional.ofNullable(hits.get(event));
    }

    Map<Integer, Instant> times() {
        return times;
    }

    /** Whether it may be the time of the event at all, among so many events. */
    boolean eligible(int events) {
        int named = name();
        double support = (double) times.size() / events;
        boolean varies = times.size() < 3 || times.values().stream().distinct().count() > 1;
        if (header()) {
            return !key.equals(CLOCK_HEADER) || support >= 0.8;
        }
        if (example.clockOnly()) {
            return false;
        }
        if (key.equals(TEXT)) {
            return !example.dateOnly() && (support >= 0.25 || times.size() > 2);
        }
        return named > TimeNames.OTHER
                && (named > TimeNames.UNKNOWN || support >= 0.2 && varies && !example.dateOnly());
    }

    /** Name, number of events, depth and values in one figure; the highest is the event's own. */
    double score(int events, Instant now, List<TimeCandidate> others) {
        double score = header()
                ? HEADER_SCORE
                : key.equals(TEXT) ? TEXT_SCORE : Math.max(name(), name() == TimeNames.UNKNOWN ? VALUES_SCORE : 0);
        // one place for all events is worth more than a better one for most
        score += 12.0 * times.size() / events + (times.size() == events ? 6 : 0);
        double level = (double) depth / times.size();
        score -= 16 * Math.min(1, level) + 3 * Math.max(0, level - 1);
        score -= example.dateOnly() ? 30 : key.equals(CLOCK_HEADER) ? 60 : example.yearly() ? 0 : 4;
        score -= key.equals(ZONED) ? 20 : 0;
        score += forward() ? 4 : 0;
        score -= future(now) ? 40 : 0;
        score -= others.stream().anyMatch(this::unzonedTwin) ? ZONE_BESIDE : 0;
        score -= coarse() && others.stream().anyMatch(o -> !o.coarse() && o.times.size() >= times.size()) ? 40 : 0;
        return score - late(others);
    }

    /** Whether the other is this time with a zone, which this does not say. */
    private boolean unzonedTwin(TimeCandidate other) {
        return !example.clockOnly()
                && (coarse() || !other.coarse())
                && both(other) * 10 >= times.size() * 9
                && ahead(other).isPresent();
    }

    /** Number of events with both times. */
    private long both(TimeCandidate other) {
        return times.keySet().stream().filter(other.times::containsKey).count();
    }

    /**
     * By how many seconds, a whole number of quarters of an hour, this time without a zone is ahead of another that says its
     * zone, in all events that have both; empty where those are few, or it is not the same clock.
     */
    OptionalLong ahead(TimeCandidate other) {
        if (example.zoned() || !other.example.zoned() || example.dateOnly() || other.example.dateOnly()) {
            return OptionalLong.empty();
        }
        long tolerance = coarse() || other.coarse() ? 60 : SECONDS;
        Map<Long, Integer> offsets = new TreeMap<>();
        int both = 0;
        for (Map.Entry<Integer, Instant> e : times.entrySet()) {
            Instant second = other.times.get(e.getKey());
            if (second != null) {
                long gap = Duration.between(second, e.getValue()).toSeconds();
                long offset = Math.round((double) gap / QUARTER) * QUARTER;
                both++;
                if (Math.abs(gap - offset) <= tolerance && Math.abs(offset) <= FARTHEST) {
                    offsets.merge(offset, 1, Integer::sum);
                }
            }
        }
        boolean same = offsets.size() == 1 && offsets.values().iterator().next() == both;
        boolean enough = both >= FEWEST_TWINS || both > 1 && both * 10 >= times.size() * 9;
        return same && enough ? OptionalLong.of(offsets.keySet().iterator().next()) : OptionalLong.empty();
    }

    /** Whether it gives no seconds. */
    private boolean coarse() {
        return !example.dateOnly() && FINE.stream().noneMatch(example.format()::contains);
    }

    private int name() {
        int own = TimeNames.score(example.label());
        if (own != TimeNames.UNKNOWN || example.path().isEmpty()) {
            return own;
        }
        // a path says it where the last key does not: "time": {"offset": 1736090190}
        String[] path = example.path().split("\\.");
        return Math.max(own, TimeNames.score(path[path.length - 1]) - 5);
    }

    /** What counts against a time that another one of the same events always precedes: it is the time of the transport. */
    private double late(List<TimeCandidate> others) {
        double worst = 0;
        for (TimeCandidate other : others) {
            if (other != this && !other.example.clockOnly() && other.name() > TimeNames.OTHER) {
                worst = Math.max(worst, late(other));
            }
        }
        return worst;
    }

    private double late(TimeCandidate other) {
        int both = 0;
        int later = 0;
        int earlier = 0;
        int near = 0;
        for (Map.Entry<Integer, Instant> e : times.entrySet()) {
            Instant second = other.times.get(e.getKey());
            if (second != null) {
                both++;
                Duration gap = Duration.between(second, e.getValue());
                later += gap.isNegative() || gap.isZero() ? 0 : 1;
                earlier += gap.isNegative() ? 1 : 0;
                near += gap.abs().compareTo(Duration.ofDays(1)) <= 0 ? 1 : 0;
            }
        }
        if (both < 2 || both * 10 < times.size() * 6 || later * 10 < both * 9 || earlier > 0 || near * 10 < both * 8) {
            return 0;
        }
        long distinct = times.values().stream().distinct().count();
        long others = other.times.values().stream().distinct().count();
        return distinct < others && distinct * 2 <= times.size() ? 35 : 8;
    }

    /** Whether the times of events that follow each other move one way. */
    private boolean forward() {
        List<Instant> all = new ArrayList<>(times.values());
        int up = 0;
        int down = 0;
        for (int i = 1; i < all.size(); i++) {
            int order = all.get(i).compareTo(all.get(i - 1));
            up += order > 0 ? 1 : 0;
            down += order < 0 ? 1 : 0;
        }
        return all.size() > 2 && up + down > 0 && Math.min(up, down) * 10 <= up + down;
    }

    private boolean future(Instant now) {
        Instant tomorrow = now.plus(Duration.ofDays(2));
        long later = times.values().stream().filter(t -> t.isAfter(tomorrow)).count();
        return later * 2 > times.size();
    }
}
