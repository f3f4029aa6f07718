package org.tafoundry.synth.template;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.IdentityHashMap;
import org.tafoundry.finding.Findings;
import org.tafoundry.finding.Location;
import org.tafoundry.splunk.regex.RegexCursor;
import org.tafoundry.splunk.regex.SplunkRegex;

/** Knows which values other extractions find already, so that none is extracted twice under two names. */
final class Covered {

    private record Span(int start, int end) {}

    private final List<SplunkRegex> rules;
    private final Map<Message, Set<Span>> spans = new IdentityHashMap<>();

    Covered(List<TextExtraction> extractions) {
        this.rules = extractions.stream()
                .flatMap(e -> SplunkRegex.compile(e.regex(), Location.NONE, new Findings()).stream())
                .toList();
    }

    /** Whether all these values are found already. */
    boolean all(List<Slot> slots) {
        return slots.stream()
                .allMatch(s -> spans.computeIfAbsent(s.message(), this::found)
                        .contains(new Span(s.value().start(), s.value().end())));
    }

    private Set<Span> found(Message message) {
        Set<Span> found = new HashSet<>();
        for (SplunkRegex rule : rules) {
            RegexCursor cursor = rule.cursor(message.event);
            if (cursor.find()) {
                rule.names().values().stream()
                        .flatMap(List::stream)
                        .forEach(g -> found.add(new Span(cursor.start(g), cursor.end(g))));
            }
        }
        return found;
    }
}
