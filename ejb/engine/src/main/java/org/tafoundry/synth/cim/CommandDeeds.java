package org.tafoundry.synth.cim;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tafoundry.order.Decision;
import org.tafoundry.synth.cim.vocabulary.NameWords;
import org.tafoundry.synth.cim.vocabulary.ProfiledField;
import org.tafoundry.synth.cim.vocabulary.Wildcards;
import org.tafoundry.synth.setting.Lookup;
import org.tafoundry.synth.setting.Lookup.Input;
import org.tafoundry.synth.setting.LookupDefinition;
import org.tafoundry.table.WordLists;

/**
 * Tells by the verb with which they begin which commands of a device change it: {@code set interface ge-1 disable} does,
 * {@code show version} does not. A command of a shell is none of these.
 *
 * @param field the field of the commands
 * @param actions wildcards for those of the sample, and for the same of any device, with the action of the CIM
 */
record CommandDeeds(String field, Map<String, String> actions) {

    private static final Set<String> NAMES = WordLists.set("command-words");

    /** Each verb with the action of the CIM. */
    private static final Map<String, String> CHANGING = WordLists.meanings("verbs-of-commands");

    private static final List<String> COMMON = WordLists.list("usual-verbs-of-commands");

    private static final Set<String> SHOWING = WordLists.set("verbs-that-show");

    /** The field of what was typed at the prompt of a configuration, where everything changes it. */
    private static final String CONFIGURING = "config_command";

    private static final String ANY = "*";
    private static final String MODIFIED = "modified";

    private static final int MOST_WORDS = 6;

    private static final String VERB = "\u0000";

    CommandDeeds {
        actions = Map.copyOf(actions);
    }

    /**
     * The commands of a log that has a field for them, some of which change and some of which show something; else its
     * statements in the language of databases.
     */
    static Optional<CommandDeeds> in(Candidates candidates) {
        if (candidates.fields().containsKey(CONFIGURING)) {
            return Optional.of(new CommandDeeds(CONFIGURING, Map.of(ANY, MODIFIED)));
        }
        return candidates.fields().values().stream()
                .filter(CommandDeeds::commands)
                .findFirst()
                .map(f -> new CommandDeeds(
                        f.name(),
                        wildcards(f).stream()
                                .collect(Collectors.toMap(w -> w, w -> CHANGING.get(verb(w).orElseThrow())))))
                .or(() -> StatementDeeds.in(candidates));
    }

    /** The wildcards by which those that change something are known; none where all do. */
    Set<String> wildcards() {
        return actions.containsKey(ANY) ? Set.of() : actions.keySet();
    }

    /** Whether a field holds what is typed in at a device: some of it with a verb that changes or shows something. */
    static boolean ofDevice(ProfiledField field) {
        List<String> words = NameWords.of(field.name());
        return field.events() > 0
                && !words.isEmpty()
                && NAMES.contains(words.get(words.size() - 1))
                && field.examples().stream().noneMatch(v -> v.startsWith("/") || v.contains("/bin/"))
                && field.examples().stream()
                        .flatMap(v -> Stream.of(v.toLowerCase(Locale.ROOT).split("\\s", MOST_WORDS)))
                        .anyMatch(w -> CHANGING.containsKey(w) || SHOWING.contains(w));
    }

    private static boolean commands(ProfiledField field) {
        Set<String> said =
                field.examples().stream().flatMap(v -> verb(v).stream()).collect(Collectors.toSet());
        long changing = said.stream().filter(CHANGING::containsKey).count();
        return ofDevice(field) && (changing > 1 || changing > 0 && said.stream().anyMatch(SHOWING::contains));
    }

    private static Set<String> wildcards(ProfiledField field) {
        Set<String> wildcards = field.examples().stream()
                .flatMap(v -> wildcard(v).stream())
                .collect(Collectors.toCollection(TreeSet::new));
        List<String> forms = wildcards.stream()
                .map(w -> w.replace(verb(w).orElse(""), VERB))
                .distinct()
                .toList();
        forms.forEach(form -> COMMON.forEach(v -> wildcards.add(form.replace(VERB, v))));
        return wildcards;
    }

    /** The verb of a command: its first word, or the one behind a few nouns and before the options. */
    private static Optional<String> verb(String command) {
        List<String> words = List.of(command.strip().toLowerCase(Locale.ROOT).split("\\s+", MOST_WORDS));
        if (CHANGING.containsKey(words.get(0)) || SHOWING.contains(words.get(0))) {
            return words.size() > 1 || SHOWING.contains(words.get(0)) ? Optional.of(words.get(0)) : Optional.empty();
        }
        return IntStream.range(1, words.size() - 1)
                .filter(i ->
                        words.get(i + 1).startsWith("-") || words.get(i + 1).startsWith("*"))
                .mapToObj(words::get)
                .filter(w -> CHANGING.containsKey(w) || SHOWING.contains(w))
                .findFirst();
    }

    /** The wildcard for commands with the same verb in the same place; empty where it changes nothing. */
    private static Optional<String> wildcard(String command) {
        return verb(command)
                .filter(CHANGING::containsKey)
                .map(v -> (command.strip().toLowerCase(Locale.ROOT).startsWith(v) ? "" : "* ")
                        + v
                        + TellingValues.ANY_STATEMENT);
    }

    /** Whether an event's command changes something. */
    boolean in(EventRow row) {
        return row.values(field).stream()
                .map(v -> v.strip().toLowerCase(Locale.ROOT))
                .anyMatch(v -> actions.keySet().stream().anyMatch(w -> Wildcards.matches(w, v)));
    }

    /** Gives these changes their action. */
    void add(String prefix, String key, Mapping mapping) {
        Map<String, String> table = new LinkedHashMap<>(new TreeMap<>(actions));
        String why = "action is what the verb of a command does.";
        mapping.lookup(
                "action",
                new Lookup(
                        "acted_by_command",
                        prefix + "_commands",
                        List.of(new Input("says", key)),
                        List.of("action"),
                        mapping.has("action"),
                        why),
                new LookupDefinition(LookupTable.csv(List.of("says", "action"), table), List.of("says")),
                new Decision(
                        "action",
                        "lookup",
                        Decision.Origin.KNOWLEDGE,
                        actions.keySet().stream().sorted().limit(5).toList(),
                        0.8,
                        List.of(),
                        why));
    }
}
