package org.tafoundry.synth.template;

import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tafoundry.finding.Findings;
import org.tafoundry.finding.Location;
import org.tafoundry.splunk.regex.RegexCursor;
import org.tafoundry.splunk.regex.SplunkRegex;

/** Knows which values other extractions find already, so that none is extracted twice under two names. */
final class Covered {

    private record Span(String name, int start, int end) {}

    private final List<SplunkRegex> rules;
    private final Map<Message, Set<Span>> spans = new IdentityHashMap<>();

    Covered(List<TextExtraction> extractions) {
        this.rules = extractions.stream()
                .flatMap(e -> SplunkRegex.compile(e.regex(), Location.NONE, new Findings()).stream())
                .toList();
    }

    /** Whether all these values are found already under a name that theirs only makes longer. */
    boolean all(List<Slot> slots) {
        return slots.stream().allMatch(slot -> spans.computeIfAbsent(slot.message(), this::found).stream()
                .anyMatch(span -> span.start == slot.value().start()
                        && span.end == slot.value().end()
                        && slot.name().endsWith("_" + span.name)));
    }

    private Set<Span> found(Message message) {
        Set<Span> found = new HashSet<>();
        for (SplunkRegex rule : rules) {
            RegexCursor cursor = rule.cursor(message.event);
            if (cursor.find()) {
                rule.names()
                        .forEach((name, groups) ->
                                groups.forEach(g -> found.add(new Span(name, cursor.start(g), cursor.end(g)))));
            }
        }
        return found;
    }
}
