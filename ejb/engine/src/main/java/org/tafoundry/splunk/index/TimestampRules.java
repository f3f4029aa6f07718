package org.tafoundry.splunk.index;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tafoundry.finding.Findings;
import org.tafoundry.finding.Location;
import org.tafoundry.splunk.conf.ConfBoolean;
import org.tafoundry.splunk.conf.ConfSetting;
import org.tafoundry.splunk.conf.EffectiveProps;
import org.tafoundry.splunk.index.setting.NotImplemented;
import org.tafoundry.splunk.index.setting.SettingList;
import org.tafoundry.splunk.index.setting.SettingRegex;
import org.tafoundry.splunk.time.TimeCode;
import org.tafoundry.splunk.time.TimeFormat;
import org.tafoundry.splunk.time.ZoneNames;

/**
 * The timestamp settings of a sourcetype, compiled.
 *
 * @param extract whether times are read from events at all
 * @param prefix TIME_PREFIX; its absence and {@link #prefixUsable} together say why there is none
 * @param prefixUsable false when TIME_PREFIX is no valid regex and so can never match
 * @param prefixWhere where TIME_PREFIX stands
 * @param format TIME_FORMAT
 * @param formatUsable false when TIME_FORMAT cannot be used and so never matches
 * @param formatWhere where TIME_FORMAT stands
 * @param lookahead MAX_TIMESTAMP_LOOKAHEAD; {@link Integer#MAX_VALUE} for no limit
 * @param zone TZ
 * @param names zone names with TZ_ALIAS
 * @param clockDates whether a missing date is today's even if an earlier event has one
 * @param maxDaysAgo MAX_DAYS_AGO
 * @param maxDaysHence MAX_DAYS_HENCE
 * @param maxDiffAgo MAX_DIFF_SECS_AGO
 * @param maxDiffHence MAX_DIFF_SECS_HENCE
 * @param fractions whether fractions of a second are kept (ADD_EXTRA_TIME_FIELDS)
 * @param fields TIMESTAMP_FIELDS
 * @param fieldsWhere where TIMESTAMP_FIELDS stands
 */
record TimestampRules(
        boolean extract,
        Optional<SettingRegex> prefix,
        boolean prefixUsable,
        Location prefixWhere,
        Optional<TimeFormat> format,
        boolean formatUsable,
        Location formatWhere,
        int lookahead,
        Optional<ZoneId> zone,
        ZoneNames names,
        boolean clockDates,
        long maxDaysAgo,
        long maxDaysHence,
        long maxDiffAgo,
        long maxDiffHence,
        boolean fractions,
        List<String> fields,
        Location fieldsWhere) {

    private static final String STANDARD_CONFIG = "datetime.xml";

    /** Compiles the settings; what cannot be used is a finding. */
    static TimestampRules of(EffectiveProps props, Findings findings) {
        Optional<ConfSetting> config = setting(props, "DATETIME_CONFIG");
        Optional<ConfSetting> prefix = setting(props, "TIME_PREFIX");
        Optional<ConfSetting> format = setting(props, "TIME_FORMAT");
        Optional<SettingRegex> prefixRegex = SettingRegex.of(props, "TIME_PREFIX", findings);
        Optional<TimeFormat> compiled = format.flatMap(s -> TimeFormat.compile(s.value(), s.where(), findings));
        config.filter(s -> !isSwitchedOff(s.value()) && !s.value().endsWith(STANDARD_CONFIG))
                .ifPresent(s -> NotImplemented.report(
                        s, "the engine recognises times by its own rules instead of this file", findings));
        Optional<ConfSetting> fields = setting(props, "TIMESTAMP_FIELDS");
        boolean off = config.filter(s -> isSwitchedOff(s.value())).isPresent();
        return new TimestampRules(
                !off,
                prefixRegex,
                prefix.isEmpty() || prefixRegex.isPresent(),
                prefix.map(ConfSetting::where).orElse(Location.NONE),
                compiled,
                format.isEmpty() || compiled.isPresent(),
                format.map(ConfSetting::where).orElse(Location.NONE),
                lookahead(props.number("MAX_TIMESTAMP_LOOKAHEAD", 128, findings)),
                setting(props, "TZ").flatMap(s -> zone(s, findings)),
                setting(props, "TZ_ALIAS")
                        .map(s -> ZoneNames.aliases(s.value(), s.where(), findings))
                        .orElse(ZoneNames.STANDARD),
                props.flag("DETERMINE_TIMESTAMP_DATE_WITH_SYSTEM_TIME", false, findings),
                props.number("MAX_DAYS_AGO", 2000, findings),
                props.number("MAX_DAYS_HENCE", 2, findings),
                props.number("MAX_DIFF_SECS_AGO", 3600, findings),
                props.number("MAX_DIFF_SECS_HENCE", 604_800, findings),
                keepsFractions(props.value("ADD_EXTRA_TIME_FIELDS", "")),
                fields.map(s -> SettingList.of(s.value())).orElse(List.of()),
                fields.map(ConfSetting::where).orElse(Location.NONE));
    }

    /** Whether a DATETIME_CONFIG value says that no time is read from events. */
    static boolean isSwitchedOff(String value) {
        String upper = value.trim().toUpperCase(Locale.ROOT);
        return upper.equals("CURRENT") || upper.equals("NONE");
    }

    private static boolean keepsFractions(String extraFields) {
        return !extraFields.trim().equalsIgnoreCase("none")
                && ConfBoolean.parse(extraFields).orElse(true);
    }

    private static Optional<ConfSetting> setting(EffectiveProps props, String key) {
        return props.get(key).filter(s -> !s.value().isEmpty());
    }

    private static int lookahead(long value) {
        return value <= 0 ? Integer.MAX_VALUE : (int) Math.min(value, Integer.MAX_VALUE);
    }

    private static Optional<ZoneId> zone(ConfSetting setting, Findings findings) {
        Optional<ZoneId> zone = ZoneNames.STANDARD.zone(setting.value());
        if (zone.isEmpty()) {
            findings.add(
                    TimeCode.TIME_ZONE_UNKNOWN,
                    setting.where(),
                    "TZ \"" + setting.value() + "\" is no known time zone; the indexer's zone is used.",
                    "Use a name of the tz database, for example Europe/Berlin or UTC.");
        }
        return zone;
    }
}
