package org.tafoundry.splunk.conf;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A stanza after merging: each key once, with the setting that won.
 *
 * @param name stanza name without brackets
 * @param settings winning settings by key, in file order; keys are case-sensitive as in Splunk
 */
public record ConfStanza(String name, Map<String, ConfSetting> settings) {

    public ConfStanza {
        settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    }

    /** The setting of this key. */
    public Optional<ConfSetting> get(String key) {
        return Optional.ofNullable(settings.get(key));
    }

    /** The value of this key, or the fallback. */
    public String value(String key, String fallback) {
        ConfSetting setting = settings.get(key);
        return setting == null ? fallback : setting.value();
    }

    /** The words of this key's value, separated by blanks or commas; none when the key is absent. */
    public List<String> words(String key) {
        return Stream.of(value(key, "").split("[\\s,]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** All settings whose key starts with this prefix, in ASCII order of key: Splunk's order of classes. */
    public List<ConfSetting> withPrefix(String prefix) {
        return settings.values().stream()
                .filter(s -> s.key().startsWith(prefix))
                .sorted((a, b) -> a.key().compareTo(b.key()))
                .toList();
    }

    /** Like {@link #withPrefix(String)} for the prefixes whose case Splunk ignores, for example {@code LOOKUP-}. */
    public List<ConfSetting> withPrefixIgnoringCase(String prefix) {
        return settings.values().stream()
                .filter(s -> s.key().regionMatches(true, 0, prefix, 0, prefix.length()))
                .sorted((a, b) -> a.key().compareTo(b.key()))
                .toList();
    }

    /** Whether {@code disabled} is set to a true value; Splunk skips such a stanza. */
    public boolean disabled() {
        return ConfBoolean.parse(value("disabled", "")).orElse(false);
    }

    /** All winning settings in file order. */
    public Collection<ConfSetting> all() {
        return settings.values();
    }
}
