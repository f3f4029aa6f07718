package org.tafoundry.splunk.index;

import java.util.Optional;
import org.tafoundry.finding.Findings;
import org.tafoundry.splunk.conf.ConfSetting;
import org.tafoundry.splunk.conf.EffectiveProps;
import org.tafoundry.splunk.index.setting.IndexCode;
import org.tafoundry.splunk.index.setting.SettingRegex;

/** The settings that say how lines are joined into events, compiled. */
final class MergeRules {

    private final boolean breakBeforeDate;
    private final Optional<SettingRegex> breakOnlyBefore;
    private final Optional<SettingRegex> mustBreakAfter;
    private final Optional<SettingRegex> mustNotBreakAfter;
    private final Optional<SettingRegex> mustNotBreakBefore;
    private final long maxEvents;

    private MergeRules(EffectiveProps props, Findings findings) {
        breakBeforeDate = props.flag("BREAK_ONLY_BEFORE_DATE", true, findings);
        breakOnlyBefore = SettingRegex.of(props, "BREAK_ONLY_BEFORE", findings);
        mustBreakAfter = SettingRegex.of(props, "MUST_BREAK_AFTER", findings);
        mustNotBreakAfter = SettingRegex.of(props, "MUST_NOT_BREAK_AFTER", findings);
        mustNotBreakBefore = SettingRegex.of(props, "MUST_NOT_BREAK_BEFORE", findings);
        maxEvents = Math.max(1, props.number("MAX_EVENTS", 256, findings));
        if (breakBeforeDate && breakOnlyBefore.isEmpty() && mustBreakAfter.isEmpty()) {
            props.get("DATETIME_CONFIG")
                    .filter(s -> TimestampRules.isSwitchedOff(s.value()))
                    .ifPresent(s -> warn(s, findings));
        }
    }

    /** The rules, or nothing when lines are not merged. */
    static Optional<MergeRules> of(EffectiveProps props, Findings findings) {
        // Structured data is one event a line, unless the add-on itself says otherwise.
        boolean structured = !props.value("INDEXED_EXTRACTIONS", "").isBlank();
        boolean systemDefault = props.get("SHOULD_LINEMERGE")
                .map(ConfSetting::file)
                .filter(file -> !file.startsWith("system/"))
                .isEmpty();
        boolean merge = structured && systemDefault ? false : props.flag("SHOULD_LINEMERGE", true, findings);
        return merge ? Optional.of(new MergeRules(props, findings)) : Optional.empty();
    }

    private static void warn(ConfSetting setting, Findings findings) {
        findings.add(
                IndexCode.INDEX_MERGE_WITHOUT_DATES,
                setting.where(),
                "DATETIME_CONFIG = " + setting.value() + " switches dates off, but lines are merged until a date comes:"
                        + " events end at MAX_EVENTS lines only.",
                "Set SHOULD_LINEMERGE = false and break events with LINE_BREAKER.");
    }

    boolean breakBeforeDate() {
        return breakBeforeDate;
    }

    long maxEvents() {
        return maxEvents;
    }

    Optional<SettingRegex> breakOnlyBefore() {
        return breakOnlyBefore;
    }

    Optional<SettingRegex> mustBreakAfter() {
        return mustBreakAfter;
    }

    Optional<SettingRegex> mustNotBreakAfter() {
        return mustNotBreakAfter;
    }

    Optional<SettingRegex> mustNotBreakBefore() {
        return mustNotBreakBefore;
    }
}
