package org.tafoundry.proposal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tafoundry.splunk.cim.CimField;
import org.tafoundry.splunk.cim.CimModels;
import org.tafoundry.synth.cim.VendorValues;
import org.tafoundry.table.TableColumn;
import org.tafoundry.table.TableForm;
import org.tafoundry.table.TableRow;
import org.tafoundry.table.Tables;
import org.tafoundry.table.WordLists;

/** Reads what people usually say about a log, sentence by sentence, by the table of sentences. */
final class Sentences {
    /** The longest sentence that is read, in characters. */
    static final int LONGEST = 300;

    private static final TableForm FORM = TableForm.of(
            "sentences",
            TableColumn.oneOf("kind", List.of("field", "value", "model", "zone", "time", "file", "port", "product")),
            TableColumn.regex("sentence"));

    private static final List<Rule> RULES = rules();

    private final SortedSet<String> fields;

    private record Rule(String kind, Pattern sentence) {}

    /** Reads sentences about events that have these fields. */
    Sentences(Collection<String> fields) {
        this.fields = new TreeSet<>(fields);
    }

    /** What a sentence says; empty when no rule reads it. */
    Optional<Instruction> read(String text) {
        String sentence = text.strip()
                .replaceAll("[\\s\"'`]+", " ")
                .replaceAll("[ .!]+$", "")
                .strip();
        if (sentence.isEmpty() || sentence.length() > LONGEST) {
            return Optional.empty();
        }
        for (Rule rule : RULES) {
            Matcher matcher = rule.sentence().matcher(sentence);
            Optional<Instruction> read = matcher.matches() ? read(rule.kind(), matcher) : Optional.empty();
            if (read.isPresent() && read.get().fault().isEmpty()) {
                return read;
            }
        }
        return Optional.empty();
    }

    private Optional<Instruction> read(String kind, Matcher said) {
        return switch (kind) {
            case "field" -> field(said.group("field"), said.group("target"));
            case "value" -> value(said.group("field"), said.group("value"), said.group("meaning"));
            case "model" -> dataset(said.group("model")).map(set -> Instruction.of(Instruction.Kind.MODEL, "", set));
            case "zone" -> Optional.of(Instruction.of(Instruction.Kind.ZONE, "", said.group("zone")));
            case "time" -> known(said.group("field")).map(name -> Instruction.of(Instruction.Kind.TIME, name, ""));
            case "file" -> Optional.of(Instruction.of(Instruction.Kind.INPUT, "", said.group("file")));
            case "port" ->
                Optional.of(Instruction.of(
                        Instruction.Kind.INPUT,
                        "",
                        said.group("protocol").toLowerCase(Locale.ROOT) + ":" + said.group("port")));
            default ->
                Optional.of(Instruction.of(Instruction.Kind.PRODUCT, said.group("vendor"), said.group("product")));
        };
    }

    /** Which of the two names is the event's does not depend on how it was said. */
    private Optional<Instruction> field(String one, String other) {
        Optional<String> field = known(one);
        Optional<String> turned = known(other);
        if (field.isPresent() && (turned.isEmpty() || isCim(lower(other)) || !isCim(lower(one)))) {
            return Optional.of(Instruction.of(Instruction.Kind.FIELD, field.get(), lower(other)));
        }
        return turned.map(name -> Instruction.of(Instruction.Kind.FIELD, name, lower(one)));
    }

    /** What a vendor's value means says which CIM field it is for: the one that prescribes that meaning. */
    private Optional<Instruction> value(String field, String value, String meaning) {
        Optional<String> name = known(field);
        for (String target : targets()) {
            Optional<String> word = VendorValues.meaning(lower(meaning), Prescribed.anywhere(target));
            if (name.isPresent() && word.isPresent()) {
                return Optional.of(Instruction.value(name.get(), value, target, word.get()));
            }
        }
        return Optional.empty();
    }

    /** CIM fields with prescribed values, the most telling first. */
    private static List<String> targets() {
        Set<String> targets = new LinkedHashSet<>(WordLists.list("asked-targets"));
        CimModels.standard().datasets().stream()
                .flatMap(dataset -> dataset.fields().stream())
                .filter(field -> !field.prescribed().isEmpty())
                .map(CimField::name)
                .forEach(targets::add);
        return List.copyOf(targets);
    }

    private static Optional<String> dataset(String words) {
        return LogKinds.in(words).stream().findFirst();
    }

    private Optional<String> known(String name) {
        return fields.contains(name)
                ? Optional.of(name)
                : fields.stream().filter(field -> field.equalsIgnoreCase(name)).findFirst();
    }

    private static boolean isCim(String name) {
        return CimModels.standard().datasets().stream()
                .anyMatch(dataset -> dataset.field(name).isPresent());
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static List<Rule> rules() {
        List<Rule> rules = new ArrayList<>();
        for (TableRow row : Tables.shipped().sound(FORM)) {
            rules.add(new Rule(row.text("kind"), Pattern.compile(row.text("sentence"), Pattern.CASE_INSENSITIVE)));
        }
        return List.copyOf(rules);
    }
}
