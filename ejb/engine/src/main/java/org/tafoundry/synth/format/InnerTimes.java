package org.tafoundry.synth.format;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Tells times that lines inside events begin with, of a message that is logged or of what a statement asks for, from
 * those that events begin with: they do not lie between the times of the events before and behind.
 */
final class InnerTimes {

    private static final Duration NEAR = Duration.ofMillis(1500);
    private static final int FARTHEST_ZONE = 14;
    private static final int FEWEST = 5;
    private static final int HALF = 50;
    private static final int NEARLY_ALL = 80;

    /** A time between the times of two events. */
    private record Enclosed(Instant before, Instant time, Instant behind) {

        boolean inOrder(int hours) {
            Instant moved = time.plus(Duration.ofHours(hours));
            return !moved.isBefore(before.minus(NEAR)) && !moved.isAfter(behind.plus(NEAR));
        }
    }

    private InnerTimes() {}

    /** Those of these beginnings that lines inside events have. */
    static Set<String> of(List<Line> lines, Set<String> leads) {
        Map<String, Long> counts = lines.stream()
                .map(Line::lead)
                .filter(leads::contains)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        String main = lines.stream()
                .map(Line::lead)
                .filter(leads::contains)
                .findFirst()
                .orElse("");
        Set<String> inner = new HashSet<>();
        for (String lead : leads) {
            boolean few = !lead.equals(main) && counts.get(lead) * 2 < counts.get(main);
            boolean many = !lead.equals(main) && !few && counts.get(main) >= FEWEST && plain(lines, main);
            if ((few || many) && inside(lines, lead, main, few)) {
                inner.add(lead);
            }
        }
        return inner;
    }

    private static boolean plain(List<Line> lines, String lead) {
        return lines.stream().filter(l -> l.lead().equals(lead)).allMatch(Line::plain);
    }

    private static boolean inside(List<Line> lines, String lead, String main, boolean few) {
        List<Enclosed> enclosed = new ArrayList<>();
        List<Instant> open = new ArrayList<>();
        Optional<Instant> last = Optional.empty();
        int steps = 0;
        int back = 0;
        boolean column = true;
        boolean plain = false;
        for (Line line : lines) {
            if (line.lead().equals(main)) {
                plain |= !line.solid();
                if (last.isPresent() && line.time().isPresent()) {
                    Instant before = last.get();
                    Instant behind = line.time().get();
                    steps++;
                    back += behind.isBefore(before) ? 1 : 0;
                    open.forEach(t -> enclosed.add(new Enclosed(before, t, behind)));
                }
                open.clear();
                last = line.time();
            } else if (line.lead().equals(lead)) {
                line.time().ifPresent(open::add);
                column &= line.solid() && line.before().chars().anyMatch(Character::isLetter);
            }
        }
        // times that are in no order themselves say nothing of others
        boolean ordered = back * 10 <= steps;
        return few && column && plain
                || ordered && !enclosed.isEmpty() && disordered(enclosed, few ? HALF : NEARLY_ALL);
    }

    /** Whether so many percent of the times are out of order, and are so in every other zone. */
    private static boolean disordered(List<Enclosed> enclosed, int percent) {
        for (int hours = -FARTHEST_ZONE; hours <= FARTHEST_ZONE; hours++) {
            int moved = hours;
            long in = enclosed.stream().filter(e -> e.inOrder(moved)).count();
            if (hours == 0
                    ? (enclosed.size() - in) * 100 < enclosed.size() * percent
                    : in > 1 && in == enclosed.size()) {
                return false;
            }
        }
        return true;
    }
}
