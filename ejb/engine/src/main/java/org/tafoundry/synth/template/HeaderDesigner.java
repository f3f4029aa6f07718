package org.tafoundry.synth.template;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.tafoundry.finding.Findings;
import org.tafoundry.finding.Location;
import org.tafoundry.splunk.regex.SplunkRegex;

/** Finds the columns that the events of a source begin with, and writes one regex for each kind of header. */
final class HeaderDesigner {

    private static final int MOST_HEADERS = 6;

    private static final String LEVEL = "(?<log_level>";
    private static final String PROGRAM = "(?<program>";
    private static final String NUMBER = "(?<number>";
    private static final String MESSAGE = "(?<message>.*)";
    private static final Pattern GROUP = Pattern.compile("\\(\\?<\\w+>");

    private final List<Header> headers = new ArrayList<>();

    /**
     * A kind of header.
     *
     * @param regex anchored regex whose last group, {@code message}, is the rest of the event
     * @param events the events it was made from
     */
    record Header(String regex, List<String> events) {

        Header {
            events = List.copyOf(events);
        }

        /** Whether none of the events has the further columns of the other. */
        private boolean differs(Header other) {
            return SplunkRegex.compile(other.regex, Location.NONE, new Findings()).stream()
                    .allMatch(r -> events.stream().noneMatch(e -> r.cursor(e).find()));
        }

        /** The regex without the names of columns. */
        private String shape() {
            return GROUP.matcher(regex).replaceAll("(");
        }

        /** Whether the other header goes on with a program, which all these events have as well. */
        private boolean within(Header other) {
            return other.columns().startsWith(columns() + PROGRAM)
                    && SplunkRegex.compile(other.regex, Location.NONE, new Findings()).stream()
                            .anyMatch(r ->
                                    events.stream().allMatch(e -> r.cursor(e).find()));
        }

        /** The regex up to the message. */
        private String columns() {
            return regex.substring(0, regex.length() - MESSAGE.length());
        }

        /** The same where a level is no program: other events have one in its place. */
        private Header withoutLevels() {
            return new Header(
                    regex.replace(PROGRAM, "(?!(?i:" + HeaderScanner.LEVELS.replace("|[VDIWEF]", "") + "):)" + PROGRAM),
                    events);
        }
    }

    private HeaderDesigner() {}

    /** The headers of these events, most frequent first; none when the events begin with free text. */
    static List<Header> design(List<String> events) {
        HeaderDesigner designer = new HeaderDesigner();
        designer.split(HeaderGroup.of(events), 0, 0);
        List<Header> headers = joined(designer.headers);
        boolean leveled = headers.stream().anyMatch(h -> h.regex().contains(LEVEL));
        return headers.stream()
                .map(h -> leveled && !h.regex().contains(LEVEL) ? h.withoutLevels() : h)
                .sorted((a, b) -> Integer.compare(b.events().size(), a.events().size()))
                .limit(MOST_HEADERS)
                .toList();
    }

    /** One header of those that begin alike and of which some go on: the further columns may be there. */
    private static List<Header> joined(List<Header> headers) {
        List<Header> left = new ArrayList<>(headers);
        left.sort(Comparator.comparingInt(h -> -h.regex().length()));
        named(left);
        for (int i = 0; i < left.size(); i++) {
            Header header = left.get(i);
            Optional<Header> whole =
                    left.subList(0, i).stream().filter(header::within).findFirst();
            if (whole.isPresent()) {
                List<String> all = new ArrayList<>(whole.get().events());
                all.addAll(header.events());
                left.set(left.indexOf(whole.get()), new Header(whole.get().regex(), all));
                left.remove(i--);
                continue;
            }
            List<Header> longer = left.subList(0, i).stream()
                    .filter(h -> h.regex().startsWith(header.columns()))
                    .filter(h -> h.regex().equals(header.regex()) || header.differs(h))
                    .toList();
            List<String> further = longer.stream()
                    .map(h -> h.columns().substring(header.columns().length()))
                    .filter(f -> !f.isEmpty())
                    .distinct()
                    .toList();
            List<String> names = further.stream()
                    .flatMap(f -> GROUP.matcher(f).results().map(MatchResult::group))
                    .toList();
            if (!longer.isEmpty() && new TreeSet<>(names).size() == names.size()) {
                List<String> events = new ArrayList<>(header.events());
                longer.forEach(h -> events.addAll(h.events()));
                String may = further.isEmpty() ? "" : "(?:" + String.join("|", further) + ")?";
                left.set(i, new Header(header.columns() + may + MESSAGE, events));
                left.removeAll(longer);
                i -= longer.size();
            }
        }
        return left;
    }

    /** Gives headers that differ in the names of their columns only the names of one, which say less. */
    private static void named(List<Header> headers) {
        for (int i = 0; i < headers.size(); i++) {
            Header header = headers.get(i);
            for (Header other : List.copyOf(headers)) {
                if (header.shape().equals(other.shape()) && other.regex().contains(NUMBER)) {
                    headers.set(i, new Header(other.regex(), header.events()));
                }
            }
        }
    }

    /** Columns up to the first place where the events part ways; there the group is split by what comes next. */
    private void split(HeaderGroup group, int from, int depth) {
        int place = from;
        while (place < HeaderScanner.MOST && group.agreed(place)) {
            place++;
        }
        Map<HeaderType, List<HeaderGroup.Event>> parts = new EnumMap<>(HeaderType.class);
        for (HeaderGroup.Event s : group.events()) {
            parts.computeIfAbsent(HeaderGroup.typeAt(s, place), t -> new ArrayList<>())
                    .add(s);
        }
        int least = Math.max(2, group.size() / 7);
        boolean parting = depth < 4
                && parts.entrySet().stream()
                        .anyMatch(e -> e.getKey().parts()
                                && e.getValue().size() >= least
                                && e.getValue().size() < group.size());
        if (!parting) {
            HeaderWriter.write(group, place).ifPresent(headers::add);
            return;
        }
        List<HeaderGroup.Event> rest = new ArrayList<>();
        for (Map.Entry<HeaderType, List<HeaderGroup.Event>> e : parts.entrySet()) {
            if (e.getKey().parts() && e.getValue().size() >= least) {
                split(new HeaderGroup(e.getValue()), place, depth + 1);
            } else {
                rest.addAll(e.getValue());
            }
        }
        if (!rest.isEmpty()) {
            split(new HeaderGroup(rest), place, depth + 4);
        }
    }
}
