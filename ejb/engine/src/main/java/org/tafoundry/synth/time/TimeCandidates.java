package org.tafoundry.synth.time;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** The kinds of times in the events of a sample, the one that is most likely the event's own first. */
final class TimeCandidates {

    /**
     * An event that has a time of its own.
     *
     * @param event the event
     * @param hit its time
     * @param time the same as an instant
     * @param rank place of the kind of time among all kinds, 0 for the most likely
     */
    record Own(String event, TimeHit hit, Instant time, int rank) {

        String before() {
            return event.substring(0, hit.start());
        }
    }

    private final List<String> events;
    private final List<TimeCandidate> ranked;
    private final List<TimeCandidate> all;
    private final Set<String> seen = new LinkedHashSet<>();

    private TimeCandidates(List<String> events, List<List<TimeHit>> hits, Instant now, HitReader reader) {
        this.events = events;
        Map<String, TimeCandidate> kinds = new LinkedHashMap<>();
        for (int i = 0; i < events.size(); i++) {
            boolean unzoned = false;
            for (TimeHit hit : hits.get(i)) {
                Optional<Instant> time = reader.time(events.get(i), hit);
                boolean header = hit.place() == TimeHit.Place.HEADER;
                if (time.isPresent()) {
                    // a second column may say the zone that the first does not
                    String key = header && unzoned && hit.zoned() ? TimeCandidate.ZONED : TimeCandidate.key(hit);
                    kinds.computeIfAbsent(key, k -> new TimeCandidate(k, hit)).add(i, hit, time.get());
                }
                unzoned |= header && !hit.zoned();
            }
        }
        this.all = List.copyOf(kinds.values());
        all.forEach(
                c -> seen.add(c.header() ? "the header" : c.key().equals(TimeCandidate.TEXT) ? "the text" : c.key()));
        List<TimeCandidate> eligible =
                all.stream().filter(c -> c.eligible(events.size())).toList();
        this.ranked = new ArrayList<>(eligible.stream()
                .sorted(Comparator.comparingDouble(c -> -c.score(events.size(), now, eligible)))
                .toList());
        dropOutliers();
    }

    static TimeCandidates of(List<String> events, List<List<TimeHit>> hits, Instant now, HitReader reader) {
        return new TimeCandidates(events, hits, now, reader);
    }

    /** Where times were found, whether or not they are the event's own. */
    Set<String> seen() {
        return seen;
    }

    /** By how many seconds the most likely time is ahead of the same time with a zone, which stands beside it. */
    OptionalLong ahead() {
        return ranked.isEmpty()
                ? OptionalLong.empty()
                : all.stream()
                        .map(ranked.get(0)::ahead)
                        .filter(OptionalLong::isPresent)
                        .findFirst()
                        .orElse(OptionalLong.empty());
    }

    /** Events with their own times, in the order of the sample. */
    List<Own> own() {
        List<Own> own = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            own(i).ifPresent(own::add);
        }
        return own;
    }

    private Optional<Own> own(int event) {
        for (int rank = 0; rank < ranked.size(); rank++) {
            Optional<TimeHit> hit = ranked.get(rank).hit(event);
            if (hit.isPresent()) {
                return Optional.of(new Own(
                        events.get(event), hit.get(), ranked.get(rank).times().get(event), rank));
            }
        }
        return Optional.empty();
    }

    /** A name that few events have is not the event's own time where times move forward without it, and not with it. */
    private void dropOutliers() {
        for (TimeCandidate candidate : List.copyOf(ranked)) {
            if (candidate.times().size() * 4 < events.size()) {
                int with = steps(own());
                int place = ranked.indexOf(candidate);
                ranked.remove(candidate);
                List<Own> without = own();
                boolean lost = without.size() < candidate.times().size()
                        || candidate.times().keySet().stream().anyMatch(i -> own(i).isEmpty());
                if (lost || steps(without) >= with) {
                    ranked.add(place, candidate);
                }
            }
        }
    }

    /** How often the time moves back from one event to the next. */
    private static int steps(List<Own> own) {
        int back = 0;
        for (int i = 1; i < own.size(); i++) {
            back += own.get(i).time().isBefore(own.get(i - 1).time()) ? 1 : 0;
        }
        return back;
    }
}
