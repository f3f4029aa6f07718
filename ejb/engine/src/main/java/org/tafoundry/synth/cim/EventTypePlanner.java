package org.tafoundry.synth.cim;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tafoundry.order.Decision;
import org.tafoundry.synth.cim.vocabulary.DeedTable;
import org.tafoundry.synth.cim.vocabulary.ModelRule;
import org.tafoundry.synth.cim.vocabulary.ModelRules;
import org.tafoundry.synth.cim.vocabulary.Wildcards;
import org.tafoundry.synth.cim.vocabulary.Wording;
import org.tafoundry.synth.setting.EventType;
import org.tafoundry.table.WordLists;

/** Writes the event types that put the events of a source into data models: short conditions on fields that it has. */
final class EventTypePlanner {

    private static final int LONGEST_VALUE = 60;

    private static final Set<String> FINDING = WordLists.set("models-of-findings");

    /** Kinds of what somebody did with a file or a process, which stand beside what was detected. */
    private static final Set<String> BESIDE = WordLists.set("kinds-beside-detections");

    /** The field that a lookup gives, see {@link DatasetLookup}. */
    static final String DATASET = "dataset_name";

    private final CimInput input;
    private final SampleRows rows;
    private final Candidates candidates;
    private final Mapping mapping;
    private final NeededFields needs;
    private final String prefix;

    final List<EventType> eventTypes = new ArrayList<>();
    final Map<String, List<String>> tags = new LinkedHashMap<>();
    final List<Decision> decisions = new ArrayList<>();
    final List<Kind> kinds = new ArrayList<>();

    /** The kinds that a lookup on one field tells, with the values that tell them. */
    final Map<ModelRule, Set<String>> looked = new LinkedHashMap<>();

    /** What tells the events of each kind. */
    private final Map<ModelRule, String> conditions = new LinkedHashMap<>();

    /** Families of deeds that no event of the sample shows, with their actions, by the kind that they are of. */
    final Map<ModelRule, Map<String, String>> foreseen = new LinkedHashMap<>();

    private List<String> main = List.of();

    private Optional<PathLogins> paths = Optional.empty();

    private Optional<CommandDeeds> commands = Optional.empty();

    private Optional<DirectoryAnswers> answers = Optional.empty();

    EventTypePlanner(CimInput input, SampleRows rows, Candidates candidates, Mapping mapping) {
        this.input = input;
        this.rows = rows;
        this.candidates = candidates;
        this.mapping = mapping;
        this.needs = new NeededFields(rows);
        this.prefix = input.sourcetype().replaceAll("[^A-Za-z0-9]+", "_");
    }

    /**
     * Adds an event type for every kind of event that the sample holds.
     *
     * @param numbered kinds that a lookup on the number of an event tells
     */
    void plan(Set<String> numbered) {
        KindFinder finder = new KindFinder(input, candidates, rows);
        List<Kind> all = finder.find();
        main = finder.main();
        paths = Optional.of(finder.paths);
        List<Kind> told = OneDetector.of(FoundInFiles.of(all, rows), main, rows);
        List<Kind> found = told.stream()
                .map(k -> input.isText()
                        ? k
                        : Sensor.more(k, told, rows, candidates).orElse(k))
                .toList();
        BitSet detected = new BitSet();
        found.stream()
                .filter(k -> FINDING.contains(k.rule().model()))
                .map(Kind::rows)
                .forEach(detected::or);
        for (Kind whole :
                RequestEvidence.in(FlowEvidence.in(Untold.apart(found), rows, candidates), rows, input.isText())) {
            ModelRule rule = whole.rule();
            boolean detail = BESIDE.contains(rule.name()) && !numbered.contains(rule.name());
            Kind kind = detail ? whole.without(detected).telling(rows) : whole;
            if (kind.rows().isEmpty()) {
                continue; // the file and the process of a detection are what was detected
            }
            if (rule.name().equals("change") && mailed(kind)) {
                continue; // "attached" and "rewritten" are what happens to every mail
            }
            kinds.add(kind);
            List<FieldTest> tests = tests(kind);
            if (numbered.contains(rule.name()) && !tests.contains(dataset(rule))) {
                tests.add(dataset(rule));
            }
            String condition = condition(kind, tests, told);
            add(
                    rule,
                    (condition.isEmpty() ? "" : condition + " ")
                            + needs.search(kind)
                            + connections(kind)
                            + (input.isText() ? SessionDeeds.search(kind) : "")
                            + exceptLogins(kind, found)
                            + exceptOwners(kind, found)
                            + withoutPaths(rule)
                            + BegunCalls.without(kind, rows, candidates)
                            + detections(kind, whole),
                    kind.evidence());
            conditions.put(rule, condition.isEmpty() ? needs.search(kind) : condition);
        }
        borrow();
        foresee();
        answers = finder.answers;
        commands = finder.commands.filter(c -> kinds.stream()
                .anyMatch(k -> k.rule().name().equals("change") && k.telling().containsKey(c.field())));
        answers.ifPresent(a -> ModelRules.of(input.tables()).stream()
                .filter(r -> r.name().equals("ldap_bind"))
                .forEach(r -> add(r, a.search(), List.of("the numbered answers of a directory"))));
        for (ModelRule rule : ModelRules.of(input.tables())) {
            if (numbered.contains(rule.name()) && !tags.containsKey(prefix + "_" + rule.name())) {
                add(rule, dataset(rule).search(), List.of("the numbers of its events"));
            }
        }
    }

    /** What tells the events of a kind; of a sensor also whatever else it names an attack. */
    private String condition(Kind kind, List<FieldTest> tests, List<Kind> told) {
        if (tests.isEmpty()) {
            return "";
        }
        boolean sensor = told.stream()
                .anyMatch(k -> k.rule().equals(kind.rule())
                        && k.rows().cardinality() < kind.rows().cardinality());
        return sensor && looked.containsKey(kind.rule())
                ? "(" + FieldTest.any(tests) + " OR (signature=* src=* dest=* NOT " + DATASET + "=*))"
                : FieldTest.any(tests);
    }

    /** Whether what a kind's events say is done with mails. */
    private boolean mailed(Kind kind) {
        return kinds.stream()
                .anyMatch(k -> k.rule().model().equals("Email") && k.rows().intersects(kind.rows()));
    }

    private void foresee() {
        ForeseenChanges changes = new ForeseenChanges(input, rows, candidates);
        if (!changes.expected(kinds, looked.keySet())) {
            return;
        }
        for (ModelRule rule : ModelRules.of(input.tables())) {
            if (ForeseenChanges.of(rule)) {
                foreseen.put(rule, changes.deeds(rule, main));
                Kind kind = new Kind(rule, changes.audited(), Map.of(), List.of("the form of an audit trail"));
                add(rule, dataset(rule).search() + " " + needs.search(kind), kind.evidence());
            }
        }
    }

    /** The families of names that tell each kind in later events. */
    Map<ModelRule, Collection<String>> families() {
        Map<ModelRule, Collection<String>> families = new LinkedHashMap<>();
        Families named = named();
        looked.keySet().forEach(rule -> families.put(rule, named.of(rule)));
        foreseen.forEach((rule, deeds) -> families.put(rule, deeds.keySet()));
        return families;
    }

    /** The families of names that the fields may have on which kinds are looked up. */
    private Families named() {
        List<String> fields = Stream.concat(
                        main.stream(),
                        DirectMapping.chosen("vendor_action", candidates).stream()
                                .map(Candidate::field))
                .distinct()
                .toList();
        return new Families(
                IntStream.range(0, rows.size())
                        .mapToObj(rows::row)
                        .flatMap(r -> fields.stream().flatMap(f -> r.values(f).stream()))
                        .distinct()
                        .toList(),
                main.equals(List.of(MessageWords.ACTION)));
    }

    private static FieldTest dataset(ModelRule rule) {
        return new FieldTest(DATASET, List.of(rule.name()));
    }

    /** What is said of no login that a path tells, and of no request for one, which does not know how it went. */
    private String withoutPaths(ModelRule rule) {
        return rule.model().equals("Authentication") ? paths().answered() : paths().none();
    }

    /** The commands of a device that tell changes. */
    Optional<CommandDeeds> commands() {
        return commands;
    }

    /** What a directory answers to those who bind. */
    Optional<DirectoryAnswers> answers() {
        return answers;
    }

    /** Logins that a path tells. */
    PathLogins paths() {
        return paths.orElseThrow();
    }

    /** The fields whose values tell most kinds, best first. */
    List<String> mains() {
        return main;
    }

    /** The fields on which kinds are looked up, as the mapping leaves them. */
    List<String> keys() {
        return main.stream().map(this::key).distinct().toList();
    }

    /** Values of those fields that a family of names would take for a kind, though the events that have them are of none. */
    Set<String> others() {
        Map<ModelRule, List<String>> families = new LinkedHashMap<>();
        Families named = named();
        looked.keySet().stream().filter(CounterEvidence::weighs).forEach(rule -> families.put(rule, named.of(rule)));
        BitSet told = new BitSet();
        kinds.stream().filter(k -> !k.telling().isEmpty()).forEach(k -> told.or(k.rows()));
        Set<String> ofKinds = new TreeSet<>();
        Set<String> others = new TreeSet<>();
        for (int i = 0; i < rows.size(); i++) {
            for (String field : main) {
                for (String value : rows.row(i).values(field)) {
                    if (told.get(i) && byMain(i)) {
                        ofKinds.add(value);
                    } else if (mistaken(i, value, families) || denied(value, named) || left(value)) {
                        others.add(value);
                    }
                }
            }
        }
        others.removeAll(ofKinds);
        return others;
    }

    private void borrow() {
        Map<ModelRule, List<String>> families = new LinkedHashMap<>();
        Families named = named();
        looked.keySet().forEach(rule -> families.put(rule, named.of(rule)));
        BorrowedNames.of(kinds, main, looked, families, rows)
                .forEach((rule, names) -> looked.get(rule).addAll(names));
    }

    /** Whether a field on which kinds are looked up tells of which kind an event is. */
    private boolean byMain(int row) {
        return main.stream().flatMap(f -> rows.row(row).values(f).stream()).anyMatch(v -> looked.values().stream()
                .anyMatch(values -> values.contains(v)));
    }

    /** Whether a value says that somebody went, or that sessions were put in order, which no other field of the event makes a kind. */
    private boolean left(String value) {
        return value.length() <= LONGEST_VALUE
                && (NoLogin.cleaned(value)
                        || DeedTable.of(candidates.tables())
                                .value(DeedTable.Family.LEFT, value)
                                .isPresent());
    }

    /** Whether a value denies what a kind's family of names would take it for. */
    private boolean denied(String value, Families named) {
        return value.length() <= LONGEST_VALUE
                && looked.keySet().stream()
                        .anyMatch(rule -> named.of(rule).stream().anyMatch(w -> Wildcards.matches(w, value))
                                && Wording.denied(value, rule.stems()));
    }

    /** Whether an event has what a kind needs, and a value that one of the kind's families matches. */
    private boolean mistaken(int row, String value, Map<ModelRule, List<String>> families) {
        return value.length() <= LONGEST_VALUE
                && families.entrySet().stream()
                        .filter(e -> rows.serves(row, e.getKey().needs()))
                        .anyMatch(e -> e.getValue().stream().anyMatch(w -> Wildcards.matches(w, value)));
    }

    /** A field as the mapping leaves it. */
    String key(String field) {
        return kept(field);
    }

    /** A connection that names its process is traffic and no report of a process. */
    private String connections(Kind kind) {
        boolean both = kind.rule().name().equals("processes")
                && kind.rows().stream().anyMatch(i -> !rows.targets(i).contains("dest_port"))
                && mapping.has("dest_port");
        return both ? " NOT dest_port=*" : "";
    }

    /** Detections are told apart by their signature, where the other events have none. */
    private String detections(Kind kind, Kind all) {
        BitSet detections = (BitSet) all.rows().clone();
        detections.andNot(kind.rows());
        boolean apart = !detections.isEmpty()
                && detections.stream().allMatch(i -> rows.targets(i).contains("signature"))
                && kind.rows().stream().noneMatch(i -> rows.targets(i).contains("signature"));
        return apart ? " NOT signature=*" : "";
    }

    /** What no field tells is not said of events of which one tells that they are logins. */
    private String exceptLogins(Kind kind, List<Kind> found) {
        List<Kind> logins =
                Untold.of(kind) ? found.stream().filter(Untold::claims).toList() : List.of();
        List<String> datasets = logins.stream()
                .filter(k -> looked.containsKey(k.rule()))
                .map(k -> k.rule().name())
                .toList();
        String others = logins.stream()
                .filter(k -> !looked.containsKey(k.rule()) && conditions.containsKey(k.rule()))
                .map(k -> " NOT (" + conditions.get(k.rule()) + ")")
                .collect(Collectors.joining());
        return (datasets.isEmpty() ? "" : " NOT " + new FieldTest(DATASET, datasets).search()) + others;
    }

    /** Traffic is not said of events that are requests, detections or sessions. */
    private String exceptOwners(Kind kind, List<Kind> found) {
        return Untold.owners(kind, found).stream()
                .filter(k -> conditions.containsKey(k.rule()))
                .map(k -> " NOT (" + conditions.get(k.rule()) + ")")
                .collect(Collectors.joining());
    }

    private List<FieldTest> tests(Kind kind) {
        List<FieldTest> tests = new ArrayList<>();
        kind.telling().forEach((field, values) -> {
            if (main.contains(field) && !values.isEmpty() && !AnnouncedAlerts.in(kind, field, rows)) {
                looked.computeIfAbsent(kind.rule(), r -> new TreeSet<>()).addAll(values);
                FieldTest test = dataset(kind.rule());
                if (!tests.contains(test)) {
                    tests.add(test);
                }
            } else {
                tests.add(new FieldTest(kept(field), TellingValues.of(field, values, kind, rows)));
            }
        });
        return tests;
    }

    /** Where the vendor's own value of a field is after the CIM mapping put another one into the field. */
    private String kept(String field) {
        if (field.equals("action")) {
            return "vendor_action";
        }
        return mapping.overwrites(field) ? mapping.keep(field) : field;
    }

    private void add(ModelRule rule, String condition, List<String> evidence) {
        String name = prefix + "_" + rule.name();
        String explanation = "Events of " + rule.model() + ".";
        eventTypes.add(
                new EventType(name, ("sourcetype=\"" + input.sourcetype() + "\" " + condition).strip(), explanation));
        tags.put(name, rule.tags());
        decisions.add(new Decision(
                "event type " + name,
                String.join(" ", rule.tags()),
                Decision.Origin.RULE,
                evidence,
                rule.words().isEmpty() ? 0.9 : 0.75,
                List.of(),
                "Events with " + String.join(" and ", evidence) + " belong to " + rule.model() + "."));
    }
}
