package org.tafoundry.synth.template;

import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.tafoundry.finding.Findings;
import org.tafoundry.finding.Location;
import org.tafoundry.splunk.event.DefaultFields;
import org.tafoundry.splunk.regex.RegexCursor;
import org.tafoundry.splunk.regex.SplunkRegex;
import org.tafoundry.synth.cim.vocabulary.NameWords;
import org.tafoundry.synth.setting.Extract;

/** Knows which values other extractions find already, so that none is extracted twice under two names. */
final class Covered {

    private record Span(String name, int start, int end) {
        boolean holds(Slot slot) {
            return start == slot.value().start() && end == slot.value().end();
        }
    }

    private static final SplunkRegex PAIRS = TextPairs.compiled();

    private final List<SplunkRegex> rules;
    private final boolean paired;
    private final List<SplunkRegex> ofMessages;
    private final Map<Message, Set<Span>> spans = new IdentityHashMap<>();
    private final Map<Message, Set<Span>> pairs = new IdentityHashMap<>();

    /**
     * Knows these extractions.
     *
     * @param extractions what else is extracted
     * @param paired whether all pairs of the text are extracted, each under its key
     */
    Covered(List<Extract> extractions, boolean paired) {
        this.paired = paired;
        this.rules = compiled(extractions.stream().filter(e -> !ofMessage(e)));
        this.ofMessages = compiled(extractions.stream().filter(Covered::ofMessage));
    }

    private static boolean ofMessage(Extract extraction) {
        return extraction.source().filter(Message.FIELD::equals).isPresent();
    }

    private static List<SplunkRegex> compiled(Stream<Extract> extractions) {
        return extractions
                .flatMap(e -> SplunkRegex.compile(e.regex(), Location.NONE, new Findings()).stream())
                .toList();
    }

    /** Whether all these values are found already by a phrase that knows what they are, or as pairs. */
    boolean all(List<Slot> slots) {
        return slots.stream()
                .allMatch(slot -> inParts(slot)
                        || spans.computeIfAbsent(slot.message(), this::found).stream()
                                .anyMatch(span -> span.holds(slot))
                        || pairs.computeIfAbsent(slot.message(), Covered::paired).stream()
                                .anyMatch(span -> span.holds(slot)
                                        && (slot.name().equals(span.name) || paired && same(slot.name(), span.name))));
    }

    /** Whether the name says no more of a value than the key of its pair does. */
    private static boolean same(String name, String key) {
        String own = String.join("_", NameWords.of(key));
        String meant = UsersAndEnds.synonym(own);
        return !DefaultFields.NAMES.contains(own) && (meant.equals(own) || !meant.equals(name));
    }

    /** Whether none of these values is what a phrase that knows what it is finds under another name. */
    boolean none(List<Slot> slots) {
        return slots.stream().noneMatch(slot -> spans.computeIfAbsent(slot.message(), this::found).stream()
                .anyMatch(span -> span.holds(slot) && !slot.name().equals(span.name())));
    }

    /** Whether the value is found in parts, as user and address of {@code amy@192.0.2.7}. */
    boolean inParts(Slot slot) {
        return spans.computeIfAbsent(slot.message(), this::found).stream()
                        .filter(span -> span.start >= slot.value().start()
                                && span.end <= slot.value().end()
                                && span.end > span.start)
                        .map(Span::name)
                        .distinct()
                        .count()
                > 1;
    }

    private static Set<Span> paired(Message message) {
        Set<Span> found = new HashSet<>();
        RegexCursor cursor = PAIRS.cursor(message.event);
        while (cursor.find()) {
            found.add(new Span(cursor.group(1).orElse(""), cursor.start(2), cursor.end(2)));
        }
        return found;
    }

    private Set<Span> found(Message message) {
        Set<Span> found = new HashSet<>();
        rules.forEach(rule -> add(rule, message.event, 0, found));
        ofMessages.forEach(rule -> add(rule, message.text(), message.body, found));
        return found;
    }

    private static void add(SplunkRegex rule, String text, int from, Set<Span> found) {
        RegexCursor cursor = rule.cursor(text);
        if (cursor.find()) {
            rule.names()
                    .forEach((name, groups) -> groups.forEach(
                            g -> found.add(new Span(name, from + cursor.start(g), from + cursor.end(g)))));
        }
    }
}
