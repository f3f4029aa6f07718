package org.tafoundry.splunk.knowledge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.tafoundry.finding.Findings;
import org.tafoundry.finding.Location;
import org.tafoundry.order.Budget;
import org.tafoundry.splunk.conf.AddOnConfs;
import org.tafoundry.splunk.conf.Conf;
import org.tafoundry.splunk.conf.ConfBoolean;
import org.tafoundry.splunk.conf.ConfFile;
import org.tafoundry.splunk.conf.ConfSetting;
import org.tafoundry.splunk.conf.ConfStanza;
import org.tafoundry.splunk.event.Fields;
import org.tafoundry.splunk.expression.FalseTerm;
import org.tafoundry.splunk.expression.SearchContext;
import org.tafoundry.splunk.expression.SearchExpression;

/** The event types of an add-on, compiled once. */
public final class EventTypes {

    private static final int LOWEST_PRIORITY = 10;

    /** In an order in which each stands behind those it builds on. */
    private final List<EventType> ordered;

    private final Tags tags;
    /** Whether any search asks for tags; most do not, and tags need not be gathered for them. */
    private final boolean readsTags;

    private EventTypes(List<EventType> ordered, Tags tags) {
        this.ordered = ordered;
        this.readsTags = ordered.stream().anyMatch(type -> type.search().readsTags());
        this.tags = tags;
    }

    /**
     * Compiles the event types that a search in the context of the first add-on sees; what is wrong is a finding.
     *
     * @param budget is told before each event type
     */
    public static EventTypes compile(AddOnConfs confs, Findings findings, Budget budget) {
        budget.at(Location.file("default/tags.conf"));
        Tags tags = Tags.compile(confs.searchTime("tags.conf"), findings);
        Macros macros = Macros.of(confs.searchTime("macros.conf"));
        return compile(confs.searchTime("eventtypes.conf"), macros, tags, findings, budget);
    }

    /** Compiles an eventtypes.conf. */
    public static EventTypes compile(Conf eventtypesConf, Macros macros, Tags tags, Findings findings, Budget budget) {
        Map<String, EventType> all = new LinkedHashMap<>();
        for (ConfStanza stanza : eventtypesConf.all()) {
            budget.at(Location.setting("default/eventtypes.conf", stanza.name(), "search", 0));
            boolean disabled = eventtypesConf
                    .get(stanza, "disabled")
                    .flatMap(s -> ConfBoolean.parse(s.value()))
                    .orElse(false);
            if (!stanza.name().equals(ConfFile.DEFAULT_STANZA) && !disabled) {
                compile(eventtypesConf, stanza, macros, findings).ifPresent(type -> all.put(type.name(), type));
            }
        }
        reportTagsWithoutEventType(eventtypesConf, tags, findings);
        return new EventTypes(EventTypeOrder.of(all, tags, findings), tags);
    }

    private static Optional<EventType> compile(Conf conf, ConfStanza stanza, Macros macros, Findings findings) {
        Optional<ConfSetting> search =
                conf.get(stanza, "search").filter(s -> !s.value().isBlank());
        if (search.isEmpty()) {
            Location where = stanza.all().stream()
                    .findFirst()
                    .map(ConfSetting::where)
                    .orElse(Location.setting("default/eventtypes.conf", stanza.name(), "", 0));
            findings.add(
                    KnowledgeCode.KNOWLEDGE_NO_SEARCH,
                    where,
                    "The event type \"" + stanza.name() + "\" has no search.",
                    "Add search = ..., or remove the stanza.");
            return Optional.empty();
        }
        Location where = search.get().where();
        int priority = priority(conf, stanza, findings);
        return macros.expand(search.get().value(), where, findings)
                .flatMap(text -> SearchExpression.parse(text, where, findings))
                .map(expression -> new EventType(stanza.name(), priority, expression, where));
    }

    private static int priority(Conf conf, ConfStanza stanza, Findings findings) {
        Optional<ConfSetting> setting =
                conf.get(stanza, "priority").filter(s -> !s.value().isBlank());
        if (setting.isEmpty()) {
            return LOWEST_PRIORITY;
        }
        if (setting.get().value().matches("[1-9]|10")) {
            return Integer.parseInt(setting.get().value());
        }
        findings.add(
                KnowledgeCode.KNOWLEDGE_PRIORITY,
                setting.get().where(),
                "The priority \"" + setting.get().value() + "\" is not a whole number from 1 to 10.",
                "Write 1 for the first to 10 for the last.");
        return LOWEST_PRIORITY;
    }

    private static void reportTagsWithoutEventType(Conf eventtypes, Tags tags, Findings findings) {
        Set<String> defined = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        eventtypes.all().forEach(stanza -> defined.add(stanza.name()));
        for (String name : tags.tagged(Tags.EVENTTYPE)) {
            if (!defined.contains(name)) {
                findings.add(
                        KnowledgeCode.KNOWLEDGE_TAG_WITHOUT_EVENTTYPE,
                        Location.setting("default/tags.conf", Tags.EVENTTYPE + "=" + name, "", 0),
                        "Tags are given to the event type \"" + name + "\", which this add-on does not define.",
                        "Define it in eventtypes.conf, or remove the tags.");
            }
        }
    }

    /** The tags that were compiled with the event types. */
    public Tags tags() {
        return tags;
    }

    /**
     * The first term because of which an event does not have an event type.
     *
     * @param name the event type's name as its stanza has it
     * @return nothing when the event has it, or when there is no such event type that can match
     */
    public Optional<FalseTerm> firstFalse(String name, String raw, Fields fields) {
        Set<String> found = new LinkedHashSet<>(matching(raw, fields));
        Map<String, Collection<String>> tagsByField = new HashMap<>(tags.byField(fields, found));
        SearchContext context = new SearchContext(raw, fields, found, tagsByField);
        return type(name).flatMap(type -> type.search().firstFalse(context));
    }

    /** Where an event type's search stands. */
    public Optional<Location> where(String name) {
        return type(name).map(EventType::where);
    }

    private Optional<EventType> type(String name) {
        return ordered.stream().filter(type -> type.name().equals(name)).findFirst();
    }

    /** Whether a search or a tag asks for this field. */
    public boolean reads(String field) {
        return !tags.tagged(field).isEmpty()
                || ordered.stream()
                        .anyMatch(type -> !type.search().valuesOf(field).isEmpty());
    }

    /** Names of all event types that can match, sorted. */
    public SortedSet<String> names() {
        SortedSet<String> names = new TreeSet<>();
        ordered.forEach(type -> names.add(type.name()));
        return names;
    }

    /** Names of the event types that an event has, by priority and then by name. */
    public List<String> matching(SearchContext event) {
        return matching(event.raw(), event.fields());
    }

    /** Names of the event types that an event with this text and these fields has, by priority and then by name. */
    public List<String> matching(String raw, Fields fields) {
        if (ordered.isEmpty()) {
            return List.of();
        }
        Set<String> found = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        Map<String, Collection<String>> tagsByField = new HashMap<>();
        Set<String> eventtypeTags = new TreeSet<>();
        if (readsTags) {
            tagsByField.putAll(tags.byField(fields, List.of()));
            tagsByField.put(Tags.EVENTTYPE, eventtypeTags);
        }
        SearchContext context = new SearchContext(raw, fields, found, tagsByField);
        List<EventType> matches = new ArrayList<>();
        for (EventType type : ordered) {
            if (type.search().matches(context)) {
                matches.add(type);
                String name = type.nameFor(fields);
                found.add(name);
                if (readsTags) {
                    eventtypeTags.addAll(tags.of(Tags.EVENTTYPE, name));
                }
            }
        }
        matches.sort(Comparator.comparingInt(EventType::priority).thenComparing(EventType::name));
        return matches.stream().map(type -> type.nameFor(fields)).distinct().toList();
    }
}
