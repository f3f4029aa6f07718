package org.tafoundry.proposal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tafoundry.addon.AddOnFiles;
import org.tafoundry.digest.AddOnDigest;
import org.tafoundry.finding.Findings;
import org.tafoundry.finding.Location;
import org.tafoundry.splunk.conf.AddOnConfs;
import org.tafoundry.splunk.conf.Conf;
import org.tafoundry.splunk.conf.ConfFile;
import org.tafoundry.splunk.conf.ConfSetting;
import org.tafoundry.splunk.conf.ConfStanza;
import org.tafoundry.splunk.eval.syntax.EvalExpression;
import org.tafoundry.splunk.lookup.CsvTable;
import org.tafoundry.splunk.lookup.LookupClause;

/**
 * An add-on that people made for a like log, as answers to what the rules leave open: names, meanings of values, models. What
 * its settings do to events is not told here; {@link Counterparts} finds that by running it.
 */
public final class Precedent {
    private static final Pattern ALIAS = Pattern.compile(
            "(?i)(\"[^\"]{1,200}\"|[^\\s\"]{1,200})\\s+AS(?:NEW)?\\s+(\"[^\"]{1,200}\"|[^\\s\"]{1,200})");
    private static final Pattern SAME = Pattern.compile("\\s*'?([A-Za-z_][\\w.]{0,200})'?\\s*");
    private static final int MOST_ROWS = 5_000;

    /** Share of the fields that its settings make which a log must have the material for to be one that it is for. */
    private static final double KNOWN = 0.5;

    private final Map<String, SortedSet<String>> targets = new HashMap<>();
    private final Map<String, SortedMap<String, String>> rows = new HashMap<>();
    private final SortedSet<String> models = new TreeSet<>();
    private final Map<String, SortedSet<String>> sources = new HashMap<>();
    private final Map<String, Map<String, SortedSet<String>>> made = new HashMap<>();

    private Precedent() {}

    /** What an add-on knows. */
    public static Precedent of(AddOnFiles addOn) {
        Precedent precedent = new Precedent();
        AddOnConfs confs = AddOnConfs.of(addOn, new Findings());
        List<Conf> files = confs.files().stream().map(ConfFile::merged).toList();
        Map<String, CsvTable> tables = tables(addOn, files);
        files.stream()
                .filter(conf -> conf.name().equals("props.conf"))
                .flatMap(conf -> conf.all().stream())
                .forEach(stanza -> stanza.all().forEach(setting -> {
                    precedent.read(setting, tables);
                    precedent.note(stanza.name(), setting);
                }));
        AddOnDigest.of(addOn).forEach(passage -> precedent.models.addAll(passage.models()));
        return precedent;
    }

    /** The proposals that answer a question as this add-on does; none when it says nothing about it. */
    public List<Proposal> answers(Question question) {
        List<Proposal> proposals = new ArrayList<>();
        if (question instanceof Question.Meaning meaning) {
            targets.getOrDefault(meaning.field(), new TreeSet<>()).stream()
                    .filter(meaning.choices()::contains)
                    .forEach(
                            target -> proposals.add(new Proposal.Alias(meaning.sourcetype(), meaning.field(), target)));
        } else if (question instanceof Question.Values values) {
            SortedMap<String, String> known = new TreeMap<>(rows.getOrDefault(values.target(), new TreeMap<>()));
            known.keySet().retainAll(values.values());
            known.values().retainAll(values.choices());
            if (!known.isEmpty()) {
                proposals.add(new Proposal.ValueRows(values.sourcetype(), values.field(), values.target(), known));
            }
        } else if (question instanceof Question.Model model) {
            for (String name : models) {
                if (model.choices().contains(name)) {
                    proposals.add(new Proposal.EventKind(model.sourcetype(), List.of(), name));
                    model.conditions().stream()
                            .filter(targets::containsKey)
                            .forEach(field -> proposals.add(new Proposal.EventKind(
                                    model.sourcetype(), List.of(new Proposal.Term(field, Proposal.Term.ANY)), name)));
                }
            }
        }
        return proposals;
    }

    /** The fields that its settings make a field of. */
    SortedSet<String> sources(String name) {
        return sources.getOrDefault(name, new TreeSet<>());
    }

    /**
     * Whether it is for a log, and not merely able to read its form: whether the log has what half of the fields are made of
     * that its settings for these sourcetypes make.
     *
     * @param names the fields that it finds in the log
     */
    boolean isFor(Set<String> sourcetypes, Set<String> names) {
        List<SortedSet<String>> all = sourcetypes.stream()
                .flatMap(sourcetype -> made.getOrDefault(sourcetype, Map.of()).values().stream())
                .toList();
        long known = all.stream()
                .filter(fields -> fields.stream().anyMatch(names::contains))
                .count();
        return known > 0 && known >= KNOWN * all.size();
    }

    /** Which fields a setting makes which of. */
    private void note(String stanza, ConfSetting setting) {
        String key = setting.key();
        if (key.startsWith("FIELDALIAS-")) {
            ALIAS.matcher(setting.value())
                    .results()
                    .forEach(found -> note(stanza, unquoted(found.group(1)), unquoted(found.group(2))));
        } else if (key.startsWith("EVAL-")) {
            EvalExpression.parse(setting.value(), Location.NONE, new Findings()).ifPresent(eval -> eval.fields()
                    .forEach(field -> note(stanza, field, key.substring("EVAL-".length()))));
        } else if (key.regionMatches(true, 0, "LOOKUP-", 0, "LOOKUP-".length())) {
            LookupClause.parse(setting.value()).ifPresent(clause -> clause.inputs()
                    .forEach(input -> clause.outputs().forEach(output -> note(stanza, input.field(), output.field()))));
        }
    }

    private void note(String stanza, String field, String name) {
        sources.computeIfAbsent(name, each -> new TreeSet<>()).add(field);
        made.computeIfAbsent(stanza, each -> new HashMap<>())
                .computeIfAbsent(name, each -> new TreeSet<>())
                .add(field);
    }

    private void read(ConfSetting setting, Map<String, CsvTable> tables) {
        String key = setting.key();
        if (key.startsWith("FIELDALIAS-")) {
            ALIAS.matcher(setting.value())
                    .results()
                    .forEach(found -> target(unquoted(found.group(1)), unquoted(found.group(2))));
        } else if (key.startsWith("EVAL-")) {
            Matcher same = SAME.matcher(setting.value());
            if (same.matches()) {
                target(same.group(1), key.substring("EVAL-".length()));
            }
        } else if (key.regionMatches(true, 0, "LOOKUP-", 0, "LOOKUP-".length())) {
            LookupClause.parse(setting.value())
                    .filter(clause -> tables.containsKey(clause.table())
                            && clause.inputs().size() == 1)
                    .ifPresent(clause -> read(clause, tables.get(clause.table())));
        }
    }

    private void read(LookupClause clause, CsvTable table) {
        LookupClause.Pair input = clause.inputs().get(0);
        int from = table.columns().indexOf(input.column());
        for (LookupClause.Pair output : clause.outputs()) {
            int to = table.columns().indexOf(output.column());
            if (from >= 0 && to >= 0) {
                target(input.field(), output.field());
                SortedMap<String, String> known = rows.computeIfAbsent(output.field(), name -> new TreeMap<>());
                table.rows().stream()
                        .limit(MOST_ROWS)
                        .filter(row -> row.size() > Math.max(from, to))
                        .forEach(row -> known.putIfAbsent(row.get(from), row.get(to)));
            }
        }
    }

    private void target(String field, String target) {
        targets.computeIfAbsent(field, name -> new TreeSet<>()).add(target);
    }

    private static Map<String, CsvTable> tables(AddOnFiles addOn, List<Conf> files) {
        Map<String, CsvTable> tables = new HashMap<>();
        files.stream()
                .filter(conf -> conf.name().equals("transforms.conf"))
                .flatMap(conf -> conf.all().stream())
                .forEach(stanza -> table(addOn, stanza).ifPresent(table -> tables.put(stanza.name(), table)));
        return tables;
    }

    private static Optional<CsvTable> table(AddOnFiles addOn, ConfStanza stanza) {
        return stanza.get("filename")
                .map(setting -> addOn.files().get("lookups/" + setting.value()))
                .map(CsvTable::read);
    }

    private static String unquoted(String name) {
        return name.replace("\"", "");
    }
}
