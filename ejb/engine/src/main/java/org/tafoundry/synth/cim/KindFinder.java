package org.tafoundry.synth.cim;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.tafoundry.synth.cim.vocabulary.DeedWords;
import org.tafoundry.synth.cim.vocabulary.ModelRule;
import org.tafoundry.synth.cim.vocabulary.ModelRules;
import org.tafoundry.synth.cim.vocabulary.ProfiledField;
import org.tafoundry.synth.cim.vocabulary.Wording;
import org.tafoundry.table.WordLists;

/** Finds which events of the sample are of which kind: an event is of a kind when it has that kind's facts. */
final class KindFinder {

    private static final int MOST_FIELDS = 2;

    private static final int MOST_TESTS = 3;

    private static final int LONGEST_LABEL = 60;

    private static final int SHORTEST_PHRASE = 8;

    /** The kind of what a sensor detects, and what each of its events has. */
    private static final String SENSOR = "ids";

    private static final String LOGIN = "Authentication";

    private static final String DATABASE = "Databases";

    private static final String ENTERING = "authentication";

    private static final Set<String> METHODS = WordLists.set("request-methods");

    private static final String CHANGE = "change";

    private static final String TRAFFIC = "network_traffic";

    private static final String LEASED = "dhcp";

    private static final String BIND = "ldap_bind";

    private static final Set<String> SIGNED = Set.of("signature", "signature_id");

    /** Groups of things, not of accounts. */
    private static final Pattern OTHER_GROUPS =
            Pattern.compile("(?i)(?:" + WordLists.alternatives("groups-of-things") + ")s?[ _-]?groups?");

    /** What a source calls itself when each of its events is of this kind. */
    private static final Map<String, List<String>> ANNOUNCED = Map.of(
            "alerts", WordLists.list("words-for-alerts"),
            "ids", WordLists.list("words-for-detections"));

    private final CimInput input;
    private final SampleRows rows;
    private final List<String> main = new ArrayList<>();
    private final CounterEvidence counter;
    private final TellingFields telling;

    /** Logins that a path tells. */
    final PathLogins paths;

    /** The commands of a device. */
    final Optional<CommandDeeds> commands;

    /** What a directory answers to those who bind. */
    final Optional<DirectoryAnswers> answers;

    /** The field that says by yes or no whether somebody entered. */
    private final Optional<String> flag;

    KindFinder(CimInput input, Candidates candidates, SampleRows rows) {
        this.input = input;
        this.rows = rows;
        this.counter = new CounterEvidence(input, candidates, rows);
        this.telling = new TellingFields(candidates, input.isText());
        this.paths = PathLogins.in(input, candidates, rows);
        this.commands = CommandDeeds.in(candidates);
        this.answers = DirectoryAnswers.in(candidates, rows);
        this.flag = LoginFlags.in(candidates);
    }

    /** The kinds of which the sample has events, in the order of the table. */
    List<Kind> find() {
        List<Told> all = new ArrayList<>();
        for (ModelRule rule : ModelRules.of(input.tables())) {
            if (input.formatId().equals("access") && !rule.tags().contains("web")) {
                continue; // what a request's path says is not what the server did: /login is a page
            }
            BitSet served = served(rule);
            if (!served.isEmpty()) {
                all.add(told(rule, served));
            }
        }
        main.addAll(main(all).stream()
                .filter(f -> !paths.wildcards().containsKey(f))
                .toList());
        return all.stream().flatMap(t -> kind(t).stream()).toList();
    }

    /** The fields that tell most events of most kinds, best first. Known once the kinds are found. */
    List<String> main() {
        return List.copyOf(main);
    }

    private static List<String> main(List<Told> all) {
        Map<String, Integer> counts = new TreeMap<>();
        all.forEach(t -> t.rows().forEach((field, rows) -> {
            Set<String> values = t.values().get(field);
            if (!values.isEmpty()
                    && values.stream().allMatch(v -> v.length() <= LONGEST_LABEL && LookupTable.general(v))
                    && values.stream().noneMatch(v -> v.endsWith(TellingValues.ANY_STATEMENT))) {
                counts.merge(field, rows.cardinality(), Integer::sum);
            }
        }));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_FIELDS)
                .map(Map.Entry::getKey)
                // what a sentence says comes before the name of the part of a program that says it
                .sorted(Comparator.comparing(f -> all.stream()
                        .flatMap(t -> t.values().getOrDefault(f, Set.of()).stream())
                        .allMatch(SessionDeeds::part)))
                .toList();
    }

    /** Which values of which fields tell a kind, in which events. */
    private record Told(ModelRule rule, BitSet served, Map<String, Set<String>> values, Map<String, BitSet> rows) {}

    private BitSet served(ModelRule rule) {
        BitSet served = new BitSet();
        for (int i = 0; i < rows.size(); i++) {
            if (rows.serves(i, rule.needs())
                    && !(rule.name().equals(TRAFFIC)
                            && FailedCalls.in(rows.row(i).raw()))
                    && (!input.isText() || rows.serves(i, rule.textNeeds()))) {
                served.set(i);
            }
        }
        return served;
    }

    private Told told(ModelRule rule, BitSet served) {
        Map<String, Set<String>> values = new LinkedHashMap<>();
        Map<String, BitSet> told = new LinkedHashMap<>();
        JointEvidence joint = new JointEvidence(rows, values, told);
        if (!rule.words().isEmpty()) {
            for (ProfiledField field : telling.fields(rule)) {
                if (rule.name().equals(BIND) && (answers.isPresent() || !telling.deed(field))) {
                    continue; // "bind" is an operation of LDAP, and elsewhere a way of access; its answer tells the
                    // login
                }
                boolean phrase = input.isText() && !telling.deed(field);
                BitSet events = rule.model().equals(LOGIN) && telling.ofReason(field) ? undone(served) : served;
                tell(rule, field.name(), phrase ? rule.words() : rule.stems(), events, values, told);
                if (input.isText() && !phrase) {
                    begun(rule, field.name(), served, values, told);
                }
            }
            if (rule.name().equals(ENTERING) && !input.isText()) {
                joint.refused(served);
            }
            if (rule.name().equals(ENTERING)) {
                joint.audited(JointEvidence.CONNECTS, telling.fields(rule), served);
            }
            if (rule.name().equals(CHANGE)) {
                commands(rule, values, told);
            }
            if (rule.name().equals(LEASED)) {
                joint.leases(telling.describing(ModelRules.of(input.tables()).get(0)), served);
            }
            if (rule.model().equals(DATABASE)) {
                joint.audited(JointEvidence.QUERIES, telling.fields(rule), served);
                if (!input.isText()) {
                    joint.statements(telling.all(), served);
                }
            }
            if (!input.isText() && rule.name().equals(ENTERING)) {
                served.stream().filter(paths::has).forEach(i -> paths.wildcards()
                        .forEach((field, wildcards) -> {
                            values.computeIfAbsent(field, f -> new TreeSet<>()).addAll(wildcards);
                            told.computeIfAbsent(field, f -> new BitSet()).set(i);
                        }));
            }
            if (!told.isEmpty() && !input.isText() && rule.model().equals(LOGIN)) {
                sentences(rule, served, values, told);
            }
            if (told.size() > 1) {
                told.keySet().removeIf(this::methods); // how it was asked for, where another field says what was done
                values.keySet().retainAll(told.keySet());
            }
            if (told.isEmpty()) {
                // sentences use the short words of labels in many senses, so that only phrases count in them
                List<String> phrases = rule.words().stream()
                        .filter(w -> w.length() >= SHORTEST_PHRASE)
                        .toList();
                telling.describing(rule).stream()
                        .filter(TellingFields::prose)
                        .forEach(f -> tell(rule, f.name(), phrases, served, values, told));
            }
            Optional<String> named = input.isText()
                    ? Optional.empty()
                    : telling.named(rule).or(() -> rule.name().equals(ENTERING) ? flag : Optional.empty());
            named.ifPresent(field -> {
                BitSet has = new BitSet();
                served.stream().filter(i -> rows.row(i).has(field)).forEach(has::set);
                if (!has.isEmpty()) {
                    told.putIfAbsent(field, has);
                    values.putIfAbsent(field, Set.of());
                }
            });
        }
        return new Told(rule, served, values, told);
    }

    /** Whether a field holds nothing but methods of requests. */
    private boolean methods(String field) {
        return rows.size() > 0
                && METHODS.containsAll(IntStream.range(0, rows.size())
                        .boxed()
                        .flatMap(i -> rows.row(i).values(field).stream())
                        .map(v -> v.toLowerCase(Locale.ROOT))
                        .toList());
    }

    /** Notes the commands of a device that change it. */
    private void commands(ModelRule rule, Map<String, Set<String>> values, Map<String, BitSet> told) {
        commands.ifPresent(c -> {
            BitSet changing = new BitSet();
            IntStream.range(0, rows.size())
                    .filter(i -> rows.serves(i, rule.needs()) && c.in(rows.row(i)))
                    .forEach(changing::set);
            if (!changing.isEmpty()) {
                // the message that holds a command says no more than the command
                told.values().forEach(t -> t.andNot(changing));
                told.values().removeIf(BitSet::isEmpty);
                values.keySet().retainAll(told.keySet());
                values.put(c.field(), c.wildcards());
                told.put(c.field(), changing);
            }
        });
    }

    /** Of these events those that do not say that something was changed: why that failed tells no login. */
    private BitSet undone(BitSet events) {
        BitSet undone = new BitSet();
        events.stream().filter(i -> !counter.done(i)).forEach(undone::set);
        return undone;
    }

    /** Adds the logins that no label tells and a sentence does, in words that mean nothing else. */
    private void sentences(ModelRule rule, BitSet served, Map<String, Set<String>> values, Map<String, BitSet> told) {
        BitSet left = (BitSet) served.clone();
        told.values().forEach(left::andNot);
        List<String> phrases =
                rule.words().stream().filter(w -> w.indexOf(' ') > 0).toList();
        telling.describing(rule).stream()
                .filter(TellingFields::prose)
                .forEach(f -> tell(rule, f.name(), phrases, left, values, told));
    }

    private Optional<Kind> kind(Told told) {
        ModelRule rule = told.rule();
        if (rule.words().isEmpty()) {
            return Optional.of(new Kind(rule, told.served(), Map.of(), List.of("its fields")));
        }
        if (!told.rows().isEmpty()) {
            return Optional.of(signed(covered(rule, told.values(), told.rows()), told.served()));
        }
        boolean announced = ANNOUNCED.getOrDefault(rule.name(), List.of()).stream()
                .anyMatch(word -> input.productWords().contains(" " + word + " "));
        boolean product = rule.ofProduct(input.productWords()) && !counter.others(rule, told.served());
        return announced || product
                ? Optional.of(new Kind(rule, told.served(), Map.of(), List.of("the name of the product")))
                : Optional.empty();
    }

    /**
     * In a text most of whose events with a signature are told to be of a kind of detections, the others are as well: one
     * log has one sensor.
     */
    private Kind signed(Kind kind, BitSet served) {
        BitSet signed = new BitSet();
        served.stream().filter(i -> rows.targets(i).containsAll(SIGNED)).forEach(signed::set);
        // the event type asks for either of the two, so that nothing else may have one
        boolean own = served.stream()
                .noneMatch(i -> !signed.get(i) && rows.targets(i).stream().anyMatch(SIGNED::contains));
        BitSet both = (BitSet) signed.clone();
        both.and(kind.rows());
        boolean sensor = input.isText()
                && own
                && kind.rule().name().equals(SENSOR)
                && both.cardinality() * 2 > signed.cardinality()
                && both.equals(kind.rows());
        return sensor ? new Kind(kind.rule(), signed, Map.of(), List.of("its signature")) : kind;
    }

    /** The fewest fields that tell nearly all events of the kind. */
    private Kind covered(ModelRule rule, Map<String, Set<String>> values, Map<String, BitSet> told) {
        BitSet all = new BitSet();
        told.values().forEach(all::or);
        BitSet covered = new BitSet();
        Map<String, Set<String>> chosen = new LinkedHashMap<>();
        List<String> evidence = new ArrayList<>();
        while (chosen.size() < MOST_TESTS) {
            Optional<Map.Entry<String, BitSet>> best = told.entrySet().stream()
                    .filter(e -> !chosen.containsKey(e.getKey()))
                    .max(Comparator.comparingInt((Map.Entry<String, BitSet> e) ->
                                    added(e.getValue(), covered) * (main.contains(e.getKey()) ? 2 : 1))
                            .thenComparing(e -> values.get(e.getKey()).size(), Comparator.reverseOrder())
                            .thenComparing(Map.Entry::getKey, Comparator.reverseOrder()));
            if (best.isEmpty() || added(best.get().getValue(), covered) * 50 <= all.cardinality()) {
                break;
            }
            String field = best.get().getKey();
            covered.or(best.get().getValue());
            chosen.put(field, values.get(field));
            evidence.add(
                    values.get(field).isEmpty()
                            ? "the field " + field
                            : field + " says "
                                    + String.join(
                                            ", ",
                                            values.get(field).stream().limit(5).toList()));
        }
        if (chosen.keySet().stream().anyMatch(main::contains)) {
            // one lookup serves all main fields, so that what they say costs no further condition
            main.stream()
                    .filter(f -> !values.getOrDefault(f, Set.of()).isEmpty())
                    .forEach(f -> chosen.putIfAbsent(f, values.get(f)));
        }
        return new Kind(rule, covered, chosen, evidence);
    }

    private static int added(BitSet one, BitSet to) {
        BitSet more = (BitSet) one.clone();
        more.andNot(to);
        return more.cardinality();
    }

    private void tell(
            ModelRule rule,
            String field,
            List<String> words,
            BitSet served,
            Map<String, Set<String>> values,
            Map<String, BitSet> told) {
        served.stream().filter(i -> !paths.has(i)).forEach(i -> {
            for (String value : rows.row(i).values(field)) {
                String plain = OTHER_GROUPS.matcher(value).replaceAll(" ");
                if (!Wording.in(DeedWords.spaced(plain), words).isEmpty() && !counter.against(rule, i, value)) {
                    values.computeIfAbsent(field, f -> new TreeSet<>()).add(value);
                    told.computeIfAbsent(field, f -> new BitSet()).set(i);
                }
            }
        });
    }

    /** Notes the deeds with which a phrase begins that the text goes on with: {@code Accepted} before a password. */
    private void begun(
            ModelRule rule, String field, BitSet served, Map<String, Set<String>> values, Map<String, BitSet> told) {
        served.stream().forEach(i -> {
            for (String value : rows.row(i).values(field)) {
                List<String> phrases = rule.words().stream()
                        .filter(w -> w.startsWith(value.toLowerCase(Locale.ROOT) + " "))
                        .toList();
                if (!phrases.isEmpty()
                        && !Wording.in(rows.row(i).raw(), phrases).isEmpty()) {
                    values.computeIfAbsent(field, f -> new TreeSet<>()).add(value);
                    told.computeIfAbsent(field, f -> new BitSet()).set(i);
                }
            }
        });
    }
}
