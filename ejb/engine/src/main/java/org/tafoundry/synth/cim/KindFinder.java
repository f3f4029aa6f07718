package org.tafoundry.synth.cim;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.tafoundry.synth.cim.vocabulary.Meaning;
import org.tafoundry.synth.cim.vocabulary.ModelRule;
import org.tafoundry.synth.cim.vocabulary.ModelRules;
import org.tafoundry.synth.cim.vocabulary.NameParts;
import org.tafoundry.synth.cim.vocabulary.NameWords;
import org.tafoundry.synth.cim.vocabulary.ProfiledField;
import org.tafoundry.synth.cim.vocabulary.ValueKind;
import org.tafoundry.synth.cim.vocabulary.Wording;
import org.tafoundry.table.WordLists;

/** Finds which events of the sample are of which kind: an event is of a kind when it has that kind's facts. */
final class KindFinder {

    private static final int MOST_FIELDS = 2;

    private static final int LONGEST_LABEL = 60;

    private static final int SHORTEST_PHRASE = 8;

    /** The kind of what a sensor detects, and what each of its events has. */
    private static final String SENSOR = "ids";

    private static final Set<String> SIGNED = Set.of("signature", "signature_id");

    /** A property that any event may have says nothing about what kind of event it is. */
    private static final Pattern YES_OR_NO = Pattern.compile("(?i)true|false|yes|no|null|");

    /** A score that every event has, or an id. */
    private static final Pattern NUMBER = Pattern.compile("[\\d.]*|0x[0-9A-Fa-f]+");

    /** Groups of things, not of accounts. */
    private static final Pattern OTHER_GROUPS =
            Pattern.compile("(?i)(?:" + WordLists.alternatives("groups-of-things") + ")s?[ _-]?groups?");

    /** What a source calls itself when each of its events is of this kind. */
    private static final Map<String, List<String>> ANNOUNCED = Map.of(
            "alerts", WordLists.list("words-for-alerts"),
            "ids", WordLists.list("words-for-detections"));

    /** Data models about what somebody did. */
    private static final Set<String> DEEDS = WordLists.set("models-of-deeds");

    private final CimInput input;
    private final Candidates candidates;
    private final SampleRows rows;
    private final List<String> main = new ArrayList<>();
    private final CounterEvidence counter;

    KindFinder(CimInput input, Candidates candidates, SampleRows rows) {
        this.input = input;
        this.candidates = candidates;
        this.rows = rows;
        this.counter = new CounterEvidence(input, candidates, rows);
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
        main.addAll(main(all));
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
            if (!values.isEmpty() && values.stream().allMatch(v -> v.length() <= LONGEST_LABEL)) {
                counts.merge(field, rows.cardinality(), Integer::sum);
            }
        }));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_FIELDS)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Which values of which fields tell a kind, in which events. */
    private record Told(ModelRule rule, BitSet served, Map<String, Set<String>> values, Map<String, BitSet> rows) {}

    private BitSet served(ModelRule rule) {
        BitSet served = new BitSet();
        for (int i = 0; i < rows.size(); i++) {
            if (rows.serves(i, rule.needs()) && (!input.isText() || rows.serves(i, rule.textNeeds()))) {
                served.set(i);
            }
        }
        return served;
    }

    private Told told(ModelRule rule, BitSet served) {
        Map<String, Set<String>> values = new LinkedHashMap<>();
        Map<String, BitSet> told = new LinkedHashMap<>();
        if (!rule.words().isEmpty()) {
            for (ProfiledField field : fields(rule)) {
                boolean phrase = input.isText() && !deed(field);
                tell(rule, field.name(), phrase ? rule.words() : rule.stems(), served, values, told);
            }
            if (told.isEmpty()) {
                // sentences use the short words of labels in many senses, so that only phrases count in them
                List<String> phrases = rule.words().stream()
                        .filter(w -> w.length() >= SHORTEST_PHRASE)
                        .toList();
                describing(rule).stream()
                        .filter(KindFinder::prose)
                        .forEach(f -> tell(rule, f.name(), phrases, served, values, told));
            }
            Optional<String> named = input.isText() ? Optional.empty() : named(rule);
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
        BitSet both = (BitSet) signed.clone();
        both.and(kind.rows());
        boolean sensor = input.isText()
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
        while (chosen.size() < MOST_FIELDS) {
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
        served.stream().forEach(i -> {
            for (String value : rows.row(i).values(field)) {
                String plain = OTHER_GROUPS.matcher(value).replaceAll(" ");
                if (!Wording.in(spaced(plain), words).isEmpty() && !counter.against(rule, i, value)) {
                    values.computeIfAbsent(field, f -> new TreeSet<>()).add(value);
                    told.computeIfAbsent(field, f -> new BitSet()).set(i);
                }
            }
        });
    }

    private List<ProfiledField> fields(ModelRule rule) {
        if (!input.isText()) {
            return describing(rule).stream().filter(f -> !prose(f)).toList();
        }
        List<ProfiledField> fields = new ArrayList<>(DirectMapping.chosen("vendor_action", candidates).stream()
                .flatMap(c -> Optional.ofNullable(candidates.fields().get(c.field())).stream())
                .filter(f -> !prose(f))
                .toList());
        candidates.fields().values().stream()
                .filter(f -> !fields.contains(f) && candidates.label(f))
                .forEach(fields::add);
        return fields;
    }

    /** Whether a field of free text names what was done, as an operation and not as a word of the message. */
    private boolean deed(ProfiledField field) {
        return !field.name().equals(MessageWords.ACTION)
                && DirectMapping.chosen("vendor_action", candidates).stream()
                        .anyMatch(c -> c.field().equals(field.name()));
    }

    /** The describing fields; why something failed does not tell what was tried where another field does. */
    private List<ProfiledField> describing(ModelRule rule) {
        List<ProfiledField> all = Descriptors.of(candidates);
        List<ProfiledField> others = all.stream().filter(f -> !ofReason(f)).toList();
        boolean said = candidates.forTarget("vendor_action").stream().anyMatch(Candidate::seen);
        return said && DEEDS.contains(rule.model()) ? others : all;
    }

    private boolean ofReason(ProfiledField field) {
        List<Meaning> meanings = candidates.meanings(field);
        return !meanings.isEmpty()
                && meanings.stream()
                        .allMatch(m -> m.target().equals("reason") || m.target().equals("result"));
    }

    private static boolean prose(ProfiledField field) {
        return field.examples().stream().mapToInt(String::length).average().orElse(0) > LONGEST_LABEL;
    }

    /** The field that most events of this kind have, when its name says so. */
    private Optional<String> named(ModelRule rule) {
        return candidates.fields().values().stream()
                .filter(f -> (f.events() < candidates.events() || titled(f))
                        && !f.examples().stream().allMatch(YES_OR_NO.asMatchPredicate())
                        && !f.examples().stream().allMatch(NUMBER.asMatchPredicate())
                        && NameWords.of(f.name()).stream().anyMatch(rule.names()::contains)
                        && f.examples().stream().anyMatch(v -> !ValueKind.placeholder(v))
                        && candidates.meanings(f).stream().noneMatch(KindFinder::somebody))
                .max(Comparator.comparingLong(ProfiledField::events).thenComparing(ProfiledField::name))
                .map(ProfiledField::name);
    }

    /** A field that holds somebody's name is no sign that somebody entered, though it is called a login. */
    private static boolean somebody(Meaning meaning) {
        return meaning.kind() == ValueKind.USER || meaning.kind() == ValueKind.EMAIL;
    }

    /** Whether a field gives a name to what it is about: {@code ThreatName} does, {@code threat_score} does not. */
    private static boolean titled(ProfiledField field) {
        List<String> words = NameWords.of(field.name());
        return words.size() > 1 && words.get(words.size() - 1).equals("name");
    }

    /** Words inside identifiers count: {@code UserLoggedIn} and {@code user.login_failed} hold words. */
    private static String spaced(String value) {
        List<String> words = NameWords.of(value);
        return value + " " + String.join(" ", words) + " " + String.join(" ", NameParts.of(words));
    }
}
