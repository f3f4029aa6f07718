package org.tafoundry.splunk.conf;

import java.util.List;
import java.util.Optional;
import org.tafoundry.finding.Findings;

/**
 * The props.conf settings that apply to one event, after all matching stanzas were layered.
 *
 * <p>{@link PropsSelector} gives the same object for the same matching stanzas, so it may serve as the key of what was
 * compiled from it.
 */
public final class EffectiveProps {

    private final String sourcetype;
    private final ConfStanza settings;

    EffectiveProps(String sourcetype, ConfStanza settings) {
        this.sourcetype = sourcetype;
        this.settings = settings;
    }

    /** The sourcetype that was asked for. */
    public String sourcetype() {
        return sourcetype;
    }

    /** All settings in one view; each still tells the stanza it stands in. */
    public ConfStanza settings() {
        return settings;
    }

    /** The setting of this key, documented defaults included. */
    public Optional<ConfSetting> get(String key) {
        return settings.get(key);
    }

    /** The value of this key, or the fallback. */
    public String value(String key, String fallback) {
        return settings.value(key, fallback);
    }

    /** All settings whose key starts with this prefix, in ASCII order. */
    public List<ConfSetting> withPrefix(String prefix) {
        return settings.withPrefix(prefix);
    }

    /** Like {@link #withPrefix(String)}, the prefix in any case. */
    public List<ConfSetting> withPrefixIgnoringCase(String prefix) {
        return settings.withPrefixIgnoringCase(prefix);
    }

    /** The truth value of this key, or the fallback when it is absent, empty or no boolean; the last is a finding. */
    public boolean flag(String key, boolean fallback, Findings findings) {
        Optional<ConfSetting> setting = get(key).filter(s -> !s.value().isEmpty());
        Optional<Boolean> flag = setting.flatMap(s -> ConfBoolean.parse(s.value()));
        if (setting.isPresent() && flag.isEmpty()) {
            findings.add(
                    ConfCode.CONF_NOT_A_BOOLEAN,
                    setting.get().where(),
                    key + " is neither true nor false: " + setting.get().value(),
                    "Write true or false; " + fallback + " is used.");
        }
        return flag.orElse(fallback);
    }

    /** The whole number of this key, or the fallback when it is absent, empty or cannot be used; the last is a finding. */
    public long number(String key, long fallback, Findings findings) {
        return ConfNumber.of(get(key), fallback, findings);
    }
}
