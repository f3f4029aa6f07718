package org.tafoundry.synth.layout;

import java.util.List;
import java.util.Map;
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
        return LayoutRegex.lenient(layout, behind());
    }

    /** Regexes by name for what is written to the same log but that these events do not show. */
    public Map<String, String> siblings() {
        Map<String, String> regexes = new TreeMap<>();
        LayoutTable.all().stream()
                .filter(l -> l.sibling(layout) && !l.equals(layout))
                .forEach(l -> regexes.put(l.name(), LayoutRegex.lenient(l, behind())));
        return regexes;
    }

    private boolean behind() {
        return payloads.stream()
                .anyMatch(p -> !p.event().substring(0, p.start()).isBlank());
    }
}
