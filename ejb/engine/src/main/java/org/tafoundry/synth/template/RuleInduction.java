package org.tafoundry.synth.template;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.tafoundry.finding.Findings;
import org.tafoundry.finding.Location;
import org.tafoundry.splunk.regex.RegexCursor;
import org.tafoundry.splunk.regex.SplunkRegex;
import org.tafoundry.synth.cim.vocabulary.NameWords;
import org.tafoundry.synth.setting.Extract;

/**
 * Induces, for each field, one regex of alternative left contexts: the shortest that find the field's value in every
 * event that has it and nothing in any event that has not.
 *
 * <p>This is wrapper induction with a growing left context: a context of one word is tried first, because a short
 * context also serves messages that the sample does not show.
 */
final class RuleInduction {

    /** Chunks before and behind the value, in the order in which they are tried. */
    private static final int[][] REACHES = {
        {1, 0}, {2, 0}, {1, 1}, {0, 1}, {2, 1}, {3, 0}, {1, 2}, {0, 2}, {4, 0}, {3, 1}, {5, 0}
    };

    private static final int MOST_CONTEXTS = 14;

    private static final int LABEL_GAP = 4;

    /** Values of one type that are worth a rule of their own. */
    private static final int LEAST_ALIKE = 2;

    private final List<Message> messages;

    /** For each message, where the values of each field begin. */
    private final Map<Message, Map<String, Slot>> slots = new HashMap<>();

    RuleInduction(List<Message> messages, List<Slot> all) {
        this.messages = messages;
        for (Slot slot : all) {
            slots.computeIfAbsent(slot.message(), m -> new HashMap<>()).put(slot.name(), slot);
        }
    }

    /** The extractions for a field: none when no context tells it from other values. */
    List<Extract> induce(String name, List<Slot> occurrences) {
        ValueShape shape = new ValueShape();
        occurrences.forEach(shape::add);
        List<Extract> found = new ArrayList<>();
        List<Slot> left = new ArrayList<>(occurrences);
        inside(name, shape, left).ifPresent(found::add);
        leading(name, shape, left).ifPresent(found::add);
        return found;
    }

    /**
     * The extractions for values that a field's own rule does not find, by their type: one regex for a number and a
     * quoted text is either too wide or finds the wrong one.
     *
     * @param all number of the field's values, found or not
     * @param taken names of fields; new ones are added
     */
    List<Extract> apart(String name, List<Slot> occurrences, int all, Set<String> taken) {
        Map<ChunkType, List<Slot>> byType = new TreeMap<>();
        for (Slot slot : occurrences) {
            byType.computeIfAbsent(slot.value().type(), t -> new ArrayList<>()).add(slot);
        }
        List<Extract> found = new ArrayList<>();
        byType.forEach((type, alike) -> {
            String own = name + "_" + type.name().toLowerCase(Locale.ROOT);
            if (alike.size() >= LEAST_ALIKE && alike.size() < all && taken.add(own)) {
                List<Slot> renamed = alike.stream()
                        .map(s -> new Slot(own, s.message(), s.chunk()))
                        .toList();
                for (Slot slot : renamed) {
                    slots.get(slot.message()).remove(name);
                    slots.get(slot.message()).put(own, slot);
                }
                found.addAll(induce(own, renamed));
            }
        });
        return found;
    }

    /** Those whose values none of these extractions finds. */
    List<Slot> unfound(List<Extract> extractions, String name, List<Slot> occurrences) {
        List<Slot> left = new ArrayList<>(occurrences);
        for (Extract extraction : extractions) {
            if (extraction.name().equals(name)) {
                compiled(extraction.regex()).ifPresent(rule -> left.removeIf(slot -> finds(rule, name, slot)));
            } else {
                left.removeIf(RuleInduction::leads);
            }
        }
        return left;
    }

    /** One rule over all contexts that stand before the value; what it finds is taken off the list. */
    private Optional<Extract> inside(String name, ValueShape shape, List<Slot> left) {
        List<Context> contexts = new ArrayList<>();
        List<Slot> open = new ArrayList<>(left);
        while (!open.isEmpty() && contexts.size() < MOST_CONTEXTS) {
            List<Slot> alike = mostFrequent(open);
            Optional<Context> context = shortest(name, shape, contexts, alike.get(0));
            if (context.isEmpty()) {
                open.removeAll(alike);
            } else {
                open.remove(alike.get(0));
                contexts.add(context.get());
                SplunkRegex rule = compiled(rule(name, shape, contexts)).orElseThrow();
                open.removeIf(slot -> finds(rule, name, slot));
                left.removeIf(slot -> finds(rule, name, slot));
            }
        }
        return contexts.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Extract(name, rule(name, shape, contexts), Words.sentence(name, shape.types(), contexts)));
    }

    /** The shortest context that does no harm: first what stands before, then what stands behind as well. */
    private Optional<Context> shortest(String name, ValueShape shape, List<Context> contexts, Slot example) {
        for (int[] reach : REACHES) {
            boolean tells =
                    LeftContext.tells(example, reach[0]) || reach[1] > 0 && LeftContext.tellsRight(example, reach[1]);
            if (tells && (reach[0] > 1 || !sided(name, example))) {
                Context context = Context.of(example, reach[0], reach[1]);
                if (contexts.stream().noneMatch(context::same) && harmless(name, shape, contexts, context)) {
                    return Optional.of(context);
                }
            }
        }
        return Optional.empty();
    }

    /** Whether the second word before the value is a part of the name: without it, the value may be of the other side. */
    private static boolean sided(String name, Slot example) {
        return example.chunk() > 1
                && name.startsWith(
                        example.message().chunks.get(example.chunk() - 2).word() + "_");
    }

    private boolean harmless(String name, ValueShape shape, List<Context> contexts, Context context) {
        List<Context> more = new ArrayList<>(contexts);
        more.add(context);
        Optional<SplunkRegex> rule = compiled(rule(name, shape, more));
        return rule.isPresent() && harmless(rule.get(), name);
    }

    /** A rule for values that begin the message: anchored there, told apart by what follows them. */
    private Optional<Extract> leading(String name, ValueShape shape, List<Slot> left) {
        List<Slot> first = left.stream().filter(RuleInduction::leads).toList();
        if (first.isEmpty() || first.size() * 4 < left.size()) {
            return Optional.empty();
        }
        Slot example = mostFrequent(first).get(0);
        for (int behind = 0; behind <= 2; behind++) {
            String regex = '^' + rule(name, shape, List.of(Context.of(example, example.chunk(), behind)));
            Optional<SplunkRegex> rule = compiled(regex);
            if (rule.isPresent() && harmlessAtStart(rule.get(), name)) {
                return Optional.of(
                        new Extract(name + "_first", regex, Words.leading(name, shape.types(), example, behind))
                                .from(Message.FIELD));
            }
        }
        return Optional.empty();
    }

    /** Whether only values stand between the message's beginning and this one. */
    private static boolean leads(Slot slot) {
        for (int i = 0; i < slot.chunk(); i++) {
            if (!slot.message().variable(i)) {
                return false;
            }
        }
        return slot.message().body > 0 && slot.chunk() < 4;
    }

    private boolean harmlessAtStart(SplunkRegex rule, String name) {
        int right = 0;
        for (Message message : messages) {
            RegexCursor cursor = rule.cursor(message.text());
            if (cursor.find()) {
                Slot slot = slots.getOrDefault(message, Map.of()).get(name);
                int group = group(rule, name);
                int start = cursor.start(group) + message.body;
                int end = cursor.end(group) + message.body;
                boolean own = slot != null
                        && start == slot.value().start()
                        && end == slot.value().end();
                // an address in the place of a host name is the same end point
                boolean alike = message.chunks.stream()
                        .anyMatch(c ->
                                c.start() == start && c.end() == end && c.type().address());
                if (!own && !alike) {
                    return false;
                }
                right++;
            }
        }
        return right > 0;
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
                if ((slot == null || !at(cursor, rule, name, slot)) && !labelled(cursor, rule, name, message)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Whether the value found has the field's name before it: then it is a value of the field in another sentence. */
    private static boolean labelled(RegexCursor cursor, SplunkRegex rule, String name, Message message) {
        int group = group(rule, name);
        int start = cursor.start(group);
        String before = message.event.substring(Math.max(0, start - name.length() - LABEL_GAP), start);
        List<String> words = NameWords.of(before);
        return !words.isEmpty()
                && words.get(words.size() - 1).equals(name)
                && message.chunks.stream()
                        .anyMatch(c -> c.start() == start
                                && c.end() == cursor.end(group)
                                && c.type().variable());
    }

    private static int group(SplunkRegex rule, String name) {
        boolean parts = rule.names().containsKey(name + "_endpoint");
        return rule.names().get(parts ? name + "_endpoint" : name).get(0);
    }

    private static boolean finds(SplunkRegex rule, String name, Slot slot) {
        RegexCursor cursor = rule.cursor(slot.message().event);
        return cursor.find() && at(cursor, rule, name, slot);
    }

    private static boolean at(RegexCursor cursor, SplunkRegex rule, String name, Slot slot) {
        int group = group(rule, name);
        return cursor.start(group) == slot.value().start()
                && cursor.end(group) == slot.value().end();
    }

    private static Optional<SplunkRegex> compiled(String regex) {
        return SplunkRegex.compile(regex, Location.NONE, new Findings());
    }

    private static String rule(String name, ValueShape shape, List<Context> contexts) {
        return Context.rule(contexts, shape.group(name), shape.nameless());
    }
}
