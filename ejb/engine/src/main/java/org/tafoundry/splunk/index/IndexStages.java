package org.tafoundry.splunk.index;

import java.util.List;
import java.util.Optional;
import org.tafoundry.finding.Finding;
import org.tafoundry.finding.Findings;
import org.tafoundry.finding.Location;
import org.tafoundry.order.Budget;
import org.tafoundry.splunk.conf.Conf;
import org.tafoundry.splunk.conf.ConfBoolean;
import org.tafoundry.splunk.conf.ConfSetting;
import org.tafoundry.splunk.conf.EffectiveProps;
import org.tafoundry.splunk.index.input.BreakRule;
import org.tafoundry.splunk.index.input.InputCharset;
import org.tafoundry.splunk.index.setting.NotImplemented;
import org.tafoundry.splunk.index.structure.StructureRules;

/**
 * All index-time settings of one sourcetype, compiled once.
 *
 * @param charset CHARSET
 * @param breakRule LINE_BREAKER
 * @param lookBehind LINE_BREAKER_LOOKBEHIND
 * @param truncate TRUNCATE in bytes; 0 for no limit
 * @param truncateWhere where TRUNCATE stands
 * @param header HEADER_MODE; absent when ***SPLUNK*** lines are data
 * @param headerMode where HEADER_MODE stands
 * @param merge how lines are merged; absent when they are not
 * @param structure INDEXED_EXTRACTIONS and what belongs to it; absent without it
 * @param timestamps the timestamp settings
 * @param typing SEDCMD and TRANSFORMS
 * @param findings what was wrong with the settings
 */
record IndexStages(
        InputCharset charset,
        BreakRule breakRule,
        int lookBehind,
        long truncate,
        Location truncateWhere,
        Optional<SplunkHeader> header,
        Optional<ConfSetting> headerMode,
        Optional<MergeRules> merge,
        Optional<StructureRules> structure,
        TimestampRules timestamps,
        TypingRules typing,
        List<Finding> findings) {

    private static final List<String> NOT_RUN = List.of(
            "METRICS_PROTOCOL",
            "METRIC-SCHEMA-TRANSFORMS",
            "STATSD-DIM-TRANSFORMS",
            "ROUTE_EVENTS_OLDER_THAN",
            "CHECK_FOR_HEADER",
            "PREFIX_SOURCETYPE",
            "unarchive_cmd");

    /** Compiles the settings; the budget is told before each that can be large. */
    static IndexStages of(EffectiveProps props, Conf transforms, Budget budget) {
        Findings findings = new Findings();
        for (String key : NOT_RUN) {
            props.get(key)
                    .filter(s -> !s.value().isEmpty() && !s.file().startsWith("system/"))
                    .filter(s -> ConfBoolean.parse(s.value()).orElse(true))
                    .ifPresent(s -> NotImplemented.report(s, "events are as they are without it", findings));
        }
        props.get("LINE_BREAKER").map(ConfSetting::where).ifPresent(budget::at);
        return new IndexStages(
                InputCharset.of(props.get("CHARSET"), findings),
                BreakRule.of(props.get("LINE_BREAKER").filter(s -> !s.value().isEmpty()), findings),
                (int) Math.min(1 << 16, Math.max(0, props.number("LINE_BREAKER_LOOKBEHIND", 100, findings))),
                Math.max(0, props.number("TRUNCATE", 10_000, findings)),
                props.get("TRUNCATE").map(ConfSetting::where).orElse(Location.NONE),
                SplunkHeader.of(props.get("HEADER_MODE"), findings),
                props.get("HEADER_MODE"),
                MergeRules.of(props, findings),
                StructureRules.of(props, findings),
                TimestampRules.of(props, findings),
                TypingRules.of(props, transforms, findings, budget),
                findings.list());
    }
}
