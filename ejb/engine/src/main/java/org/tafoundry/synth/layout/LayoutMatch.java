package org.tafoundry.synth.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tafoundry.finding.Findings;
import org.tafoundry.finding.Location;
import org.tafoundry.splunk.regex.SplunkRegex;
import org.tafoundry.synth.format.Payload;

/**
 * A layout that events conform to.
 *
 * @param layout the layout
 * @param payloads the conforming events
 * @param family the other layouts that are written to the same log
 */
public record LayoutMatch(Layout layout, List<Payload> payloads, List<Layout> family) {

    /** The group that holds pairs. */
    public static final String PAIRS = "(?<pairs>";

    public LayoutMatch {
        payloads = List.copyOf(payloads);
        family = List.copyOf(family);
    }

    /** Conforming events of a layout that is of no family. */
    public LayoutMatch(Layout layout, List<Payload> payloads) {
        this(layout, payloads, List.of());
    }

    /** The regex that extracts the layout's fields. */
    public String regex() {
        return regex(layout);
    }

    /** Whether that regex gives a field. */
    public boolean gives(String field) {
        return SplunkRegex.compile(regex(), Location.NONE, new Findings())
                .filter(r -> r.names().containsKey(field))
                .isPresent();
    }

    /** Regexes by name for what is written to the same log but that these events do not show. */
    public Map<String, String> siblings() {
        Map<String, String> regexes = new TreeMap<>();
        family.forEach(l -> regexes.put(l.name(), regex(l)));
        return regexes;
    }

    /** The names of all columns, when cutting at the separator gives the same fields as the regex. */
    public Optional<List<String>> plainColumns() {
        boolean plain = !layout.free()
                && layout.separator() != ' '
                && !behind()
                && siblings().isEmpty()
                && layout.cells().stream().allMatch(Cell::plain)
                && payloads.stream()
                        .noneMatch(p -> p.text().contains("\"\"")
                                || p.text().matches(dashes())
                                || p.text().matches(padding()));
        List<String> names = new ArrayList<>();
        for (Cell cell : layout.cells()) {
            names.add(cell.name().isEmpty() ? "unused_" + (names.size() + 1) : cell.name());
        }
        return plain ? Optional.of(names) : Optional.empty();
    }

    /** The parts of the events that are pairs of a name and a value, which the layout does not name. */
    public List<String> pairs() {
        if (!layout.regex().contains(PAIRS)) {
            return List.of();
        }
        Pattern pattern = Pattern.compile(layout.regex().replaceAll("\\(\\?<\\w*_\\w*>", "(?:"));
        List<String> parts = new ArrayList<>();
        for (Payload payload : payloads) {
            Matcher m = pattern.matcher(payload.text());
            if (m.find() && m.group("pairs") != null) {
                parts.add(m.group("pairs"));
            }
        }
        return parts;
    }

    private String dashes() {
        String separator = LayoutRegex.separator(layout);
        return "(?:.*" + separator + ")? *\"?-\"? *(?:" + separator + ".*)?";
    }

    private String padding() {
        String separator = LayoutRegex.separator(layout);
        return ".*(?:" + separator + " | " + separator + ").*";
    }

    private String regex(Layout wanted) {
        boolean padded = payloads.stream().anyMatch(p -> p.text().contains(layout.separator() + " "));
        boolean trailed = layout.separator() != ' '
                && layout.separator() != '\t'
                && payloads.stream().anyMatch(p -> p.text().contains(" " + layout.separator()));
        boolean dashes = payloads.stream().anyMatch(p -> p.text().matches(dashes()));
        Set<Integer> quoted = wanted.equals(layout) ? quoted() : all(wanted);
        boolean apart = wanted.exact()
                && wanted.separator() != ' '
                && payloads.stream()
                        .noneMatch(p -> p.event().substring(0, p.start()).indexOf(wanted.separator()) >= 0);
        return new FieldRegex(wanted, behind(), quoted, dashes, padded, trailed, apart).regex();
    }

    /** The columns that are quoted in an event. */
    private Set<Integer> quoted() {
        Set<Integer> columns = new TreeSet<>();
        for (Payload payload : payloads) {
            String text = payload.text();
            int column = 0;
            boolean inside = false;
            for (int i = 0; i < text.length(); i++) {
                if (text.charAt(i) == '"') {
                    inside = !inside;
                    columns.add(column);
                } else if (text.charAt(i) == layout.separator() && !inside) {
                    column++;
                }
            }
        }
        return columns;
    }

    private static Set<Integer> all(Layout layout) {
        return IntStream.range(0, layout.cells().size()).boxed().collect(Collectors.toSet());
    }

    private boolean behind() {
        return payloads.stream()
                .anyMatch(p -> !p.event().substring(0, p.start()).isBlank());
    }
}
