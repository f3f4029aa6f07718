package org.tafoundry.synth.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tafoundry.synth.format.Payload;

/**
 * A layout that events conform to.
 *
 * @param layout the layout
 * @param payloads the conforming events
 */
public record LayoutMatch(Layout layout, List<Payload> payloads) {

    public LayoutMatch {
        payloads = List.copyOf(payloads);
    }

    /** The regex that extracts the layout's fields. */
    public String regex() {
        return regex(layout);
    }

    /** Regexes by name for what is written to the same log but that these events do not show. */
    public Map<String, String> siblings() {
        Map<String, String> regexes = new TreeMap<>();
        LayoutTable.all().stream()
                .filter(l -> l.sibling(layout) && !l.equals(layout))
                .forEach(l -> regexes.put(l.name(), regex(l)));
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
                        .noneMatch(p -> p.text().contains("\"\"") || p.text().matches(dashes()));
        List<String> names = new ArrayList<>();
        for (Cell cell : layout.cells()) {
            names.add(cell.name().isEmpty() ? "unused_" + (names.size() + 1) : cell.name());
        }
        return plain ? Optional.of(names) : Optional.empty();
    }

    private String dashes() {
        String separator = LayoutRegex.separator(layout);
        return "(?:.*" + separator + ")?\"?-\"?(?:" + separator + ".*)?|.*(?:" + separator + " | " + separator + ").*";
    }

    private String regex(Layout wanted) {
        boolean quoted = payloads.stream().anyMatch(p -> p.text().indexOf('"') >= 0);
        boolean padded = payloads.stream().anyMatch(p -> p.text().contains(layout.separator() + " "));
        return new FieldRegex(wanted, behind(), quoted || !wanted.equals(layout), padded).regex();
    }

    private boolean behind() {
        return payloads.stream()
                .anyMatch(p -> !p.event().substring(0, p.start()).isBlank());
    }
}
