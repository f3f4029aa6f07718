package org.tafoundry.synth.cim;

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
import org.tafoundry.synth.cim.vocabulary.DeedTable;
import org.tafoundry.synth.cim.vocabulary.DeedTable.Family;
import org.tafoundry.synth.cim.vocabulary.NameWords;
import org.tafoundry.synth.cim.vocabulary.ProfiledField;
import org.tafoundry.synth.cim.vocabulary.ValueKind;
import org.tafoundry.table.WordLists;

/** Which action of the CIM the sample shows for what the vendor says was done, and for how it ended. */
final class ActionEvidence {

    private static final Set<String> CHANGING = WordLists.set("models-of-changes");
    private static final Set<String> JUDGING = WordLists.set("models-of-verdicts");

    private static final Set<String> DETECTING = WordLists.set("models-of-detections");

    /** The model of what is harmful in itself, so that what was done with it is the verdict. */
    private static final String REMEDIED = "Malware";

    private static final Set<String> SESSIONS = Set.of("Network_Sessions");

    private static final int LONGEST = 100;

    private static final int LONGEST_VERDICT = 16;
    private static final int LONGEST_NAME = 200;

    private static final int MOST_WORDS = 2;

    private static final int MOST_WORDS_OF_END = 3;

    private static final int SHORTEST_END = 4;

    /** What no event ends like. */
    private static final String NO_END = "";

    /** Whole values before words that stand anywhere in one, since the first row of a table that matches decides. */
    static final Comparator<String> WHOLE_FIRST =
            Comparator.comparing((String end) -> end.startsWith("*")).thenComparing(Comparator.naturalOrder());

    /** The action of each vendor_action, where it says it alone. */
    final Map<String, String> byDeed = new TreeMap<>(WHOLE_FIRST);

    /** The action of each vendor_action and result, where both count. */
    final Map<String, Map<String, String>> byBoth = new TreeMap<>(WHOLE_FIRST);

    final Set<Family> families = new TreeSet<>();

    /** The action of each value of the fields that tell the kinds, where nothing else says it. */
    final Map<String, Map<String, String>> byName = new TreeMap<>();

    /** All values of these fields that say an action, also those that are of one event only. */
    final Map<String, Set<String>> telling = new TreeMap<>();

    /** The action of each result of events that do not say what was done. */
    final Map<String, String> byEnd = new TreeMap<>(WHOLE_FIRST);

    /** The fields that say what was done. */
    final List<Candidate> actions;

    /** The fields that say how it ended. */
    final List<Candidate> results;

    final DeedTable deeds;

    /** Words that mean different things in different kinds of events. */
    private final Set<String> several = new TreeSet<>();

    private final SampleRows rows;
    private final List<Kind> kinds;
    private final boolean text;
    private final PathLogins paths;

    /** The fields that tell the kinds; where none does, the one that describes most events. */
    private final List<String> naming;

    /** Whether what was done in the event that is read is said by a sentence, in which a word may only name what it is about. */
    private boolean sentence;

    /** Whether the result of the event that is read is a word of its message, which may be the verb of what was done. */
    private boolean verb;

    /** Whether a value of the event that is read says in one word that something was refused. */
    private boolean refused;

    /** Whether some events have a result that is the end of a change, and not an action. */
    private boolean apart;

    private final LoginNames logins;

    private final WordsOfSentences sentences;

    private final NamedDeeds namedDeeds;

    /** Whether some login states an error in words. */
    private boolean erring;

    private ActionEvidence(Candidates candidates, CimInput input, SampleRows rows, EventTypePlanner eventTypes) {
        this.rows = rows;
        this.kinds = eventTypes.kinds;
        this.text = input.isText();
        this.paths = eventTypes.paths();
        this.deeds = DeedTable.of(candidates.tables());
        this.actions = DirectMapping.chosen("vendor_action", candidates);
        this.results = DirectMapping.chosen("result", candidates);
        List<String> telling = eventTypes.mains().isEmpty()
                ? Descriptors.of(candidates).stream()
                        .map(ProfiledField::name)
                        .limit(1)
                        .toList()
                : eventTypes.mains();
        this.naming =
                Stream.concat(telling.stream(), entering(candidates)).distinct().toList();
        this.namedDeeds = new NamedDeeds(candidates);
        this.sentences = new WordsOfSentences(deeds);
        this.logins = new LoginNames(this, candidates, eventTypes.mains());
    }

    /** The fields whose names for logins say how these went: {@code LOGIN_SUCCEEDED}. */
    private Stream<String> entering(Candidates candidates) {
        return Descriptors.of(candidates).stream()
                .filter(f -> f.examples().stream()
                        .anyMatch(v -> v.length() <= LONGEST_NAME
                                && NameWords.of(v).size() <= MOST_WORDS
                                && deeds.value(Family.ENTERED, v).isPresent()
                                && deeds.value(Family.OUTCOME, v).isPresent()))
                .map(ProfiledField::name)
                .limit(1);
    }

    /** Reads the sample. */
    static ActionEvidence of(Candidates candidates, CimInput input, SampleRows rows, EventTypePlanner eventTypes) {
        ActionEvidence evidence = new ActionEvidence(candidates, input, rows, eventTypes);
        evidence.scan();
        SpokenLogins.add(evidence, rows, evidence.kinds, evidence.naming);
        return evidence;
    }

    /** Whether a word says what was done, or tells the action of some event. */
    boolean tells(String word) {
        return deeds.knows(word) || byDeed.containsKey(key(word)) || byBoth.containsKey(key(word));
    }

    /** What a field that tells kinds says in events whose action it does not tell. */
    Set<String> silent(String field) {
        Set<String> silent = new TreeSet<>();
        for (int i = 0; i < rows.size(); i++) {
            rows.row(i).values(field).stream()
                    .map(ActionEvidence::key)
                    .filter(v -> !telling.getOrDefault(field, Set.of()).contains(v))
                    .forEach(silent::add);
        }
        return silent;
    }

    /** Whether each result means the same whatever was done. */
    boolean resultSaysIt() {
        Map<String, Set<String>> meant = new TreeMap<>();
        byBoth.values()
                .forEach(ends -> ends.forEach((end, action) ->
                        meant.computeIfAbsent(end, e -> new TreeSet<>()).add(action)));
        return !apart && meant.values().stream().allMatch(actions -> actions.size() == 1);
    }

    /** Notes what a deed means; one that means different things in different kinds of events tells nothing. */
    private void said(String deed, String action) {
        String before = byDeed.putIfAbsent(key(deed), action);
        if (before != null && !before.equals(action)) {
            several.add(key(deed));
        }
    }

    private void scan() {
        for (int i = 0; i < rows.size(); i++) {
            EventRow row = rows.row(i);
            if (models(i).contains("Authentication")) {
                erring |= results.stream().anyMatch(c -> ErrorCodes.text(c) && row.has(c.field()));
                Set<String> named = new TreeSet<>(names(row).values());
                named.add(first(row, actions));
                logins.doubt(row, named);
            }
        }
        for (int i = 0; i < rows.size(); i++) {
            String deed = namedDeeds.general(rows.row(i), first(rows.row(i), actions));
            sentence =
                    !logins.telling() || rows.row(i).values(MessageWords.ACTION).contains(deed);
            String result = first(rows.row(i), results);
            verb = rows.row(i).values(MessageWords.RESULT).contains(result);
            String done = deed;
            refused = rows.row(i).fields().values().stream()
                    .flatMap(List::stream)
                    .anyMatch(v -> v.length() <= LONGEST_VERDICT
                            && !v.equals(done)
                            && deeds.value(Family.STATED, v)
                                    .filter("blocked"::equals)
                                    .isPresent());
            Map<String, String> names = names(rows.row(i));
            if (!LookupTable.general(deed)) {
                deed = told(deed);
            }
            if (deed.length() <= LONGEST && !paths.has(i)) {
                scan(models(i), deed, result, names);
            }
        }
        sentences.add(byName, this::silent);
        byDeed.keySet().removeAll(several);
        byEnd.remove(NO_END);
        byBoth.values().forEach(ends -> ends.remove(NO_END));
        byBoth.values().removeIf(Map::isEmpty);
        // what ends in several ways says alone of none how it ended, unless only errors are stated
        byDeed.entrySet()
                .removeIf(e -> !erring
                        && !spoken(e.getKey())
                        && byBoth.getOrDefault(e.getKey(), Map.of()).values().stream()
                                .anyMatch(a -> !a.equals(e.getValue())));
    }

    /** What the fields that tell the kinds say of an event. */
    private Map<String, String> names(EventRow row) {
        Map<String, String> names = new LinkedHashMap<>();
        for (String field : naming) {
            row.values(field).stream()
                    .limit(1)
                    .filter(v -> !v.isBlank() && v.length() <= LONGEST_NAME)
                    .forEach(v -> names.put(field, v));
        }
        return names;
    }

    private void scan(Set<String> models, String deed, String result, Map<String, String> names) {
        if (login(models, deed.isEmpty() ? String.join(" ", names.values()) : deed)) {
            families.add(Family.OUTCOME);
            if (!result.isEmpty() && !deed.isEmpty()) {
                outcome(deed, result).ifPresent(a -> byBoth.computeIfAbsent(key(deed), d -> new TreeMap<>(WHOLE_FIRST))
                        .putIfAbsent(end(result), a));
                deeds.value(Family.OUTCOME, deed).ifPresent(a -> said(deed, a));
            } else if (!deed.isEmpty() && outcome(deed, "").isPresent()) {
                outcome(deed, "").ifPresent(a -> said(deed, a));
            } else if (!result.isEmpty()) {
                outcome("", result).ifPresent(a -> byEnd.putIfAbsent(end(result), a));
            } else {
                names.forEach((field, name) -> (ErrorCodes.named(field)
                                ? deeds.value(Family.OUTCOME, name)
                                : outcome(name, ""))
                        .ifPresent(a -> named(field, name, a)));
            }
        } else if (deed.isEmpty() && judging(models)) {
            Optional<String> end = stopped(models, result);
            end.ifPresent(a -> byEnd.putIfAbsent(end(result), a));
            if (result.isEmpty()) {
                names.forEach((field, name) -> deeds.value(Family.STATED, name).ifPresent(a -> named(field, name, a)));
            }
        } else if (deed.isEmpty() && models.stream().anyMatch(CHANGING::contains)) {
            names.forEach((field, name) -> deeds.value(Family.CHANGE, name).ifPresent(a -> named(field, name, a)));
        } else if (!result.isEmpty()
                && models.isEmpty()
                && deeds.value(Family.CHANGE, deed).isPresent()) {
            apart = true; // how a change ended is not what was done
        } else if (!deed.isEmpty()) {
            Optional<Family> family = family(models, deed);
            Optional<String> action = family.flatMap(f -> deeds.value(f, deed));
            Optional<String> changed =
                    verb && action.isEmpty() && models.stream().allMatch(CHANGING::contains)
                            ? deeds.value(Family.CHANGE, result)
                            : Optional.empty();
            Optional<String> end = changed.isPresent() && !models.isEmpty()
                    ? changed
                    : judged(models, action)
                            ? judging(models) ? stopped(models, result) : Optional.empty()
                            : result.isEmpty() || models.equals(SESSIONS) ? Optional.empty() : went(deed, result);
            if (end.isPresent()) {
                families.add(Family.OUTCOME);
                byBoth.computeIfAbsent(key(deed), d -> new TreeMap<>(WHOLE_FIRST))
                        .putIfAbsent(end(result), end.get());
            } else {
                family.ifPresent(families::add);
                action.ifPresent(a -> said(deed, a));
                if (refused && action.filter("allowed"::equals).isPresent()) {
                    several.add(key(deed)); // to open is no verdict where the event says that it was denied
                }
            }
        }
    }

    /** What was done in a sentence that holds what one event alone has: the words that tell it; empty where none do. */
    private String told(String deed) {
        return Stream.of(Family.OUTCOME, Family.ENTERED, Family.CHANGE, Family.VERDICT)
                .flatMap(f -> deeds.deciding(f, deed).stream())
                .filter(words -> words.length() >= SHORTEST_END)
                .findFirst()
                .map(words -> "*" + words + "*")
                .orElse("");
    }

    /** A result as later events have it: a sentence by the words in it that tell, for the rest may be one event's own. */
    private String end(String result) {
        boolean code = result.indexOf(' ') < 0 || NameWords.of(result).size() <= MOST_WORDS_OF_END;
        return code && LookupTable.general(result)
                ? key(result)
                : deeds.deciding(Family.OUTCOME, result)
                        .filter(words -> words.length() >= SHORTEST_END)
                        .map(words -> "*" + words + "*")
                        .orElseGet(() -> LookupTable.general(result) ? key(result) : NO_END);
    }

    /** Notes what the name of an event says of its action. */
    private void named(String field, String name, String action) {
        Map<String, String> table = byName.computeIfAbsent(field, f -> new TreeMap<>(WHOLE_FIRST));
        telling.computeIfAbsent(field, f -> new TreeSet<>()).add(key(name));
        sentences.note(field, name, action);
        if (LookupTable.general(name)) {
            table.putIfAbsent(key(name), action);
        }
    }

    /** Whether events of these kinds are about what was let through or stopped, and nothing else asks for the action. */
    private static boolean judging(Set<String> models) {
        return !models.contains("Email")
                && models.stream().anyMatch(JUDGING::contains)
                && models.stream().noneMatch(CHANGING::contains);
    }

    /** What a result says that was decided: one that is no more than how something went decides nothing. */
    private Optional<String> stopped(Set<String> models, String result) {
        if (result.isEmpty()) {
            return Optional.empty();
        }
        return models.contains(REMEDIED) ? deeds.value(Family.REMEDIED, result) : deeds.value(Family.STATED, result);
    }

    /** Whether what was done says the action; how it ended says it where no model asks for more, or nothing else does. */
    private static boolean judged(Set<String> models, Optional<String> action) {
        boolean asked = models.contains("Email") || models.stream().anyMatch(JUDGING::contains);
        return asked
                || action.isPresent() && (models.isEmpty() || models.stream().anyMatch(CHANGING::contains));
    }

    /** Whether how it ended is the action: at a login, but not at a change that a log of logins holds too. */
    private boolean login(Set<String> models, String deed) {
        return models.contains("Authentication")
                && (models.stream().noneMatch(CHANGING::contains)
                        || deeds.value(Family.ENTERED, deed).isPresent()
                        || LoginNames.failed(deeds, deed));
    }

    private Optional<Family> family(Set<String> models, String deed) {
        if (models.equals(SESSIONS) && deeds.value(Family.SESSION, deed).isPresent()) {
            return Optional.of(Family.SESSION);
        }
        if (models.contains("Email")) {
            return Optional.of(Family.MAIL);
        }
        boolean judged = models.stream().anyMatch(JUDGING::contains)
                && deeds.value(Family.CHANGE, deed).isEmpty();
        if (models.stream().anyMatch(CHANGING::contains) && !judged) {
            return Optional.of(Family.CHANGE);
        }
        if (models.stream().anyMatch(DETECTING::contains)
                && !models.contains("Malware")
                && deeds.value(Family.OBJECT, deed).isPresent()
                && deeds.value(Family.CHANGE, deed).isPresent()) {
            return Optional.empty(); // "file deleted" is what somebody did, and no verdict of the sensor
        }
        // what is no event of a model is judged only where nothing says that it was changed, or only tried
        boolean done = deeds.value(Family.CHANGE, deed).isPresent()
                || deeds.value(Family.TRIED, deed).isPresent();
        boolean verdict = models.stream().anyMatch(JUDGING::contains)
                || models.isEmpty()
                        && !text
                        && !done
                        && deeds.value(Family.LEFT, deed).isEmpty();
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
        if (said.isEmpty() && result.isEmpty() && unfailed(deed)) {
            return Optional.of("success");
        }
        return said.isEmpty() ? result.isEmpty() ? entered(deed) : Optional.empty() : Optional.of(said.get(0));
    }

    /** Whether a login has no error, in a log that states in other logins in words what went wrong with them. */
    private boolean unfailed(String deed) {
        return erring
                && !sentence
                && deeds.value(Family.TRIED, deed).isEmpty()
                && NameWords.of(deed).size() <= MOST_WORDS;
    }

    /** A login that nobody says went wrong; one that was tried, or that a sentence only speaks of, is not known to have gone well. */
    private Optional<String> entered(String deed) {
        return deeds.value(Family.TRIED, deed).isPresent() || logins.doubtful(deed) && !spoken(deed)
                ? Optional.empty()
                : deeds.value(sentence ? Family.SAID : Family.ENTERED, deed);
    }

    /** Whether the words of a message say that somebody entered, whom other words of it would say to have failed. */
    boolean spoken(String deed) {
        return text && deeds.value(Family.SAID, deed).isPresent();
    }

    /** What a result says. */
    Optional<String> ended(String result) {
        if (!result.isEmpty() && results.stream().anyMatch(ErrorCodes::text)) {
            // whatever an error says is one, but the words of a message may say the contrary
            return deeds.value(Family.OUTCOME, result).filter("success"::equals).or(() -> Optional.of("failure"));
        }
        if (results.stream().anyMatch(c -> RequestCodes.coded(c.examples()))) {
            return RequestCodes.ended(result).or(() -> deeds.value(Family.OUTCOME, result));
        }
        return ResultCodes.ended(result, results)
                .or(() -> deeds.value(Family.OUTCOME, result))
                .or(() -> flag(result));
    }

    /** How something ended that is no login: what says itself that it failed did, whatever became of the record of it. */
    private Optional<String> went(String deed, String result) {
        Optional<String> failed = deeds.value(Family.OUTCOME, deed).filter("failure"::equals);
        return failed.isPresent() ? failed : outcome("", result);
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

    /** A value as tables have it: letter case does not count. */
    static String key(String value) {
        return value.toLowerCase(Locale.ROOT);
    }
}
