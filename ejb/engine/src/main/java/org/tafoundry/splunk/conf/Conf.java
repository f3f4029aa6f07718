package org.tafoundry.splunk.conf;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One kind of .conf after its layers were merged, for example all of an add-on's props.conf.
 *
 * @param name file name without path, for example {@code props.conf}
 * @param stanzas stanzas by name in order of first appearance, {@code default} included when present
 */
public record Conf(String name, Map<String, ConfStanza> stanzas) {

    public Conf {
        stanzas = Collections.unmodifiableMap(new LinkedHashMap<>(stanzas));
    }

    /** A conf without any stanza. */
    public static Conf empty(String name) {
        return new Conf(name, Map.of());
    }

    /** The stanza of exactly this name. */
    public Optional<ConfStanza> stanza(String stanza) {
        return Optional.ofNullable(stanzas.get(stanza));
    }

    /** The stanza of exactly this name with the settings of {@code [default]} below its own. */
    public Optional<ConfStanza> effective(String stanza) {
        ConfStanza own = stanzas.get(stanza);
        ConfStanza common = stanzas.get(ConfFile.DEFAULT_STANZA);
        if (own == null || common == null || own == common) {
            return Optional.ofNullable(own);
        }
        Map<String, ConfSetting> settings = new LinkedHashMap<>(common.settings());
        settings.putAll(own.settings());
        return Optional.of(new ConfStanza(stanza, settings));
    }

    /** The setting of a key in a stanza or else in {@code [default]}. */
    public Optional<ConfSetting> get(ConfStanza stanza, String key) {
        ConfStanza common = stanzas.get(ConfFile.DEFAULT_STANZA);
        return stanza.get(key).or(() -> common == null ? Optional.empty() : common.get(key));
    }

    /** All stanzas. */
    public Collection<ConfStanza> all() {
        return stanzas.values();
    }
}
