package org.tafoundry.synth.cim;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.tafoundry.order.Decision;

/**
 * The search-time settings that make a source CIM-compliant.
 *
 * @param props settings for the sourcetype's props.conf stanza: FIELDALIAS-, EVAL- and LOOKUP-
 * @param lookups lookup tables by transforms.conf stanza name; each is written as {@code lookups/<name>.csv}
 * @param eventTypes event types
 * @param tags tags by event type name
 * @param decisions why each of them is there
 */
public record CimPlan(
        List<Setting> props,
        Map<String, Lookup> lookups,
        List<EventType> eventTypes,
        Map<String, List<String>> tags,
        List<Decision> decisions) {

    /**
     * A setting with the comment that explains it.
     *
     * @param key key
     * @param value value
     * @param comment one sentence, without the leading {@code #}; may be empty
     */
    public record Setting(String key, String value, String comment) {
        public Setting {
            Objects.requireNonNull(key, "key");
            Objects.requireNonNull(value, "value");
            Objects.requireNonNull(comment, "comment");
        }
    }

    /**
     * A lookup table.
     *
     * @param csv content of the CSV file, header first
     * @param transforms further settings of its transforms.conf stanza besides {@code filename}
     */
    public record Lookup(String csv, List<Setting> transforms) {
        public Lookup {
            transforms = List.copyOf(transforms);
        }
    }

    /**
     * An event type.
     *
     * @param name stanza name
     * @param search its search
     * @param comment one sentence
     */
    public record EventType(String name, String search, String comment) {}

    /** Nothing to add: the requestor does not want CIM mapping. */
    public static final CimPlan EMPTY = new CimPlan(List.of(), Map.of(), List.of(), Map.of(), List.of());

    public CimPlan {
        props = List.copyOf(props);
        lookups = Collections.unmodifiableMap(new LinkedHashMap<>(lookups));
        eventTypes = List.copyOf(eventTypes);
        tags = Collections.unmodifiableMap(new LinkedHashMap<>(tags));
        decisions = List.copyOf(decisions);
    }
}
