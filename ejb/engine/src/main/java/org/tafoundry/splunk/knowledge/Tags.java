package org.tafoundry.splunk.knowledge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.tafoundry.finding.Findings;
import org.tafoundry.finding.Location;
import org.tafoundry.splunk.conf.Conf;
import org.tafoundry.splunk.conf.ConfBoolean;
import org.tafoundry.splunk.conf.ConfFile;
import org.tafoundry.splunk.conf.ConfSetting;
import org.tafoundry.splunk.conf.ConfStanza;
import org.tafoundry.splunk.event.Fields;

/** The tags of an add-on: names for field values, event types above all. */
public final class Tags {

    /** The field under which an event type's tags stand. */
    public static final String EVENTTYPE = "eventtype";

    private static final int MOST_KNOWN = 1000;

    /** Tags by field and by value in lower case: tags are searched as values are, without regard to case. */
    private final Map<String, Map<String, SortedSet<String>>> tags;
    /** Tags by event types, where only event types have tags: an add-on gives few combinations. */
    private final Map<Collection<String>, SortedSet<String>> known = new ConcurrentHashMap<>();

    /** By tag, what has it, in the order of the stanzas. */
    private final Map<String, List<Tagged>> sources;

    /**
     * A value of a field that has a tag.
     *
     * @param field the field, {@value Tags#EVENTTYPE} for an event type
     * @param value the value as its stanza has it
     * @param where the tag's setting
     */
    public record Tagged(String field, String value, Location where) {}

    private Tags(Map<String, Map<String, SortedSet<String>>> tags, Map<String, List<Tagged>> sources) {
        this.tags = tags;
        this.sources = sources;
    }

    /** Reads a tags.conf. */
    public static Tags compile(Conf tagsConf, Findings findings) {
        Map<String, Map<String, SortedSet<String>>> tags = new HashMap<>();
        Map<String, List<Tagged>> sources = new HashMap<>();
        for (ConfStanza stanza : tagsConf.all()) {
            int equals = stanza.name().indexOf('=');
            if (equals > 0) {
                String field =
                        PercentText.decode(stanza.name().substring(0, equals).strip());
                String value =
                        PercentText.decode(stanza.name().substring(equals + 1).strip());
                SortedMap<String, Location> enabled = enabled(stanza, findings);
                enabled.forEach((tag, where) ->
                        sources.computeIfAbsent(tag, t -> new ArrayList<>(1)).add(new Tagged(field, value, where)));
                tags.computeIfAbsent(field, f -> new HashMap<>())
                        .computeIfAbsent(value.toLowerCase(Locale.ROOT), v -> new TreeSet<>())
                        .addAll(enabled.keySet());
            } else if (!stanza.name().equals(ConfFile.DEFAULT_STANZA)) {
                findings.add(
                        KnowledgeCode.KNOWLEDGE_TAG_STANZA,
                        where(stanza, tagsConf),
                        "The stanza [" + stanza.name() + "] is not of the form [field=value].",
                        "Write for example [eventtype=" + stanza.name() + "].");
            }
        }
        return new Tags(tags, sources);
    }

    private static Location where(ConfStanza stanza, Conf conf) {
        return stanza.all().stream()
                .findFirst()
                .map(ConfSetting::where)
                .orElse(Location.setting("default/" + conf.name(), stanza.name(), "", 0));
    }

    private static SortedMap<String, Location> enabled(ConfStanza stanza, Findings findings) {
        SortedMap<String, Location> enabled = new TreeMap<>();
        for (ConfSetting setting : stanza.all()) {
            Optional<Boolean> on = ConfBoolean.parse(setting.value());
            if (on.isEmpty()) {
                findings.add(
                        KnowledgeCode.KNOWLEDGE_TAG_VALUE,
                        setting.where(),
                        "The tag \"" + setting.key() + "\" is set to \"" + setting.value() + "\".",
                        "Write enabled or disabled.");
            } else if (on.get()) {
                enabled.put(PercentText.decode(setting.key()), setting.where());
            }
        }
        return enabled;
    }

    /** The tags of one value of a field. */
    public Set<String> of(String field, String value) {
        Map<String, SortedSet<String>> values = tags.get(field);
        SortedSet<String> found = values == null ? null : values.get(value.toLowerCase(Locale.ROOT));
        return found == null ? Set.of() : Collections.unmodifiableSet(found);
    }

    /** The values of fields that have a tag, in the order of their stanzas. */
    public List<Tagged> having(String tag) {
        return List.copyOf(sources.getOrDefault(tag, List.of()));
    }

    /** All tags of an event, sorted. */
    public SortedSet<String> of(Fields fields, Collection<String> eventtypes) {
        if (tags.isEmpty()) {
            return Collections.emptySortedSet();
        }
        if (tags.size() == 1 && tags.containsKey(EVENTTYPE)) {
            SortedSet<String> found = known.get(eventtypes);
            if (found == null) {
                found = Collections.unmodifiableSortedSet(all(fields, eventtypes));
                if (known.size() < MOST_KNOWN) {
                    known.put(List.copyOf(eventtypes), found);
                }
            }
            return found;
        }
        return all(fields, eventtypes);
    }

    private SortedSet<String> all(Fields fields, Collection<String> eventtypes) {
        SortedSet<String> all = new TreeSet<>();
        byField(fields, eventtypes).values().forEach(all::addAll);
        return all;
    }

    /** The tags of an event by the field that has them, as {@code tag::field} shows them. */
    public SortedMap<String, SortedSet<String>> byField(Fields fields, Collection<String> eventtypes) {
        SortedMap<String, SortedSet<String>> found = new TreeMap<>();
        for (String field : tags.keySet()) {
            Collection<String> values = field.equals(EVENTTYPE) ? eventtypes : fields.all(field);
            for (String value : values) {
                Set<String> own = of(field, value);
                if (!own.isEmpty()) {
                    found.computeIfAbsent(field, f -> new TreeSet<>()).addAll(own);
                }
            }
        }
        return found;
    }

    /** The values of a field that have tags, in lower case and sorted. */
    public List<String> tagged(String field) {
        return tags.getOrDefault(field, Map.of()).keySet().stream().sorted().toList();
    }
}
