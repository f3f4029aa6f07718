package org.tafoundry.splunk.search;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tafoundry.finding.Findings;
import org.tafoundry.finding.Location;
import org.tafoundry.splunk.conf.Conf;
import org.tafoundry.splunk.conf.ConfBoolean;
import org.tafoundry.splunk.conf.ConfSetting;
import org.tafoundry.splunk.conf.EffectiveProps;
import org.tafoundry.splunk.lookup.LookupTables;

/**
 * The search-time settings of one sourcetype, compiled in the order in which Splunk runs them.
 *
 * <p>See Splunk's "The sequence of search-time operations".
 */
final class SearchTime {

    private final List<SearchStep> steps = new ArrayList<>();

    /** Compiles the settings that apply; those that cannot be run are findings. */
    static SearchTime compile(
            EffectiveProps props, Conf transforms, LookupTables lookups, Instant now, ZoneId zone, Findings findings) {
        SearchTime compiled = new SearchTime();
        for (ConfSetting setting : props.withPrefix("EXTRACT-")) {
            ExtractSetting.compile(setting, findings).ifPresent(compiled.steps::add);
        }
        ReportSetting reports = new ReportSetting(transforms, findings);
        for (ConfSetting setting : props.withPrefix("REPORT-")) {
            compiled.steps.addAll(reports.compile(setting));
        }
        keyValues(props, findings).ifPresent(compiled.steps::add);
        List<AliasSetting.Alias> aliases = new ArrayList<>();
        for (ConfSetting setting : props.withPrefix("FIELDALIAS-")) {
            aliases.addAll(AliasSetting.compile(setting, findings));
        }
        if (!aliases.isEmpty()) {
            compiled.steps.add(new AliasStep(aliases));
        }
        EvalStep evals = new EvalStep(props.withPrefix("EVAL-"), now, zone, findings);
        if (!evals.empty()) {
            compiled.steps.add(evals);
        }
        for (ConfSetting setting : props.withPrefixIgnoringCase("LOOKUP")) {
            LookupStep.compile(setting, lookups, findings).ifPresent(compiled.steps::add);
        }
        return compiled;
    }

    void apply(Working event) {
        for (SearchStep step : steps) {
            step.apply(event);
        }
    }

    private static Optional<SearchStep> keyValues(EffectiveProps props, Findings findings) {
        Optional<ConfSetting> setting = props.get("KV_MODE");
        Location where = setting.map(ConfSetting::where).orElse(Location.setting("", props.sourcetype(), "KV_MODE", 0));
        String mode = setting.map(ConfSetting::value).orElse("auto").strip().toLowerCase(Locale.ROOT);
        boolean json = ConfBoolean.parse(props.value("AUTO_KV_JSON", "true")).orElse(true);
        return switch (mode) {
            case "none" -> Optional.empty();
            case "json" -> Optional.of(new JsonFields(where));
            case "xml" -> Optional.of(new XmlFields(where));
            case "auto", "" ->
                Optional.of(new AutoFields(new KeyValueFields(false, where), new JsonFields(where), json));
            case "auto_escaped" ->
                Optional.of(new AutoFields(new KeyValueFields(true, where), new JsonFields(where), json));
            default -> {
                boolean multi = mode.startsWith("multi");
                findings.add(
                        multi ? SearchCode.SEARCH_NOT_RUN : SearchCode.SEARCH_KV_MODE_UNKNOWN,
                        where,
                        multi
                                ? "KV_MODE = " + mode + " reads tables by multikv.conf, which is not run offline."
                                : "KV_MODE = " + mode + " is not known to Splunk.",
                        multi
                                ? "Judge its fields in a real Splunk."
                                : "Use none, auto, auto_escaped, json, xml or multi.");
                yield Optional.empty();
            }
        };
    }
}
