package org.tafoundry.splunk.expression;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.tafoundry.splunk.event.Fields;

/** One event as a search sees it; for one thread. */
public final class SearchContext {

    private final String raw;
    private final Fields fields;
    private final Set<String> eventtypes;
    private final Map<String, ? extends Collection<String>> tags;
    private String lowerRaw;

    /**
     * Creates a context; the collections are not copied, so that event types can be added while they are found.
     *
     * @param raw the event's text
     * @param fields its fields; host, source and sourcetype among them
     * @param eventtypes names of the event types it has so far
     * @param tags its tags by the field that has them; a tag on an event type is under {@code eventtype}
     */
    public SearchContext(
            String raw, Fields fields, Set<String> eventtypes, Map<String, ? extends Collection<String>> tags) {
        this.raw = Objects.requireNonNull(raw, "raw");
        this.fields = Objects.requireNonNull(fields, "fields");
        this.eventtypes = Objects.requireNonNull(eventtypes, "eventtypes");
        this.tags = Objects.requireNonNull(tags, "tags");
    }

    /** A context of an event that has no event types or tags yet. */
    public static SearchContext of(String raw, Fields fields) {
        return new SearchContext(raw, fields, Set.of(), Map.of());
    }

    /** The event's text. */
    public String raw() {
        return raw;
    }

    /** The event's fields. */
    public Fields fields() {
        return fields;
    }

    /** Names of the event types it has so far. */
    public Set<String> eventtypes() {
        return eventtypes;
    }

    /** Its tags by field. */
    public Map<String, ? extends Collection<String>> tags() {
        return tags;
    }

    /** The event's text in lower case, made once. */
    String lowerRaw() {
        if (lowerRaw == null) {
            lowerRaw = raw.toLowerCase(Locale.ROOT);
        }
        return lowerRaw;
    }
}
