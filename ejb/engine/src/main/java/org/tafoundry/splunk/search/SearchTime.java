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
import org.tafoundry.splunk.event.Attempt;
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

    /** What runs on an event as it was indexed. */
    private final List<Placed> steps = new ArrayList<>();
    /** What makes several events of it. */
    private Optional<RowStep> table = Optional.empty();
    /** What then runs on each. */
    private final List<Placed> after = new ArrayList<>();

    /** Compiles the settings that apply; those that cannot be run are findings, and the budget is told before each. */
    static SearchTime compile(
            EffectiveProps props,
            Conf transforms,
            Conf multikv,
            LookupTables lookups,
            Instant now,
            ZoneId zone,
            Findings findings,
            Budget budget) {
        SearchTime compiled = new SearchTime();
        int matchLimit = matchLimit(props, findings);
        props.get("DEPTH_LIMIT").ifPresent(setting -> DepthLimit.report(setting, findings));
        for (ConfSetting setting : stated(props.withPrefix("EXTRACT-"))) {
            budget.at(setting.where());
            ExtractSetting.compile(setting, matchLimit, findings).ifPresent(step -> add(setting, step, compiled.steps));
        }
        ReportSetting reports = new ReportSetting(transforms, findings);
        for (ConfSetting setting : stated(props.withPrefix("REPORT-"))) {
            budget.at(setting.where());
            reports.compile(setting).forEach(step -> add(setting, step, compiled.steps));
        }
        compiled.table = table(props, multikv, findings);
        if (compiled.table.isEmpty()) {
            keyValues(props, findings).ifPresent(step -> compiled.steps.add(new Placed(keyValues(props), step)));
        }
        List<AliasSetting.Alias> aliases = new ArrayList<>();
        for (ConfSetting setting : stated(props.withPrefix("FIELDALIAS-"))) {
            budget.at(setting.where());
            aliases.addAll(AliasSetting.compile(setting, findings));
        }
        if (!aliases.isEmpty()) {
            compiled.after.add(new Placed(
                    together(stated(props.withPrefix("FIELDALIAS-")), "FIELDALIAS-"), new AliasStep(aliases)));
        }
        TableLookup tables = new TableLookup(lookups, findings);
        List<ConfSetting> expressions = stated(props.withPrefix("EVAL-"));
        for (ConfSetting setting : expressions) {
            budget.at(setting.where());
            tables.open(setting);
        }
        EvalStep evals = new EvalStep(expressions, now, zone, tables, findings);
        if (!evals.empty()) {
            compiled.after.add(new Placed(together(expressions, "EVAL-"), evals));
        }
        for (ConfSetting setting : stated(props.withPrefixIgnoringCase("LOOKUP"))) {
            budget.at(setting.where());
            LookupStep.compile(setting, lookups, findings).ifPresent(step -> add(setting, step, compiled.after));
        }
        return compiled;
    }

    /** The settings but those that {@code local} leaves empty, to switch off what {@code default} says. */
    private static List<ConfSetting> stated(List<ConfSetting> settings) {
        return settings.stream()
                .filter(setting -> !setting.value().isBlank() || !setting.file().startsWith("local/"))
                .toList();
    }

    /** Where settings are that run as one. */
    private static Location together(List<ConfSetting> settings, String prefix) {
        Location first = settings.get(0).where();
        return settings.size() == 1 ? first : Location.setting(first.file(), first.stanza(), prefix + "*", 0);
    }

    private static void add(ConfSetting setting, SearchStep step, List<Placed> steps) {
        steps.add(new Placed(setting.where(), step));
    }

    /** The event with its fields; several where a row of a table is an event. */
    List<Working> apply(Working event, Budget budget) {
        run(steps, event, budget);
        List<Working> rows = List.of(event);
        if (table.isPresent()) {
            budget.at(table.get().where());
            rows = table.get().rows(event);
        }
        for (Working row : rows) {
            run(after, row, budget);
        }
        return rows;
    }

    private static void run(List<Placed> steps, Working event, Budget budget) {
        for (Placed placed : steps) {
            budget.at(placed.where());
            placed.step().apply(event);
        }
    }

    /** What each setting does about a field, in the order in which they run; several rows of a table give one answer. */
    List<Attempt> attempts(String field, Working event) {
        List<Attempt> attempts = new ArrayList<>();
        run(steps, field, event, attempts);
        Working row = table.isPresent() ? table.get().rows(event).get(0) : event;
        run(after, field, row, attempts);
        return attempts;
    }

    private static void run(List<Placed> steps, String field, Working event, List<Attempt> attempts) {
        for (Placed placed : steps) {
            attempts.addAll(placed.step().attempts(field, event));
            placed.step().apply(event);
        }
    }

    /** How KV_MODE reads a table; nothing when it does not. */
    private static Optional<RowStep> table(EffectiveProps props, Conf multikv, Findings findings) {
        Optional<ConfSetting> setting = props.get("KV_MODE");
        String written = setting.map(ConfSetting::value).orElse("").strip();
        String mode = written.toLowerCase(Locale.ROOT);
        if (mode.equals("multi")) {
            return Optional.of(new TableFields(setting.orElseThrow().where()));
        }
        return mode.startsWith("multi:") || mode.startsWith("multi_")
                ? Optional.of(table(written, multikv, setting.orElseThrow().where(), findings))
                : Optional.empty();
    }

    /** The table that a KV_MODE such as {@code multi:NAME} describes. */
    private static RowStep table(String mode, Conf multikv, Location where, Findings findings) {
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

    private static Optional<SearchStep> keyValues(EffectiveProps props, Findings findings) {
        Optional<ConfSetting> setting = props.get("KV_MODE");
        Location where = keyValues(props);
        String mode = setting.map(ConfSetting::value).orElse("auto").strip().toLowerCase(Locale.ROOT);
        boolean json = props.flag("AUTO_KV_JSON", true, findings);
        boolean trim = props.flag("KV_TRIM_SPACES", true, findings);
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
