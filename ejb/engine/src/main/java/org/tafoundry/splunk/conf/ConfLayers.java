package org.tafoundry.splunk.conf;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Merges the layers of one kind of .conf: for each stanza and key the highest layer that sets it wins. */
public final class ConfLayers {

    private ConfLayers() {}

    /** Merges layers of which each later one beats the ones before it. */
    public static Conf merge(String name, List<Conf> lowestFirst) {
        Map<String, Map<String, ConfSetting>> stanzas = new LinkedHashMap<>();
        for (Conf layer : lowestFirst) {
            for (ConfStanza stanza : layer.all()) {
                stanzas.computeIfAbsent(stanza.name(), key -> new LinkedHashMap<>())
                        .putAll(stanza.settings());
            }
        }
        Map<String, ConfStanza> merged = new LinkedHashMap<>();
        stanzas.forEach((stanza, settings) -> merged.put(stanza, new ConfStanza(stanza, settings)));
        return new Conf(name, merged);
    }
}
