package org.tafoundry.synth.cim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tafoundry.order.Decision;
import org.tafoundry.synth.cim.vocabulary.DeedTable;
import org.tafoundry.synth.cim.vocabulary.DeedTable.Family;
import org.tafoundry.synth.cim.vocabulary.ModelRules;
import org.tafoundry.synth.cim.vocabulary.ValueList;
import org.tafoundry.synth.cim.vocabulary.Wildcards;
import org.tafoundry.synth.setting.Lookup;
import org.tafoundry.synth.setting.Lookup.Input;
import org.tafoundry.synth.setting.LookupDefinition;

/**
 * Gives {@code action} the values that the CIM prescribes, by lookups on what the vendor says was done
 * ({@code vendor_action}) and how it ended ({@code result}).
 */
final class ActionMapping {

    private static final int MOST_VALUES = 300;

    /** So many families of names of logins are written, each with every end. */
    private static final int MOST_LOGINS = 5;

    /** Ends that any login may have; the first that matches decides. */
    private static final Map<String, String> COMMON_ENDS = new LinkedHashMap<>();

    static {
        COMMON_ENDS.put("*unsuccess*", "failure");
        COMMON_ENDS.put("*fail*", "failure");
        COMMON_ENDS.put("*success*", "success");
    }

    private static final String LOOKED_UP = "action puts the vendor's words on the values that the CIM prescribes.";

    private final ActionEvidence evidence;
    private final Candidates candidates;
    private final Mapping mapping;

    /** Lookups that know better what was done. */
    private static final List<String> FIRST = List.of("acted_and_answered", "acted_by_command", "acted_on_lease");

    /** Whether such lookups are asked before. */
    private final boolean first;

    private final String prefix;
    private final EventTypePlanner eventTypes;
    private final DeedTable deeds;

    private ActionMapping(
            Candidates candidates, CimInput input, SampleRows rows, EventTypePlanner eventTypes, Mapping mapping) {
        this.evidence = ActionEvidence.of(candidates, input, rows, eventTypes);
        this.candidates = candidates;
        this.mapping = mapping;
        this.first = FIRST.stream().anyMatch(mapping::looksUp);
        this.prefix = input.sourcetype().replaceAll("[^A-Za-z0-9]+", "_");
        this.eventTypes = eventTypes;
        this.deeds = evidence.deeds;
    }

    /** Adds {@code action}, {@code vendor_action} and {@code result}. */
    static void add(
            Candidates candidates, CimInput input, SampleRows rows, EventTypePlanner eventTypes, Mapping mapping) {
        ActionMapping action = new ActionMapping(candidates, input, rows, eventTypes, mapping);
        action.direct("vendor_action", action.deeds());
        action.direct("result", action.evidence.results);
        action.write();
    }

    private void direct(String target, List<Candidate> chosen) {
        if (!chosen.isEmpty()) {
            DirectMapping.map(target, chosen, candidates, mapping);
        }
    }

    /** What says what was done; of the words of messages only those that do, and no names of things. */
    private List<Candidate> deeds() {
        return evidence.actions.stream()
                .filter(c -> c.examples().isEmpty() || !nouns(c).containsAll(c.examples()))
                .map(c -> c.but(nouns(c)))
                .toList();
    }

    /** The words of messages that only name things. */
    private List<String> nouns(Candidate candidate) {
        return candidate.field().equals(MessageWords.ACTION)
                ? candidate.examples().stream()
                        .filter(v -> !evidence.tells(v))
                        .distinct()
                        .toList()
                : List.of();
    }

    private void write() {
        boolean logins = evidence.families.equals(Set.of(Family.OUTCOME)) && eventTypes.foreseen.isEmpty();
        int lookups = 0;
        byPath();
        Optional<Map.Entry<String, Map<String, String>>> said = evidence.byName.entrySet().stream()
                .max(Comparator.comparingInt((Map.Entry<String, Map<String, String>> e) ->
                                e.getValue().size())
                        .thenComparing(Map.Entry::getKey, Comparator.reverseOrder()));
        boolean changes = said.isPresent()
                && changedByName(said.get().getKey(), said.get().getValue());
        boolean ends = !evidence.byEnd.isEmpty();
        if (logins && evidence.resultSaysIt() && !(evidence.byBoth.isEmpty() && evidence.byEnd.isEmpty())) {
            byResult();
            ends = false;
            lookups++;
        } else if (!evidence.byBoth.isEmpty()) {
            byDeedAndResult();
            lookups++;
        }
        if (!evidence.byDeed.isEmpty()) {
            byDeed(lookups > 0);
            lookups++;
        }
        if (ends) {
            lookup(
                    lookups > 0 ? "action_of_result" : "action",
                    "_results",
                    List.of("result"),
                    new LinkedHashMap<>(evidence.byEnd),
                    wild(evidence.byEnd),
                    lookups > 0 || keeps());
            lookups++;
        }
        if (said.isPresent()
                && !(changes && said.get().getValue().values().stream().noneMatch(this::end))) {
            byName(said.get().getKey(), said.get().getValue(), lookups > 0 ? "action_of_name" : "action", "_names");
            lookups++;
        }
        // another field may say of logins alone how they went
        evidence.byName.entrySet().stream()
                .filter(e -> said.filter(s -> s.getKey().equals(e.getKey())).isEmpty()
                        && e.getValue().values().stream().allMatch(this::end))
                .findFirst()
                .ifPresent(e -> byName(e.getKey(), e.getValue(), "action_of_login", "_logins"));
        if (candidates.fields().containsKey("action") && (first || lookups > 1 || foreign())) {
            mapping.eval("action", "null()", decision("What the log itself calls action is vendor_action."));
        }
    }

    /** Whether the log's own {@code action} has values that the CIM does not prescribe, which no lookup would replace. */
    private boolean foreign() {
        return candidates.fields().get("action").examples().stream()
                .map(ActionEvidence::key)
                .anyMatch(v -> !deeds.prescribed(v) && !evidence.byDeed.containsKey(v));
    }

    /** Families of names of logins that later events may have. */
    private List<String> logins(List<String> fields) {
        List<String> values = fields.stream()
                .flatMap(f -> Optional.ofNullable(candidates.fields().get(f)).stream())
                .flatMap(f -> f.examples().stream())
                .toList();
        Families families = new Families(values, fields.equals(List.of(MessageWords.ACTION)));
        return ModelRules.of(candidates.tables()).stream()
                .filter(r -> r.name().equals("authentication"))
                .flatMap(r -> families.of(r).stream())
                .toList();
    }

    /** The fields that say how it ended. */
    private List<String> ending() {
        return evidence.results.stream()
                .filter(Candidate::seen)
                .map(Candidate::field)
                .toList();
    }

    /** The fields that say what was done. */
    private List<String> doing() {
        return evidence.actions.stream()
                .filter(Candidate::seen)
                .map(Candidate::field)
                .toList();
    }

    private void byName(String field, Map<String, String> said, String setting, String name) {
        Map<String, String> table = new LinkedHashMap<>(said);
        Set<String> silent = evidence.silent(field);
        NamesOfEnds.of(evidence.telling.get(field), logins(List.of(field)), candidates.tables())
                .forEach((wildcard, action) -> {
                    if (silent.stream().noneMatch(v -> Wildcards.matches(wildcard, v))) {
                        table.putIfAbsent(wildcard, action);
                    }
                });
        lookup(
                new Lookup(
                        setting,
                        prefix + name,
                        List.of(new Input("says", eventTypes.key(field))),
                        List.of("action"),
                        true,
                        LOOKED_UP),
                new LookupDefinition(LookupTable.csv(List.of("says", "action"), table), List.of("says")));
    }

    /**
     * What names say of changes, asked before how something ended, which is no action of a change.
     *
     * @return whether there are such names beside results
     */
    private boolean changedByName(String field, Map<String, String> said) {
        Map<String, String> table = new LinkedHashMap<>();
        said.forEach((name, action) -> {
            if (!end(action)) {
                table.put(name, action);
            }
        });
        boolean results = !evidence.byEnd.isEmpty() || !evidence.byBoth.isEmpty();
        if (!results || table.isEmpty() || candidates.fields().containsKey("action")) {
            return false;
        }
        Set<String> others = evidence.silent(field);
        eventTypes.families().forEach((rule, families) -> families.stream()
                .filter(w -> rule.model().equals("Change") && others.stream().noneMatch(v -> Wildcards.matches(w, v)))
                .forEach(w -> deeds.value(Family.CHANGE, w.replace('*', ' '))
                        .ifPresent(action -> table.putIfAbsent(w, action))));
        lookup(
                new Lookup(
                        "acted_by_name",
                        prefix + "_deeds",
                        List.of(new Input("says", eventTypes.key(field))),
                        List.of("action"),
                        keeps(),
                        LOOKED_UP),
                new LookupDefinition(LookupTable.csv(List.of("says", "action"), table), List.of("says")));
        return true;
    }

    /** Whether an action is how something ended. */
    private boolean end(String action) {
        return COMMON_ENDS.containsValue(action);
    }

    /** Logins that a path tells: they failed where a result says so, and went well otherwise. Asked before all others. */
    private void byPath() {
        if (evidence.results.stream().noneMatch(Candidate::seen)) {
            return; // nothing would say that one failed
        }
        eventTypes.paths().wildcards().forEach((field, wildcards) -> {
            Map<String, String> failed = new LinkedHashMap<>();
            Set<String> ends = new TreeSet<>();
            evidence.results.stream()
                    .flatMap(c -> c.examples().stream())
                    .filter(v -> evidence.ended(v).isPresent())
                    .map(ActionEvidence::key)
                    .forEach(ends::add);
            wildcards.forEach(w -> ends(w, ends, failed));
            Input path = new Input("path", eventTypes.key(field));
            lookup(
                    new Lookup(
                            "acted_and_ended",
                            prefix + "_path_ends",
                            List.of(path, new Input("result")),
                            List.of("action"),
                            false,
                            LOOKED_UP),
                    new LookupDefinition(
                            LookupTable.csv(List.of("path", "result", "action"), failed), List.of("path", "result")));
            List<Input> asked = new ArrayList<>(List.of(path));
            String phase = eventTypes.paths().phase();
            if (!phase.isEmpty()) {
                asked.add(new Input("phase", eventTypes.key(phase)));
            }
            List<String> columns = asked.stream().map(Input::column).collect(Collectors.toCollection(ArrayList::new));
            Map<String, String> done = new LinkedHashMap<>();
            wildcards.forEach(w -> done.put(phase.isEmpty() ? w : w + "," + PathLogins.RESPONSE, "success"));
            List<String> wild = List.copyOf(columns);
            columns.add("action");
            lookup(
                    new Lookup("acted_at_path", prefix + "_paths", asked, List.of("action"), true, LOOKED_UP),
                    new LookupDefinition(LookupTable.csv(columns, done), wild));
        });
    }

    /** Whether a table has words of sentences, which stand anywhere in a value. */
    private static boolean wild(Map<String, String> table) {
        return table.keySet().stream().anyMatch(end -> end.indexOf('*') >= 0);
    }

    /** What another lookup says already stays; a word of the log's own does not. */
    private boolean keeps() {
        return mapping.has("action") && (first || !candidates.fields().containsKey("action"));
    }

    private void byResult() {
        Map<String, String> seen = new TreeMap<>(ActionEvidence.WHOLE_FIRST);
        seen.putAll(evidence.byEnd);
        evidence.byBoth.values().forEach(seen::putAll);
        Map<String, String> table = new LinkedHashMap<>(seen);
        if (coded()) {
            ResultCodes.rows(evidence.results).forEach(table::putIfAbsent);
        } else if (!ending().equals(List.of(MessageWords.RESULT))) {
            ValueList.named("outcome", candidates.tables()).rows().forEach(table::putIfAbsent);
        }
        lookup("action", "_outcomes", List.of("result"), table, wild(table), keeps());
    }

    /** Whether nothing but codes says how something ended. */
    private boolean coded() {
        List<Candidate> seen = evidence.results.stream().filter(Candidate::seen).toList();
        return !seen.isEmpty()
                && seen.stream().allMatch(c -> ResultCodes.coded(c) && !RequestCodes.coded(c.examples()));
    }

    private void byDeedAndResult() {
        Map<String, String> table = new LinkedHashMap<>();
        evidence.byBoth.forEach((deed, ends) -> {
            if (table.size() < MOST_VALUES) {
                ends.forEach((end, action) -> table.put(LookupTable.cell(deed) + "," + LookupTable.cell(end), action));
            }
        });
        evidence.byDeed.keySet().stream()
                .filter(deed -> evidence.spoken(deed) && evidence.byBoth.containsKey(deed))
                .forEach(deed -> MessageWords.FAILURES.forEach(
                        w -> table.putIfAbsent(LookupTable.cell(deed) + "," + w, "failure")));
        Set<String> ends = new TreeSet<>(ActionEvidence.WHOLE_FIRST);
        evidence.byBoth.values().forEach(m -> ends.addAll(m.keySet()));
        boolean logins = evidence.families.equals(Set.of(Family.OUTCOME));
        if (!logins || !eventTypes.foreseen.isEmpty()) {
            List<String> families = logins(doing()).stream().limit(MOST_LOGINS).toList();
            // what only has a word of logins in its name says itself what was done
            evidence.byDeed.forEach((deed, action) -> {
                if (families.stream().anyMatch(f -> Wildcards.matches(f, deed))) {
                    table.putIfAbsent(LookupTable.cell(deed) + ",*", action);
                }
            });
            families.forEach(login -> ends(login, ends, table));
        }
        eventTypes
                .foreseen
                .values()
                .forEach(deeds -> deeds.forEach((deed, action) -> table.putIfAbsent(deed + ",*", action)));
        if (logins) {
            ends("*", ends, table);
        }
        lookup("action", "_outcomes", List.of("vendor_action", "result"), table, true, keeps());
    }

    private void ends(String deed, Set<String> ends, Map<String, String> table) {
        if (evidence.results.stream().anyMatch(ErrorCodes::text)) {
            table.putIfAbsent(deed + ",*", "failure");
            return;
        }
        if (coded()) {
            ResultCodes.rows(evidence.results).forEach((code, action) -> table.putIfAbsent(deed + "," + code, action));
            return;
        }
        ends.stream()
                .filter(end -> COMMON_ENDS.keySet().stream().noneMatch(w -> Wildcards.matches(w, end)))
                .forEach(end ->
                        evidence.ended(end).ifPresent(a -> table.putIfAbsent(deed + "," + LookupTable.cell(end), a)));
        COMMON_ENDS.forEach((end, action) -> table.putIfAbsent(deed + "," + end, action));
    }

    private void byDeed(boolean more) {
        Map<String, String> table = new LinkedHashMap<>();
        evidence.byDeed.entrySet().stream().limit(MOST_VALUES).forEach(e -> table.put(e.getKey(), e.getValue()));
        boolean closed = evidence.families.equals(Set.of(Family.VERDICT));
        if (closed) {
            ValueList.named("traffic", candidates.tables()).rows().forEach(table::putIfAbsent);
        } else if (evidence.families.size() == 1 && !doing().equals(List.of(MessageWords.ACTION))) {
            deeds.wildcards(evidence.families.iterator().next()).forEach(table::putIfAbsent);
        }
        lookup(
                more ? "action_of_deed" : "action",
                "_actions",
                List.of("vendor_action"),
                table,
                !closed || wild(table),
                more || keeps());
    }

    private void lookup(
            String setting, String name, List<String> keys, Map<String, String> table, boolean wild, boolean keeps) {
        List<String> columns = new ArrayList<>(keys);
        columns.add("action");
        lookup(
                new Lookup(
                        setting,
                        prefix + name,
                        keys.stream().map(Input::new).toList(),
                        List.of("action"),
                        keeps,
                        LOOKED_UP),
                new LookupDefinition(LookupTable.csv(columns, table), wild ? keys : List.of()));
    }

    private void lookup(Lookup lookup, LookupDefinition table) {
        mapping.lookup("action", lookup, table, decision(LOOKED_UP));
    }

    private Decision decision(String explanation) {
        List<String> shown = Stream.concat(evidence.actions.stream(), evidence.results.stream())
                .filter(Candidate::seen)
                .map(c -> c.field() + " is " + c.examples().stream().limit(5).toList())
                .toList();
        return new Decision("action", "lookup", Decision.Origin.KNOWLEDGE, shown, 0.88, List.of(), explanation);
    }
}
