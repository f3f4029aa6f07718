package org.tafoundry.synth.template;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tafoundry.finding.Findings;
import org.tafoundry.finding.Location;
import org.tafoundry.splunk.regex.RegexCursor;
import org.tafoundry.splunk.regex.SplunkRegex;

/**
 * Induces, for each field, one regex of alternative left contexts: the shortest that find the field's value in every
 * event that has it and nothing in any event that has not.
 *
 * <p>This is wrapper induction with a growing left context: a context of one word is tried first, because a short
 * context also serves messages that the sample does not show.
 */
final class RuleInduction {

    private static final int LONGEST_CONTEXT = 5;
    private static final int MOST_CONTEXTS = 14;

    private final List<Message> messages;

    /** For each message, where the values of each field begin. */
    private final Map<Message, Map<String, Slot>> slots = new HashMap<>();

    RuleInduction(List<Message> messages, List<Slot> all) {
        this.messages = messages;
        for (Slot slot : all) {
            slots.computeIfAbsent(slot.message(), m -> new HashMap<>()).put(slot.name(), slot);
        }
    }

    /** The extraction for a field, or nothing when no context tells it from other values. */
    Optional<TextExtraction> induce(String name, List<Slot> occurrences) {
        ValueShape shape = new ValueShape();
        occurrences.forEach(shape::add);
        String value = shape.group(name);
        List<String> contexts = new ArrayList<>();
        List<Slot> left = new ArrayList<>(occurrences);
        long proven = 0;
        while (!left.isEmpty() && contexts.size() < MOST_CONTEXTS) {
            List<Slot> alike = mostFrequent(left);
            Optional<String> context = shortest(name, value, contexts, alike);
            if (context.isEmpty()) {
                left.removeAll(alike);
                continue;
            }
            contexts.add(context.get());
            SplunkRegex rule = compiled(rule(contexts, value)).orElseThrow();
            int before = left.size();
            left.removeIf(slot -> finds(rule, name, slot));
            proven += before - left.size();
            if (before == left.size()) {
                left.removeAll(alike);
            }
        }
        if (contexts.isEmpty()) {
            return Optional.empty();
        }
        String comment = name + " stands behind "
                + String.join(
                        ", ",
                        contexts.stream()
                                .map(RuleInduction::words)
                                .distinct()
                                .limit(4)
                                .toList()) + ".";
        return Optional.of(new TextExtraction(name, rule(contexts, value), comment, proven));
    }

    private Optional<String> shortest(String name, String value, List<String> contexts, List<Slot> alike) {
        Slot example = alike.get(0);
        String before = "";
        for (int chunks = 1; chunks <= LONGEST_CONTEXT; chunks++) {
            String context = LeftContext.of(example, chunks);
            if (context.equals(before)) {
                break;
            }
            before = context;
            if (!LeftContext.tells(example, chunks) || contexts.contains(context)) {
                continue;
            }
            List<String> more = new ArrayList<>(contexts);
            more.add(context);
            Optional<SplunkRegex> rule = compiled(rule(more, value));
            if (rule.isPresent() && harmless(rule.get(), name)) {
                return Optional.of(context);
            }
        }
        return Optional.empty();
    }

    private static List<Slot> mostFrequent(List<Slot> slots) {
        Map<String, List<Slot>> byContext = new LinkedHashMap<>();
        for (Slot slot : slots) {
            byContext
                    .computeIfAbsent(LeftContext.of(slot, 2), c -> new ArrayList<>())
                    .add(slot);
        }
        return byContext.values().stream()
                .max(Comparator.comparingInt(List::size))
                .orElse(slots);
    }

    /** Whether the rule finds, in every message, this field's value or nothing. */
    private boolean harmless(SplunkRegex rule, String name) {
        for (Message message : messages) {
            RegexCursor cursor = rule.cursor(message.event);
            if (cursor.find()) {
                Slot slot = slots.getOrDefault(message, Map.of()).get(name);
                if (slot == null || !at(cursor, rule, name, slot)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean finds(SplunkRegex rule, String name, Slot slot) {
        RegexCursor cursor = rule.cursor(slot.message().event);
        return cursor.find() && at(cursor, rule, name, slot);
    }

    private static boolean at(RegexCursor cursor, SplunkRegex rule, String name, Slot slot) {
        boolean parts = rule.names().containsKey(name + "_endpoint");
        int group = rule.names().get(parts ? name + "_endpoint" : name).get(0);
        return cursor.start(group) == slot.value().start()
                && cursor.end(group) == slot.value().end();
    }

    private static Optional<SplunkRegex> compiled(String regex) {
        return SplunkRegex.compile(regex, Location.NONE, new Findings());
    }

    private static String rule(List<String> contexts, String value) {
        return (contexts.size() == 1 ? contexts.get(0) : "(?:" + String.join("|", contexts) + ")") + value;
    }

    private static String words(String context) {
        String text = context.replace("\\s+", " ")
                .replace("\\b", "")
                .replaceAll("\\\\(.)", "$1")
                .strip();
        return '"' + (text.length() > 40 ? text.substring(text.length() - 40) : text) + '"';
    }
}
