package org.tafoundry.splunk.knowledge;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.tafoundry.finding.Findings;

/** Orders event types so that each stands behind those it builds on. */
final class EventTypeOrder {

    /** Names that a message lists of a circle. */
    private static final int SHOWN = 10;

    /**
     * An event type, or all whose names start with the same text: what many searches ask for together is linked once.
     *
     * @param name its name, or the text in lower case
     */
    private record Step(String name, boolean group) {}

    private final Map<String, EventType> all;
    /** Names by their lower case; several may share one. */
    private final NavigableMap<String, List<String>> byLowerCase = new TreeMap<>();
    /** Event types by the tags that they have, in lower case. */
    private final NavigableMap<String, List<String>> byTag = new TreeMap<>();

    private final Map<Step, List<Step>> builders = new HashMap<>();
    private final Map<Step, Integer> missing = new LinkedHashMap<>();

    private EventTypeOrder(Map<String, EventType> all, Tags tags) {
        this.all = all;
        for (String name : all.keySet()) {
            byLowerCase
                    .computeIfAbsent(name.toLowerCase(Locale.ROOT), n -> new ArrayList<>())
                    .add(name);
            for (String tag : tags.of(Tags.EVENTTYPE, name)) {
                byTag.computeIfAbsent(tag.toLowerCase(Locale.ROOT), t -> new ArrayList<>())
                        .add(name);
            }
        }
    }

    /** The order; event types in a circle are reported and left out. */
    static List<EventType> of(Map<String, EventType> all, Tags tags, Findings findings) {
        EventTypeOrder order = new EventTypeOrder(all, tags);
        all.keySet().forEach(name -> order.missing.put(new Step(name, false), 0));
        all.values().forEach(type -> order.link(type, findings));
        return order.sort(findings);
    }

    private void link(EventType type, Findings findings) {
        Set<Step> wanted = new HashSet<>();
        for (String name : type.search().valuesOf(Tags.EVENTTYPE)) {
            boolean any = want(name, byLowerCase, "eventtype", wanted);
            if (!any && name.indexOf('*') < 0) {
                findings.add(
                        KnowledgeCode.KNOWLEDGE_UNKNOWN_EVENTTYPE,
                        type.where(),
                        "The search names the event type \"" + name + "\", which this add-on does not define.",
                        "Define it, or write its search out.");
            }
        }
        type.search().valuesOf("tag").forEach(tag -> want(tag, byTag, "tag", wanted));
        type.search().valuesOf("tag::" + Tags.EVENTTYPE).forEach(tag -> want(tag, byTag, "tag", wanted));
        wanted.forEach(step -> build(step, new Step(type.name(), false)));
    }

    /** Adds what a value asks for; false when nothing fits. A prefix is enough: one too many only moves types back. */
    private boolean want(String value, NavigableMap<String, List<String>> index, String field, Set<Step> wanted) {
        String lower = value.toLowerCase(Locale.ROOT);
        int star = lower.indexOf('*');
        String prefix = star < 0 ? lower : lower.substring(0, star);
        NavigableMap<String, List<String>> fitting =
                index.subMap(prefix, true, star < 0 ? prefix : prefix + Character.MAX_VALUE, true);
        if (fitting.isEmpty()) {
            return false;
        }
        Step group = new Step(field + (star < 0 ? "=" : "=*") + prefix, true);
        if (missing.putIfAbsent(group, 0) == null) {
            fitting.values().forEach(names -> names.forEach(name -> build(new Step(name, false), group)));
        }
        wanted.add(group);
        return true;
    }

    private void build(Step first, Step then) {
        builders.computeIfAbsent(first, s -> new ArrayList<>()).add(then);
        missing.merge(then, 1, Integer::sum);
    }

    private List<EventType> sort(Findings findings) {
        Deque<Step> ready = new ArrayDeque<>();
        missing.forEach((step, count) -> {
            if (count == 0) {
                ready.add(step);
            }
        });
        List<EventType> order = new ArrayList<>();
        while (!ready.isEmpty()) {
            Step step = ready.remove();
            if (!step.group()) {
                order.add(all.get(step.name()));
            }
            for (Step builder : builders.getOrDefault(step, List.of())) {
                if (missing.merge(builder, -1, Integer::sum) == 0) {
                    ready.add(builder);
                }
            }
        }
        if (order.size() < all.size()) {
            Set<String> circle = new TreeSet<>(all.keySet());
            order.forEach(type -> circle.remove(type.name()));
            String shown = circle.stream().limit(SHOWN).collect(Collectors.joining(", "))
                    + (circle.size() > SHOWN ? " and " + (circle.size() - SHOWN) + " more" : "");
            circle.forEach(name -> findings.add(
                    KnowledgeCode.KNOWLEDGE_CYCLE,
                    all.get(name).where(),
                    "The event type \"" + name + "\" builds on itself or on a circle: " + shown + ".",
                    "Remove one of the references."));
        }
        return order;
    }
}
