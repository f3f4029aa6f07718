package org.tafoundry.synth.cim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tafoundry.splunk.event.DefaultFields;
import org.tafoundry.table.Tables;

/** Which extracted fields may serve which CIM fields, best first. */
final class Candidates {

    private static final Comparator<Candidate> BEST_FIRST = Comparator.comparingInt(
                    (Candidate c) -> c.meaning().rank())
            .reversed()
            .thenComparing(Comparator.comparingLong(Candidate::events).reversed())
            .thenComparing(Candidate::field);

    private static final int MOST_HOLES = 5;

    /** An address without a port. */
    private static final Pattern ADDRESS =
            Pattern.compile("\\d{1,3}(?:\\.\\d{1,3}){3}|[0-9A-Fa-f]{0,4}(?::[0-9A-Fa-f]{0,4}){2,7}");

    private static final int MOST_LABELS = 12;

    private static final Pattern LABEL = Pattern.compile("[A-Za-z][A-Za-z_-]{1,29}");

    private final Map<String, List<Candidate>> byTarget = new TreeMap<>();
    private final Map<String, ProfiledField> fields = new LinkedHashMap<>();
    private final MeaningTable table;
    private final Set<String> escaped;
    private final long events;

    private Candidates(MeaningTable table, Set<String> escaped, long events) {
        this.table = table;
        this.escaped = escaped;
        this.events = events;
    }

    /** Looks at every field of every shape. */
    static Candidates of(CimInput input) {
        Candidates all = new Candidates(
                MeaningTable.of(input),
                input.escaped(),
                input.shapes().stream().mapToLong(ShapeProfile::events).sum());
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
        all.byContext(holes);
        all.byTarget.replaceAll((target, list) -> schemaFirst(list));
        all.byTarget.values().forEach(list -> list.sort(BEST_FIRST));
        return all;
    }

    /** Adds a field that the mapping itself extracts. */
    void also(ProfiledField field, Meaning meaning) {
        fields.put(field.name(), field);
        add(new Candidate(field.name(), meaning, field.events(), field.examples(), List.of(), false));
        byTarget.get(meaning.target()).sort(BEST_FIRST);
    }

    /** The candidates for a CIM field, best first. */
    List<Candidate> forTarget(String target) {
        return byTarget.getOrDefault(target, List.of());
    }

    /** The CIM fields that have a candidate, sorted. */
    Set<String> targets() {
        return byTarget.keySet();
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
        return FieldMeanings.of(field, table);
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

    /** What a field is by what stands beside it: the path of a request, the only address of an event. */
    private void byContext(List<String> holes) {
        if (byTarget.containsKey("http_method") && !byTarget.containsKey("uri_path")) {
            fields.values().stream()
                    .filter(f -> NameWords.of(f.name()).equals(List.of("path")))
                    .forEach(f -> {
                        byTarget.getOrDefault("file_path", new ArrayList<>())
                                .removeIf(c -> c.field().equals(f.name()));
                        byTarget.values().removeIf(List::isEmpty);
                        add(new Candidate(
                                f.name(),
                                new Meaning("uri_path", ValueKind.PATH, 8, Meaning.Source.GUESS),
                                f.events(),
                                f.examples(),
                                holes,
                                false));
                    });
        }
        List<ProfiledField> addresses = fields.values().stream()
                .filter(f -> !f.name().contains("{}")
                        && ValueKind.IP.fits(f.examples())
                        && f.examples().stream()
                                .allMatch(v -> ValueKind.placeholder(v)
                                        || ADDRESS.matcher(v).matches()))
                .toList();
        if (addresses.size() == 1
                && !byTarget.containsKey("src")
                && meanings(addresses.get(0)).stream().noneMatch(Meaning::exact)) {
            ProfiledField only = addresses.get(0);
            byTarget.values().forEach(list -> list.removeIf(c -> c.field().equals(only.name())));
            byTarget.values().removeIf(List::isEmpty);
            add(new Candidate(
                    only.name(),
                    new Meaning("src", ValueKind.IP, 3, Meaning.Source.GUESS),
                    only.events(),
                    only.examples(),
                    holes,
                    false));
        }
    }

    private void consider(ProfiledField field, List<String> holes) {
        for (Meaning meaning : meanings(field)) {
            add(new Candidate(
                    field.name(), meaning, field.events(), field.examples(), holes, escaped.contains(field.name())));
        }
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

    private void add(Candidate candidate) {
        byTarget.computeIfAbsent(candidate.meaning().target(), t -> new ArrayList<>())
                .add(candidate);
    }

    private static ProfiledField merge(ProfiledField a, ProfiledField b) {
        Set<String> examples = new LinkedHashSet<>(a.examples());
        examples.addAll(b.examples());
        return new ProfiledField(a.name(), examples.stream().limit(200).toList(), a.events() + b.events(), a.context());
    }
}
