package org.tafoundry.splunk.index.setting;

import java.util.Optional;
import org.tafoundry.finding.Findings;
import org.tafoundry.finding.Location;
import org.tafoundry.splunk.conf.ConfSetting;
import org.tafoundry.splunk.conf.EffectiveProps;
import org.tafoundry.splunk.regex.SplunkRegex;

/**
 * A regex together with the setting it stands in.
 *
 * @param regex the regex
 * @param where the setting
 * @param matchLimit MATCH_LIMIT
 * @param literal the text that is all it matches; empty when it is a real regex
 */
public record SettingRegex(SplunkRegex regex, Location where, int matchLimit, String literal) {

    /** Compiles a regex that is a setting's value or a part of it. */
    public static Optional<SettingRegex> of(String pcre, Location where, Findings findings) {
        return of(pcre, where, SplunkRegex.DEFAULT_MATCH_LIMIT, findings);
    }

    /** Compiles a regex with a MATCH_LIMIT of its own. */
    public static Optional<SettingRegex> of(String pcre, Location where, int matchLimit, Findings findings) {
        return SplunkRegex.compile(pcre, where, findings)
                .map(regex -> new SettingRegex(regex, where, matchLimit, regex.literal()));
    }

    /** Compiles the regex of this key; nothing when the key is absent or empty. */
    public static Optional<SettingRegex> of(EffectiveProps props, String key, Findings findings) {
        Optional<ConfSetting> setting = props.get(key).filter(s -> !s.value().isEmpty());
        return setting.flatMap(s -> of(s.value(), s.where(), findings));
    }
}
