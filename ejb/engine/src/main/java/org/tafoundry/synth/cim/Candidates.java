package org.tafoundry.synth.cim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tafoundry.splunk.event.DefaultFields;
import org.tafoundry.synth.cim.vocabulary.DeedTable;
import org.tafoundry.synth.cim.vocabulary.Meaning;
import org.tafoundry.synth.cim.vocabulary.ModelRule;
import org.tafoundry.synth.cim.vocabulary.ModelRules;
import org.tafoundry.synth.cim.vocabulary.NameWords;
import org.tafoundry.synth.cim.vocabulary.ProfiledField;
import org.tafoundry.synth.cim.vocabulary.ValueKind;
import org.tafoundry.synth.cim.vocabulary.Wording;
import org.tafoundry.table.Tables;
import org.tafoundry.table.WordLists;

/** Which extracted fields may serve which CIM fields, best first. */
final class Candidates {

    private static final Comparator<Candidate> BEST_FIRST = Comparator.comparingInt(
                    (Candidate c) -> c.meaning().rank())
            .reversed()
            .thenComparing(c -> !NameWords.of(c.field()).contains(c.meaning().word()))
            .thenComparing(Comparator.comparingLong(Candidate::events).reversed())
            .thenComparing(Candidate::field);

    /** The end of the name of a field that the foundry makes for what it looks into. */
    private static final String TWIN = "_text";

    private static final int MOST_HOLES = 5;

    private static final int MOST_LABELS = 12;

    /** Names of our own making that tell nothing. */
    private static final Set<String> COINED = WordLists.set("coined-names");

    private static final Pattern LABEL = Pattern.compile("[A-Za-z][A-Za-z_-]{1,29}|[A-Z]{2,20}(?: [A-Z]{2,20}){1,3}");

    /** The path of each thing whose name may be given with it. */
    private static final Map<String, String> PATHS = WordLists.meanings("paths-of-targets");

    private static final Pattern WHOLE_PATH =
            Pattern.compile("/[^/\\s]+/|[A-Za-z]:[\\\\/]|\\\\\\\\|[A-Za-z][A-Za-z0-9+.-]{0,20}://[^/]+/");

    private final Map<String, List<Candidate>> byTarget = new TreeMap<>();
    private final Map<String, ProfiledField> fields = new LinkedHashMap<>();
    private final MeaningTable table;
    private final Set<String> escaped;
    private final long events;
    private final boolean coined;
    private final List<EventRow> rows;
    private String deed = "";
    private String method = "";

    private Candidates(MeaningTable table, Set<String> escaped, long events, boolean coined, List<EventRow> rows) {
        this.table = table;
        this.escaped = escaped;
        this.events = events;
        this.coined = coined;
        this.rows = rows;
    }

    /** Looks at every field of every shape. */
    static Candidates of(CimInput input) {
        Candidates all = new Candidates(
                MeaningTable.of(input),
                input.escaped(),
                input.shapes().stream().mapToLong(ShapeProfile::events).sum(),
                input.isText(),
                input.rows());
        for (ShapeProfile shape : input.shapes()) {
            for (ProfiledField field : shape.fields()) {
                all.fields.merge(field.name(), field, Candidates::merge);
            }
        }
        List<String> holes = all.fields.values().stream()
                .flatMap(f -> f.examples().stream())
                .filter(v -> !v.isBlank() && ValueKind.placeholder(v))
                .distinct()
                .sorted()
                .limit(MOST_HOLES)
                .toList();
        all.fields.values().forEach(f -> all.consider(f, holes));
        all.expect(holes);
        Neighbours.tell(all, holes);
        LocalEnds.tell(all);
        Tenants.drop(all);
        AuditedCalls.tell(all, input);
        ErrorCodes.tell(all, holes);
        OwnMachine.tell(all);
        CallingHosts.tell(all);
        ComputersOfCallers.tell(all);
        ContentsOfRequests.drop(all);
        SentenceRoles.tell(all);
        OneEnd.tell(all);
        MachineAddress.tell(all);
        NestedMachines.tell(all);
        Nobody.last(all);
        ManagedThings.drop(all);
        Precedence.tell(all);
        NamesOfMalware.tell(all);
        KnownEnds.tell(all);
        PortsOfEnds.tell(all);
        all.byWords(holes);
        ErrorCodes.tell(all, holes); // a status counts beside what was done
        WriterOfEnds.tell(all);
        CodesOfCalls.tell(all);
        EndsOfLogins.tell(all);
        IdsBesideNames.tell(all);
        DirectoryNames.tell(all);
        SameAsUser.tell(all);
        CardsAsUsers.tell(all);
        LoginFlags.tell(all);
        if (!input.isText()) {
            NamesAtLogin.tell(all);
        }
        DoneBy.tell(all);
        ActorAsUser.add(all);
        NamesOfCallers.add(all);
        TypedThings.tell(all);
        ThingsOfRecords.tell(all);
        ToldStatus.tell(all);
        RecipientsBesideSenders.tell(all);
        IdAsUser.add(all);
        all.byTarget.replaceAll((target, list) -> schemaFirst(list));
        all.byTarget.values().forEach(list -> list.sort(BEST_FIRST));
        OtherEnds.tell(all, holes);
        return all;
    }

    /** Adds a field that the mapping itself extracts. */
    void also(ProfiledField field, Meaning meaning) {
        fields.put(field.name(), field);
        add(Candidate.of(field, meaning));
        byTarget.get(meaning.target()).sort(BEST_FIRST);
        if (meaning.target().equals("vendor_action")) {
            // a word in capitals may name the part of a program: what says what was done comes first
            byTarget.get(meaning.target()).sort(Comparator.comparing(c -> c.seen() && !tells(c)));
        }
    }

    /** Whether a word of a field says what was done. */
    private boolean tells(Candidate candidate) {
        DeedTable deeds = DeedTable.of(tables());
        return candidate.examples().stream().anyMatch(deeds::knows);
    }

    /** Says that a field has this meaning and no other. */
    void only(ProfiledField field, Meaning meaning) {
        byTarget.values().forEach(list -> list.removeIf(c -> c.field().equals(field.name())));
        byTarget.values().removeIf(List::isEmpty);
        also(field, meaning);
    }

    /** The candidates for a CIM field, best first. */
    List<Candidate> forTarget(String target) {
        return byTarget.getOrDefault(target, List.of());
    }

    /** The CIM fields that have a candidate, sorted. */
    Set<String> targets() {
        return byTarget.keySet();
    }

    /** What names and values mean. */
    MeaningTable table() {
        return table;
    }

    /** The events that have a field. */
    Stream<EventRow> with(ProfiledField field) {
        return rows.stream().filter(r -> r.has(field.name()));
    }

    /** The tables that meanings are taken from. */
    Tables tables() {
        return table.tables();
    }

    /** All fields by name. */
    Map<String, ProfiledField> fields() {
        return fields;
    }

    /** Number of events of all shapes. */
    long events() {
        return events;
    }

    /** Meanings of a field's name that its values support. */
    List<Meaning> meanings(ProfiledField field) {
        return twin(field) ? List.of() : FieldMeanings.of(field, table);
    }

    /** Whether a field holds the text of another one a second time, for the settings that look into it. */
    private boolean twin(ProfiledField field) {
        return field.name().endsWith(TWIN)
                && fields.containsKey(field.name().substring(0, field.name().length() - TWIN.length()));
    }

    /** Notes the field whose methods alone say what was done in the trail of an API. */
    void called(String field) {
        method = field;
    }

    /** The field whose methods alone say what was done in the trail of an API; blank where there is none. */
    String method() {
        return method;
    }

    /** Whether the field says by its words alone what was done. */
    boolean deed(ProfiledField field) {
        return field.name().equals(deed);
    }

    /** A field of few words that come again: the name of a module or method, no identity. */
    boolean label(ProfiledField field) {
        return field.events() > field.examples().size() && worded(field);
    }

    /** A field of few words that are no identity. */
    boolean worded(ProfiledField field) {
        return field.examples().size() <= MOST_LABELS
                && field.examples().stream().allMatch(v -> LABEL.matcher(v).matches())
                && meanings(field).stream().allMatch(m -> m.kind() == ValueKind.TEXT || m.kind() == ValueKind.NAME);
    }

    /** Takes the field all of whose words are of logins for what was done, where no name says it. */
    private void byWords(List<String> holes) {
        if (forTarget("vendor_action").stream().noneMatch(Candidate::seen)) {
            deed().or(this::mailed).or(() -> Deeds.in(this)).ifPresent(f -> {
                deed = f.name();
                add(new Candidate(
                        f.name(),
                        new Meaning("vendor_action", ValueKind.TEXT, 3, Meaning.Source.GUESS),
                        f.events(),
                        f.examples(),
                        holes,
                        false));
            });
        }
    }

    /** The field all of whose words are of people who come and go, where no name says what was done. */
    private Optional<ProfiledField> deed() {
        List<ModelRule> logins = ModelRules.of(tables()).stream()
                .filter(r -> r.model().equals("Authentication"))
                .toList();
        DeedTable deeds = DeedTable.of(tables());
        return fields.values().stream()
                .filter(f -> f.examples().size() > 1 && worded(f))
                .filter(f -> f.examples().stream().anyMatch(v -> entered(v, logins)))
                .filter(f -> f.examples().stream()
                        .allMatch(v -> entered(v, logins)
                                || deeds.value(DeedTable.Family.LEFT, v).isPresent()))
                .max(Comparator.comparingLong(ProfiledField::events).thenComparing(ProfiledField::name));
    }

    private static boolean entered(String value, List<ModelRule> logins) {
        return logins.stream().anyMatch(r -> !Wording.in(value, r.stems()).isEmpty());
    }

    /** The field whose words say different things about mails. */
    private Optional<ProfiledField> mailed() {
        DeedTable deeds = DeedTable.of(tables());
        return forTarget("recipient").stream().anyMatch(Candidate::seen)
                ? fields.values().stream()
                        .filter(f -> label(f)
                                && f.examples().stream()
                                                .flatMap(v -> deeds.value(DeedTable.Family.MAIL, v).stream())
                                                .distinct()
                                                .count()
                                        > 1)
                        .max(Comparator.comparingLong(ProfiledField::events).thenComparing(ProfiledField::name))
                : Optional.empty();
    }

    private void consider(ProfiledField field, List<String> holes) {
        if (coined && COINED.contains(field.name())) {
            return;
        }
        boolean labelled = fields.containsKey(field.name() + "Label");
        SentenceEnds ends = new SentenceEnds(this);
        for (Meaning said : meanings(field)) {
            if (labelled && said.source() == Meaning.Source.GUESS) {
                continue; // cs1 means what cs1Label says, in the next event something else
            }
            Meaning meaning = coined ? SentenceEnds.byInterface(said, field) : said;
            if (coined && ends.untold(meaning, field)) {
                continue;
            }
            add(new Candidate(
                    field.name(), meaning, field.events(), field.examples(), holes, escaped.contains(field.name())));
            String path = PATHS.getOrDefault(meaning.target(), "");
            if (!path.isEmpty() && whole(field)) {
                Meaning whole = new Meaning(path, ValueKind.PATH, meaning.rank(), Meaning.Source.GUESS)
                        .weaker(3, Meaning.Source.GUESS);
                add(new Candidate(
                        field.name(), whole, field.events(), field.examples(), holes, escaped.contains(field.name())));
            }
        }
    }

    /** Whether the values of a field that is called a name are whole paths. */
    private static boolean whole(ProfiledField field) {
        List<String> real =
                field.examples().stream().filter(v -> !ValueKind.placeholder(v)).toList();
        return !real.isEmpty()
                && real.stream().allMatch(v -> WHOLE_PATH.matcher(v).lookingAt());
    }

    /** Fields of the source's schema that the sample does not have; later events may. */
    private void expect(List<String> holes) {
        table.expected(fields.keySet()).forEach((name, meanings) -> meanings.stream()
                .filter(meaning -> !DefaultFields.NAMES.contains(name))
                .forEach(meaning -> add(new Candidate(name, meaning, 0, List.of(), holes, escaped.contains(name)))));
    }

    /** Where the source's own schema has a field for it, names that only look alike come second. */
    private static List<Candidate> schemaFirst(List<Candidate> list) {
        boolean own = list.stream().anyMatch(c -> c.seen() && c.meaning().source() == Meaning.Source.SCHEMA);
        return list.stream()
                .map(c -> own && c.meaning().source() == Meaning.Source.COMMON
                        ? c.with(c.meaning().weaker(3, Meaning.Source.COMMON))
                        : c)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** Takes a meaning from a field. */
    void drop(String target, String field) {
        List<Candidate> list = byTarget.getOrDefault(target, new ArrayList<>());
        list.removeIf(c -> c.field().equals(field));
        if (list.isEmpty()) {
            byTarget.remove(target);
        }
    }

    /** Puts others in the place of the candidates for a CIM field. */
    void replace(String target, UnaryOperator<Candidate> other) {
        byTarget.getOrDefault(target, new ArrayList<>()).replaceAll(other);
    }

    /** Adds a candidate. */
    void add(Candidate candidate) {
        byTarget.computeIfAbsent(candidate.meaning().target(), t -> new ArrayList<>())
                .add(candidate);
    }

    private static ProfiledField merge(ProfiledField a, ProfiledField b) {
        Set<String> examples = new LinkedHashSet<>(a.examples());
        examples.addAll(b.examples());
        return new ProfiledField(a.name(), examples.stream().limit(200).toList(), a.events() + b.events(), a.context());
    }
}
