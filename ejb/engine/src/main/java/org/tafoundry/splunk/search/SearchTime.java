package org.tafoundry.splunk.search;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tafoundry.finding.Findings;
import org.tafoundry.finding.Location;
import org.tafoundry.order.Budget;
import org.tafoundry.splunk.conf.Conf;
import org.tafoundry.splunk.conf.ConfSetting;
import org.tafoundry.splunk.conf.ConfStanza;
import org.tafoundry.splunk.conf.EffectiveProps;
import org.tafoundry.splunk.lookup.LookupTables;
import org.tafoundry.splunk.lookup.TableLookup;
import org.tafoundry.splunk.regex.SplunkRegex;

/**
 * The search-time settings of one sourcetype, compiled in the order in which Splunk runs them.
 *
 * <p>See Splunk's "The sequence of search-time operations".
 */
final class SearchTime {

    /** A compiled setting and where it stands. */
    private record Placed(Location where, SearchStep step) {}

    private final List<Placed> steps = new ArrayList<>();

    /** Compiles the settings that apply; those that cannot be run are findings. */
    static SearchTime compile(
            EffectiveProps props,
            Conf transforms,
            Conf multikv,
            LookupTables lookups,
            Instant now,
            ZoneId zone,
            Findings findings) {
        SearchTime compiled = new SearchTime();
        int matchLimit = matchLimit(props, findings);
        props.get("DEPTH_LIMIT").ifPresent(setting -> DepthLimit.report(setting, findings));
        for (ConfSetting setting : props.withPrefix("EXTRACT-")) {
            ExtractSetting.compile(setting, matchLimit, findings).ifPresent(step -> compiled.add(setting, step));
        }
        ReportSetting reports = new ReportSetting(transforms, findings);
        for (ConfSetting setting : props.withPrefix("REPORT-")) {
            reports.compile(setting).forEach(step -> compiled.add(setting, step));
        }
        keyValues(props, multikv, findings).ifPresent(step -> compiled.steps.add(new Placed(keyValues(props), step)));
        List<AliasSetting.Alias> aliases = new ArrayList<>();
        for (ConfSetting setting : props.withPrefix("FIELDALIAS-")) {
            aliases.addAll(AliasSetting.compile(setting, findings));
        }
        if (!aliases.isEmpty()) {
            compiled.add(props.withPrefix("FIELDALIAS-").get(0), new AliasStep(aliases));
        }
        TableLookup tables = new TableLookup(lookups, findings);
        props.withPrefix("EVAL-").forEach(tables::open);
        EvalStep evals = new EvalStep(props.withPrefix("EVAL-"), now, zone, tables, findings);
        if (!evals.empty()) {
            compiled.add(props.withPrefix("EVAL-").get(0), evals);
        }
        for (ConfSetting setting : props.withPrefixIgnoringCase("LOOKUP")) {
            LookupStep.compile(setting, lookups, findings).ifPresent(step -> compiled.add(setting, step));
        }
        return compiled;
    }

    private void add(ConfSetting setting, SearchStep step) {
        steps.add(new Placed(setting.where(), step));
    }

    void apply(Working event, Budget budget) {
        for (Placed placed : steps) {
            budget.at(placed.where());
            placed.step().apply(event);
        }
    }

    /** The table that a KV_MODE such as {@code multi:NAME} describes. */
    private static SearchStep table(String mode, Conf multikv, Location where, Findings findings) {
        String name = mode.substring("multi:".length()).strip();
        Optional<ConfStanza> stanza = multikv.effective(name).or(() -> multikv.effective(mode));
        if (stanza.isEmpty()) {
            findings.add(
                    SearchCode.SEARCH_MULTIKV_MISSING,
                    where,
                    "KV_MODE = " + mode + " names no stanza of the add-on's multikv.conf.",
                    "Add the stanza [" + name + "], or write KV_MODE = multi, as which the table is read here.");
            return new TableFields(where);
        }
        return new MultikvFields(stanza.get(), where, findings);
    }

    private static int matchLimit(EffectiveProps props, Findings findings) {
        long stated = props.number("MATCH_LIMIT", SplunkRegex.DEFAULT_MATCH_LIMIT, findings);
        return stated <= 0 ? SplunkRegex.DEFAULT_MATCH_LIMIT : (int) Math.min(stated, Integer.MAX_VALUE);
    }

    /** Where KV_MODE stands, or would. */
    private static Location keyValues(EffectiveProps props) {
        return props.get("KV_MODE")
                .map(ConfSetting::where)
                .orElse(Location.setting("", props.sourcetype(), "KV_MODE", 0));
    }

    private static Optional<SearchStep> keyValues(EffectiveProps props, Conf multikv, Findings findings) {
        Optional<ConfSetting> setting = props.get("KV_MODE");
        Location where = keyValues(props);
        String mode = setting.map(ConfSetting::value).orElse("auto").strip().toLowerCase(Locale.ROOT);
        boolean json = props.flag("AUTO_KV_JSON", true, findings);
        boolean trim = props.flag("KV_TRIM_SPACES", true, findings);
        if (mode.equals("multi") || mode.startsWith("multi:") || mode.startsWith("multi_")) {
            String written = setting.map(ConfSetting::value).orElse("").strip();
            return Optional.of(
                    mode.equals("multi") ? new TableFields(where) : table(written, multikv, where, findings));
        }
        return switch (mode) {
            case "none" -> Optional.empty();
            case "json" -> Optional.of(new JsonFields(where));
            case "xml" -> Optional.of(new XmlFields(where));
            case "auto", "" ->
                Optional.of(new AutoFields(new KeyValueFields(false, trim, where), new JsonFields(where), json));
            case "auto_escaped" ->
                Optional.of(new AutoFields(new KeyValueFields(true, trim, where), new JsonFields(where), json));
            default -> {
                findings.add(
                        SearchCode.SEARCH_KV_MODE_UNKNOWN,
                        where,
                        "KV_MODE = " + mode + " is not known to Splunk.",
                        "Use none, auto, auto_escaped, json, xml or multi.");
                yield Optional.empty();
            }
        };
    }
}
