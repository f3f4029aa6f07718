package org.tafoundry.synth.cim;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tafoundry.order.Decision;
import org.tafoundry.synth.setting.EventType;
import org.tafoundry.synth.setting.LookupDefinition;
import org.tafoundry.synth.setting.Setting;

/**
 * The search-time settings that make a source CIM-compliant.
 *
 * @param props settings for the sourcetype's props.conf stanza
 * @param lookups lookup tables by transforms.conf stanza name; each is written as {@code lookups/<name>.csv}
 * @param eventTypes event types
 * @param tags tags by event type name
 * @param decisions why each of them is there
 */
public record CimPlan(
        List<Setting> props,
        Map<String, LookupDefinition> lookups,
        List<EventType> eventTypes,
        Map<String, List<String>> tags,
        List<Decision> decisions) {

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
