package org.tafoundry.proposal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.tafoundry.splunk.cim.CimCoverage;
import org.tafoundry.splunk.cim.CimDataset;
import org.tafoundry.splunk.cim.CimField;
import org.tafoundry.splunk.cim.CimModels;
import org.tafoundry.table.WordLists;

/** Finds out what an add-on leaves open on its samples; the fewest and most telling questions first. */
final class Questions {
    private static final int MOST = 20;
    private static final int MOST_VALUES = 20;
    private static final int MOST_CONDITIONS = 40;
    private static final int SHOWN_VALUES = 5;
    private static final int SHOWN_EVENTS = 5;

    /** Share of the events that must be hardly read for a question about their shape. */
    private static final double MANY_UNREAD = 0.05;

    /** Share of the events that must have a field for a question about it. */
    private static final double USUAL = 0.05;

    private final Measure measure;
    private final String sourcetype;

    /** The names of fields that somebody outside may be told. */
    private final List<String> told;

    private final List<Question> questions = new ArrayList<>();

    private Questions(Measure measure, String sourcetype) {
        this.measure = measure;
        this.sourcetype = sourcetype;
        Set<String> named = NamedByValues.among(measure);
        this.told = measure.fields().keySet().stream()
                .filter(field -> !named.contains(field))
                .toList();
    }

    /** The questions; none when the events are of several sourcetypes or there are none. */
    static List<Question> of(Measure measure) {
        if (measure.sourcetypes().size() != 1) {
            return List.of();
        }
        Questions questions = new Questions(measure, measure.sourcetypes().first());
        questions.shape();
        questions.model();
        questions.values();
        questions.meanings();
        questions.names();
        return questions.questions.stream().limit(MOST).toList();
    }

    /** The fields that people may want explained, once everything else was asked. */
    static List<Question.Explanation> unexplained(Measure measure) {
        return measure.sourcetypes().size() != 1
                ? List.of()
                : unmapped(measure).stream()
                        .filter(field -> !isNumbered(field))
                        .map(field ->
                                new Question.Explanation(measure.sourcetypes().first(), field))
                        .limit(MOST)
                        .toList();
    }

    private void shape() {
        List<String> unread = measure.unread();
        if (unread.size() > MANY_UNREAD * Math.min(measure.events(), 200)) {
            questions.add(new Question.Shape(
                    sourcetype, unread.stream().limit(SHOWN_EVENTS).toList(), told, measure.held()));
        }
    }

    private void model() {
        if (measure.modelless() == measure.events()) {
            List<String> models = CimModels.standard().models().stream()
                    .filter(model -> !ProposalWriting.tags(model).isEmpty())
                    .toList();
            questions.add(new Question.Model(
                    sourcetype,
                    told,
                    measure.examples().stream().limit(SHOWN_EVENTS).toList(),
                    measure.held(),
                    models,
                    partly()));
        }
    }

    /** Fields that some events have and others have not, which tells kinds of events apart. */
    private List<String> partly() {
        return measure.fields().entrySet().stream()
                .filter(field -> field.getValue().events() > USUAL * measure.events()
                        && field.getValue().events() < measure.events()
                        && told.contains(field.getKey())
                        && field.getKey().matches("[A-Za-z]\\w{0,63}"))
                .map(Map.Entry::getKey)
                .limit(MOST_CONDITIONS)
                .toList();
    }

    private void values() {
        for (CimCoverage.Served served : measure.served()) {
            if (served.dataset().isRoot()) {
                odd(served).forEach((field, values) -> served.dataset()
                        .field(field)
                        .filter(cim -> !cim.prescribed().isEmpty())
                        .ifPresent(cim -> questions.add(
                                new Question.Values(sourcetype, field, values, field, cim.prescribed()))));
            }
        }
    }

    private static Map<String, List<String>> odd(CimCoverage.Served served) {
        Map<String, List<String>> byField = new LinkedHashMap<>();
        for (String pair : served.nonconforming()) {
            String field = pair.substring(0, pair.indexOf('='));
            List<String> values = byField.computeIfAbsent(field, name -> new ArrayList<>());
            if (values.size() < MOST_VALUES) {
                values.add(pair.substring(field.length() + 1));
            }
        }
        return byField;
    }

    private void meanings() {
        for (CimCoverage.Served served : measure.served()) {
            List<String> missing = served.missing();
            if (served.dataset().isRoot() && !missing.isEmpty()) {
                unmapped(measure).forEach(field -> meaning(field, served.dataset(), missing));
            }
        }
    }

    /** Fields that the rules could only number, unless they have the values of a field with a name. */
    private void names() {
        Set<Long> named = new HashSet<>();
        measure.fields().forEach((field, tally) -> {
            if (!isNumbered(field)) {
                named.add(tally.hash());
            }
        });
        measure.fields().forEach((field, tally) -> {
            if (isNumbered(field) && tally.events() > USUAL * measure.events() && !named.contains(tally.hash())) {
                questions.add(new Question.Name(
                        sourcetype,
                        field,
                        tally.values().keySet().stream().limit(SHOWN_VALUES).toList(),
                        told.stream().filter(other -> !other.equals(field)).toList()));
            }
        });
    }

    private static boolean isNumbered(String field) {
        int end = field.lastIndexOf('_');
        return end > 0
                && field.substring(end + 1).matches("\\d{1,4}")
                && WordLists.list("numbered-fields").contains(field.substring(0, end));
    }

    /** Whether a field may be this target: its values are of the kind, or few enough to be mapped to prescribed ones. */
    private static boolean fits(CimDataset dataset, String target, Measure.FieldTally tally) {
        boolean prescribed = dataset.field(target)
                .map(CimField::prescribed)
                .filter(all -> !all.isEmpty())
                .isPresent();
        return prescribed
                ? tally.values().size() <= MOST_VALUES
                : tally.values().keySet().stream()
                        .allMatch(value -> ValueKind.of(target).fits(value));
    }

    private void meaning(String field, CimDataset dataset, List<String> missing) {
        Measure.FieldTally tally = measure.fields().get(field);
        List<String> choices =
                missing.stream().filter(target -> fits(dataset, target, tally)).toList();
        if (!choices.isEmpty()) {
            List<String> values =
                    tally.values().keySet().stream().limit(SHOWN_VALUES).toList();
            questions.add(new Question.Meaning(sourcetype, field, values, dataset.model(), choices));
        }
    }

    /** Fields that are of no data model, whose values no CIM field has and whose names are none. */
    static List<String> unmapped(Measure measure) {
        Set<String> named = NamedByValues.among(measure);
        Set<String> known = new HashSet<>();
        CimModels.standard().datasets().forEach(dataset -> dataset.fields().stream()
                .map(CimField::name)
                .forEach(known::add));
        Set<Long> mapped = new HashSet<>();
        measure.fields().forEach((name, tally) -> {
            if (known.contains(name)) {
                mapped.add(tally.hash());
            }
        });
        return new TreeSet<>(measure.fields().keySet())
                .stream()
                        .filter(name -> !known.contains(name) && !named.contains(name))
                        .filter(name -> name.matches("[A-Za-z][A-Za-z0-9_.]{0,63}"))
                        .filter(name -> measure.fields().get(name).events() > USUAL * measure.events())
                        .filter(name ->
                                !mapped.contains(measure.fields().get(name).hash()))
                        .toList();
    }
}
