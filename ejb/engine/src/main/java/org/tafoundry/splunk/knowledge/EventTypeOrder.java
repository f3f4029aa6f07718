package org.tafoundry.splunk.knowledge;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.tafoundry.finding.Findings;

/** Orders event types so that each stands behind those it builds on. */
final class EventTypeOrder {

    private final Map<String, EventType> all;
    private final Map<String, Set<String>> builders = new HashMap<>();
    private final Map<String, Integer> missing = new HashMap<>();

    private EventTypeOrder(Map<String, EventType> all) {
        this.all = all;
    }

    /** The order; event types in a circle are reported and left out. */
    static List<EventType> of(Map<String, EventType> all, Tags tags, Findings findings) {
        EventTypeOrder order = new EventTypeOrder(all);
        all.values().forEach(type -> order.link(type, tags, findings));
        return order.sort(findings);
    }

    private void link(EventType type, Tags tags, Findings findings) {
        Set<String> wanted = new HashSet<>();
        for (String name : type.search().valuesOf(Tags.EVENTTYPE)) {
            boolean any = false;
            for (String candidate : all.keySet()) {
                if (fits(candidate, name)) {
                    any = true;
                    wanted.add(candidate);
                }
            }
            if (!any && name.indexOf('*') < 0) {
                findings.add(
                        KnowledgeCode.KNOWLEDGE_UNKNOWN_EVENTTYPE,
                        type.where(),
                        "The search names the event type \"" + name + "\", which this add-on does not define.",
                        "Define it, or write its search out.");
            }
        }
        Set<String> tagNames = new TreeSet<>(type.search().valuesOf("tag"));
        tagNames.addAll(type.search().valuesOf("tag::" + Tags.EVENTTYPE));
        for (String candidate : all.keySet()) {
            Set<String> own = tags.of(Tags.EVENTTYPE, candidate);
            if (tagNames.stream().anyMatch(wantedTag -> own.stream().anyMatch(tag -> fits(tag, wantedTag)))) {
                wanted.add(candidate);
            }
        }
        missing.put(type.name(), wanted.size());
        wanted.forEach(
                name -> builders.computeIfAbsent(name, n -> new TreeSet<>()).add(type.name()));
    }

    private static boolean fits(String name, String pattern) {
        String lower = name.toLowerCase(Locale.ROOT);
        String wanted = pattern.toLowerCase(Locale.ROOT);
        int star = wanted.indexOf('*');
        // A prefix is enough: a name too many only moves an event type further back.
        return star < 0 ? lower.equals(wanted) : lower.startsWith(wanted.substring(0, star));
    }

    private List<EventType> sort(Findings findings) {
        Deque<String> ready = new ArrayDeque<>();
        all.keySet().stream().filter(name -> missing.get(name) == 0).forEach(ready::add);
        List<EventType> order = new ArrayList<>();
        while (!ready.isEmpty()) {
            String name = ready.remove();
            order.add(all.get(name));
            for (String builder : builders.getOrDefault(name, Set.of())) {
                if (missing.merge(builder, -1, Integer::sum) == 0) {
                    ready.add(builder);
                }
            }
        }
        if (order.size() < all.size()) {
            Set<String> circle = new TreeSet<>(all.keySet());
            order.forEach(type -> circle.remove(type.name()));
            circle.forEach(name -> findings.add(
                    KnowledgeCode.KNOWLEDGE_CYCLE,
                    all.get(name).where(),
                    "The event type \"" + name + "\" builds on itself or on a circle: " + String.join(", ", circle)
                            + ".",
                    "Remove one of the references."));
        }
        return order;
    }
}
