package org.tafoundry.synth.cim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tafoundry.order.Decision;
import org.tafoundry.synth.cim.DeedTable.Family;
import org.tafoundry.synth.setting.Lookup;
import org.tafoundry.synth.setting.Lookup.Input;
import org.tafoundry.synth.setting.LookupDefinition;

/**
 * Gives {@code action} the values that the CIM prescribes, by lookups on what the vendor says was done
 * ({@code vendor_action}) and how it ended ({@code result}).
 */
final class ActionMapping {

    private static final Set<String> CHANGING = Set.of("Change", "Endpoint", "Data_Access");
    private static final Set<String> JUDGING =
            Set.of("Network_Traffic", "Intrusion_Detection", "Malware", "Web", "DLP", "Network_Resolution", "Alerts");
    private static final int MOST_VALUES = 300;

    /** Every word of logins with every word of how they end. */
    private static final int MOST_ROWS = 1000;

    private static final int LONGEST = 100;

    private static final String LOOKED_UP = "action puts the vendor's words on the values that the CIM prescribes.";

    private final Candidates candidates;
    private final SampleRows rows;
    private final List<Kind> kinds;
    private final Mapping mapping;
    private final String prefix;
    private final boolean text;

    /** Whether a login's name tells how it went: those that fail have names of their own, or nothing else could tell. */
    private final boolean telling;

    private final List<Candidate> actions;
    private final List<Candidate> results;

    /** The action of each vendor_action, where it says it alone. */
    private final Map<String, String> byDeed = new TreeMap<>();

    /** The action of each vendor_action and result, where both count. */
    private final Map<String, Map<String, String>> byBoth = new TreeMap<>();

    private final Set<Family> families = new TreeSet<>();

    /** The action of each value of the fields that tell the kinds, where nothing else says it. */
    private final Map<String, Map<String, String>> byName = new TreeMap<>();

    /** The action of each result of events that do not say what was done. */
    private final Map<String, String> byEnd = new TreeMap<>();

    private final EventTypePlanner eventTypes;
    private final DeedTable deeds;

    private ActionMapping(
            Candidates candidates, CimInput input, SampleRows rows, EventTypePlanner eventTypes, Mapping mapping) {
        this.eventTypes = eventTypes;
        this.candidates = candidates;
        this.deeds = DeedTable.of(candidates.tables());
        this.rows = rows;
        this.kinds = eventTypes.kinds;
        this.mapping = mapping;
        this.text = input.isText();
        this.prefix = input.sourcetype().replaceAll("[^A-Za-z0-9]+", "_");
        this.actions = DirectMapping.chosen("vendor_action", candidates);
        this.results = DirectMapping.chosen("result", candidates);
        this.telling = failing() || !toldElsewhere();
    }

    /** Whether another field of few words has one that says how something ended. */
    private boolean toldElsewhere() {
        Set<String> own = Stream.concat(
                        Stream.concat(actions.stream(), results.stream()).map(Candidate::field),
                        eventTypes.mains().stream())
                .collect(Collectors.toSet());
        return candidates.fields().values().stream()
                .filter(f -> !own.contains(f.name()) && f.examples().size() > 1 && candidates.worded(f))
                .flatMap(f -> f.examples().stream())
                .anyMatch(v -> deeds.value(Family.OUTCOME, v).isPresent());
    }

    /** Whether the field that says what was done also says that it failed, as in "login failed". */
    private boolean failing() {
        Stream<String> names = Stream.concat(
                actions.stream().flatMap(c -> c.examples().stream()),
                eventTypes.mains().stream()
                        .flatMap(f -> Optional.ofNullable(candidates.fields().get(f)).stream())
                        .flatMap(f -> f.examples().stream()));
        return names.anyMatch(v -> v.length() <= LONGEST
                && deeds.value(Family.OUTCOME, v).filter("failure"::equals).isPresent()
                && deeds.value(Family.ENTERED, v).isPresent());
    }

    /** Adds {@code action}, {@code vendor_action} and {@code result}. */
    static void add(
            Candidates candidates, CimInput input, SampleRows rows, EventTypePlanner eventTypes, Mapping mapping) {
        ActionMapping action = new ActionMapping(candidates, input, rows, eventTypes, mapping);
        action.direct("vendor_action", action.actions);
        action.direct("result", action.results);
        action.scan();
        action.write();
    }

    private void direct(String target, List<Candidate> chosen) {
        if (!chosen.isEmpty()) {
            DirectMapping.map(target, chosen, candidates, mapping);
        }
    }

    private void scan() {
        for (int i = 0; i < rows.size(); i++) {
            String deed = first(rows.row(i), actions);
            String result = first(rows.row(i), results);
            Map<String, String> names = names(rows.row(i));
            if (deed.length() <= LONGEST) {
                scan(models(i), deed, result, names);
            }
        }
    }

    /** What the fields that tell the kinds say of an event. */
    private Map<String, String> names(EventRow row) {
        Map<String, String> names = new LinkedHashMap<>();
        for (String field : eventTypes.mains()) {
            row.values(field).stream()
                    .limit(1)
                    .filter(v -> !v.isBlank() && v.length() <= LONGEST)
                    .forEach(v -> names.put(field, v));
        }
        return names;
    }

    private void scan(Set<String> models, String deed, String result, Map<String, String> names) {
        if (login(models, deed.isEmpty() ? String.join(" ", names.values()) : deed)) {
            families.add(Family.OUTCOME);
            if (!result.isEmpty() && !deed.isEmpty()) {
                outcome(deed, result).ifPresent(a -> byBoth.computeIfAbsent(key(deed), d -> new TreeMap<>())
                        .putIfAbsent(key(result), a));
                deeds.value(Family.OUTCOME, deed).ifPresent(a -> byDeed.putIfAbsent(key(deed), a));
            } else if (!deed.isEmpty() && outcome(deed, "").isPresent()) {
                outcome(deed, "").ifPresent(a -> byDeed.putIfAbsent(key(deed), a));
            } else if (!result.isEmpty()) {
                outcome("", result).ifPresent(a -> byEnd.putIfAbsent(key(result), a));
            } else {
                names.forEach((field, name) -> outcome(name, "").ifPresent(a -> {
                    Map<String, String> table = byName.computeIfAbsent(field, f -> new TreeMap<>());
                    if (LookupTable.general(name)) {
                        table.putIfAbsent(key(name), a);
                    }
                }));
            }
        } else if (!deed.isEmpty()) {
            Optional<Family> family = family(models, deed);
            Optional<String> action = family.flatMap(f -> deeds.value(f, deed));
            Optional<String> end = judged(models, action) || result.isEmpty() ? Optional.empty() : outcome("", result);
            if (end.isPresent()) {
                families.add(Family.OUTCOME);
                byBoth.computeIfAbsent(key(deed), d -> new TreeMap<>()).putIfAbsent(key(result), end.get());
            } else {
                family.ifPresent(families::add);
                action.ifPresent(a -> byDeed.putIfAbsent(key(deed), a));
            }
        }
    }

    /** Whether what was done says the action; how it ended says it where no model asks for more, or nothing else does. */
    private static boolean judged(Set<String> models, Optional<String> action) {
        boolean asked = models.contains("Email") || models.stream().anyMatch(JUDGING::contains);
        return asked || action.isPresent() && models.stream().anyMatch(CHANGING::contains);
    }

    /** Whether how it ended is the action: at a login, but not at a change that a log of logins holds too. */
    private boolean login(Set<String> models, String deed) {
        return models.contains("Authentication")
                && (models.stream().noneMatch(CHANGING::contains)
                        || deeds.value(Family.ENTERED, deed).isPresent());
    }

    private Optional<Family> family(Set<String> models, String deed) {
        if (models.contains("Email")) {
            return Optional.of(Family.MAIL);
        }
        if (models.stream().anyMatch(CHANGING::contains)) {
            return Optional.of(Family.CHANGE);
        }
        boolean verdict = models.stream().anyMatch(JUDGING::contains) || models.isEmpty() && !text;
        return verdict ? Optional.of(Family.VERDICT) : Optional.empty();
    }

    private Optional<String> outcome(String deed, String result) {
        List<String> said = Stream.of(
                        result.isEmpty() ? Optional.<String>empty() : ended(result), deeds.value(Family.OUTCOME, deed))
                .flatMap(Optional::stream)
                .toList();
        if (said.contains("failure")) {
            return Optional.of("failure");
        }
        return said.isEmpty() ? result.isEmpty() ? entered(deed) : Optional.empty() : Optional.of(said.get(0));
    }

    /** A login that nobody says went wrong; one that was tried, or that a sentence only speaks of, is not known to have gone well. */
    private Optional<String> entered(String deed) {
        boolean sentence = !telling || actions.stream().anyMatch(c -> c.field().equals(MessageWords.ACTION));
        return deeds.value(Family.TRIED, deed).isPresent()
                ? Optional.empty()
                : deeds.value(sentence ? Family.SAID : Family.ENTERED, deed);
    }

    private Optional<String> ended(String result) {
        return results.stream().anyMatch(ResultCodes::coded) && result.matches("0x[0-9A-Fa-f]+|\\d+")
                ? Optional.of(result.matches("0(?:x0+)?") ? "success" : "failure")
                : deeds.value(Family.OUTCOME, result).or(() -> flag(result));
    }

    /** A result that is told by yes or no. */
    private Optional<String> flag(String result) {
        boolean flags = results.stream()
                .anyMatch(c -> !c.examples().isEmpty()
                        && c.examples().stream().allMatch(v -> v.matches("(?i)true|false|yes|no|[01]")));
        return flags ? Optional.of(result.matches("(?i)true|yes|1") ? "success" : "failure") : Optional.empty();
    }

    private Set<String> models(int row) {
        return kinds.stream()
                .filter(k -> k.rows().get(row))
                .map(k -> k.rule().model())
                .collect(Collectors.toSet());
    }

    private static String first(EventRow row, List<Candidate> chosen) {
        return chosen.stream()
                .filter(c -> row.has(c.field()))
                .map(c -> row.values(c.field()).get(0).strip())
                .filter(v -> !ValueKind.placeholder(v))
                .findFirst()
                .orElse("");
    }

    private static String key(String value) {
        return value.toLowerCase(Locale.ROOT);
    }

    private void write() {
        boolean logins = families.equals(Set.of(Family.OUTCOME));
        int lookups = 0;
        boolean ends = !byEnd.isEmpty();
        if (logins && resultSaysIt() && !(byBoth.isEmpty() && byEnd.isEmpty())) {
            byResult();
            ends = false;
            lookups++;
        } else if (!byBoth.isEmpty()) {
            byDeedAndResult();
            lookups++;
        }
        if (!byDeed.isEmpty()) {
            byDeed(lookups > 0);
            lookups++;
        }
        if (ends) {
            lookup(
                    lookups > 0 ? "action_of_result" : "action",
                    "_results",
                    List.of("result"),
                    new LinkedHashMap<>(byEnd),
                    false,
                    lookups > 0 || keeps());
            lookups++;
        }
        Optional<Map.Entry<String, Map<String, String>>> said = byName.entrySet().stream()
                .max(Comparator.comparingInt((Map.Entry<String, Map<String, String>> e) ->
                                e.getValue().size())
                        .thenComparing(Map.Entry::getKey, Comparator.reverseOrder()));
        if (said.isPresent()) {
            byName(said.get().getKey(), said.get().getValue(), lookups > 0);
            lookups++;
        }
        if (candidates.fields().containsKey("action") && (lookups > 1 || foreign())) {
            mapping.eval("action", "null()", decision("What the log itself calls action is vendor_action."));
        }
    }

    /** Whether the log's own {@code action} has values that the CIM does not prescribe, which no lookup would replace. */
    private boolean foreign() {
        return candidates.fields().get("action").examples().stream()
                .map(ActionMapping::key)
                .anyMatch(v -> !deeds.prescribed(v) && !byDeed.containsKey(v));
    }

    /** Whether each result means the same whatever was done. */
    private boolean resultSaysIt() {
        Map<String, Set<String>> meant = new TreeMap<>();
        byBoth.values()
                .forEach(ends -> ends.forEach((end, action) ->
                        meant.computeIfAbsent(end, e -> new TreeSet<>()).add(action)));
        return meant.values().stream().allMatch(actions -> actions.size() == 1);
    }

    /** Families of names of logins that later events may have. */
    private List<String> logins() {
        return ModelRules.of(candidates.tables()).stream()
                .filter(r -> r.model().equals("Authentication"))
                .flatMap(r -> Wildcards.families(r.stems()).stream())
                .toList();
    }

    private void byName(String field, Map<String, String> said, boolean more) {
        Map<String, String> table = new LinkedHashMap<>(said);
        deeds.wildcards(Family.OUTCOME).forEach((word, action) -> logins().forEach(login -> {
            if (table.size() < MOST_ROWS) {
                table.putIfAbsent(login + word.substring(1), action);
            }
        }));
        lookup(
                new Lookup(
                        more ? "action_of_name" : "action",
                        prefix + "_names",
                        List.of(new Input("says", eventTypes.key(field))),
                        List.of("action"),
                        true,
                        LOOKED_UP),
                new LookupDefinition(LookupTable.csv(List.of("says", "action"), table), List.of("says")));
    }

    /** What another lookup says already stays; a word of the log's own does not. */
    private boolean keeps() {
        return mapping.has("action") && !candidates.fields().containsKey("action");
    }

    private void byResult() {
        Map<String, String> table = new LinkedHashMap<>(byEnd);
        byBoth.values().forEach(table::putAll);
        ValueList.named("outcome", candidates.tables()).rows().forEach(table::putIfAbsent);
        lookup("action", "_outcomes", List.of("result"), table, false, keeps());
    }

    private void byDeedAndResult() {
        Map<String, String> table = new LinkedHashMap<>();
        byBoth.forEach((deed, ends) -> {
            if (table.size() < MOST_VALUES) {
                ends.forEach((end, action) -> table.put(LookupTable.cell(deed) + "," + LookupTable.cell(end), action));
            }
        });
        Set<String> ends = new TreeSet<>();
        byBoth.values().forEach(m -> ends.addAll(m.keySet()));
        List<String> logins = families.equals(Set.of(Family.OUTCOME)) ? List.of("*") : logins();
        for (String login : logins) {
            ends.forEach(end -> ended(end).ifPresent(a -> table.putIfAbsent(login + "," + LookupTable.cell(end), a)));
            table.putIfAbsent(login + ",*fail*", "failure");
            table.putIfAbsent(login + ",*success*", "success");
        }
        lookup("action", "_outcomes", List.of("vendor_action", "result"), table, true, keeps());
    }

    private void byDeed(boolean more) {
        Map<String, String> table = new LinkedHashMap<>();
        byDeed.entrySet().stream().limit(MOST_VALUES).forEach(e -> table.put(e.getKey(), e.getValue()));
        boolean closed = families.equals(Set.of(Family.VERDICT));
        if (closed) {
            ValueList.named("traffic", candidates.tables()).rows().forEach(table::putIfAbsent);
        } else if (families.size() == 1) {
            deeds.wildcards(families.iterator().next()).forEach(table::putIfAbsent);
        }
        lookup(
                more ? "action_of_deed" : "action",
                "_actions",
                List.of("vendor_action"),
                table,
                !closed,
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
        List<String> evidence = Stream.concat(actions.stream(), results.stream())
                .filter(Candidate::seen)
                .map(c -> c.field() + " is " + c.examples().stream().limit(5).toList())
                .toList();
        return new Decision("action", "lookup", Decision.Origin.KNOWLEDGE, evidence, 0.88, List.of(), explanation);
    }
}
