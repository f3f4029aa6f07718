package org.tafoundry.synth.cim;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.tafoundry.order.Decision;
import org.tafoundry.synth.cim.vocabulary.ModelRule;
import org.tafoundry.synth.cim.vocabulary.ModelRules;
import org.tafoundry.synth.cim.vocabulary.ProfiledField;
import org.tafoundry.synth.setting.Lookup;
import org.tafoundry.synth.setting.Lookup.Input;
import org.tafoundry.synth.setting.LookupDefinition;
import org.tafoundry.table.TableCode;
import org.tafoundry.table.TableColumn;
import org.tafoundry.table.TableForm;
import org.tafoundry.table.Tables;
import org.tafoundry.table.WordLists;

/** What numbered events of Windows are: their number says it where the log holds no sentence, as in XML. */
final class WindowsEvents {

    private record Row(String log, String number, String says, String action, String kind) {}

    private static final TableForm FORM = TableForm.of(
            "windows-events",
            TableColumn.text("log"),
            TableColumn.number("number", 5),
            TableColumn.text("says"),
            TableColumn.text("action"),
            TableColumn.text("event type")
                    .allowing(
                            ModelRules.of(Tables.shipped()).stream()
                                    .map(ModelRule::name)
                                    .toList(),
                            TableCode.TABLE_VALUE)
                    .orNothing());

    private static final List<Row> ALL = read();

    private static final List<String> NUMBER = WordLists.list("windows-event-numbers");
    private static final List<String> LOG = WordLists.list("windows-event-logs");
    private static final List<String> STATUS = WordLists.list("windows-event-statuses");

    /** What the XML of an event puts its number and its log under. */
    private static final String SYSTEM = "system_";

    private final String number;
    private final String log;
    private final Optional<String> status;
    private final List<Row> rows;

    private WindowsEvents(String number, String log, Optional<String> status, List<Row> rows) {
        this.number = number;
        this.log = log;
        this.status = status;
        this.rows = rows;
    }

    /** The events of a source, when it has such a number and says which log of Windows an event is from. */
    static Optional<WindowsEvents> in(Candidates candidates) {
        Optional<ProfiledField> number =
                field(candidates, NUMBER).filter(f -> f.examples().stream().allMatch(v -> v.matches("\\d{1,5}")));
        Optional<ProfiledField> log = field(candidates, LOG);
        if (number.isEmpty() || log.isEmpty()) {
            return Optional.empty();
        }
        List<Row> rows = ALL.stream()
                .filter(r -> log.get().examples().stream().anyMatch(v -> v.contains(r.log())))
                .toList();
        boolean seen = rows.stream().anyMatch(r -> number.get().examples().contains(r.number()));
        return seen
                ? Optional.of(new WindowsEvents(
                        number.get().name(),
                        log.get().name(),
                        field(candidates, STATUS).map(ProfiledField::name),
                        rows))
                : Optional.empty();
    }

    /** The kinds of events that the numbers tell. */
    Set<String> kinds() {
        return rows.stream().map(Row::kind).filter(k -> !k.isEmpty()).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Adds what the numbers say and do to what the log itself says. */
    void add(CimInput input, Mapping mapping) {
        StringBuilder csv = new StringBuilder("event,log,signature,action," + EventTypePlanner.DATASET + "\n");
        Map<String, String> ends = new LinkedHashMap<>();
        rows.forEach(r -> {
            boolean open = r.action().equals("?");
            csv.append(r.number())
                    .append(",*")
                    .append(r.log())
                    .append("*,")
                    .append(LookupTable.cell(r.says()))
                    .append(',')
                    .append(r.action().equals("-") || open && status.isPresent() ? "" : open ? "success" : r.action())
                    .append(',')
                    .append(r.kind())
                    .append('\n');
            if (open) {
                ends.put(r.number() + ",0x0", "success");
                ends.put(r.number() + ",0", "success");
                ends.put(r.number() + ",*", "failure");
            }
        });
        String name = input.sourcetype().replaceAll("[^A-Za-z0-9]+", "_") + "_windows_events";
        Decision why = decision("signature", "signature, action and kind are what the number of the event says.");
        mapping.lookup(
                "signature",
                new Lookup(
                        "00_windows_events",
                        name,
                        List.of(new Input("event", number), new Input("log", log)),
                        List.of("signature", "action", EventTypePlanner.DATASET),
                        true,
                        why.explanation()),
                new LookupDefinition(csv.toString(), List.of("log")),
                why);
        mapping.extracted("action");
        status.filter(s -> !ends.isEmpty()).ifPresent(s -> results(name + "_ended", s, ends, mapping));
    }

    private void results(String table, String field, Map<String, String> ends, Mapping mapping) {
        Decision why = decision("action", "action is how the event ended where its number does not say it.");
        mapping.lookup(
                "action",
                new Lookup(
                        "01_windows_results",
                        table,
                        List.of(new Input("event", number), new Input("status", field)),
                        List.of("action"),
                        true,
                        why.explanation()),
                new LookupDefinition(LookupTable.csv(List.of("event", "status", "action"), ends), List.of("status")),
                why);
    }

    private Decision decision(String subject, String explanation) {
        return new Decision(
                subject,
                number,
                Decision.Origin.KNOWLEDGE,
                List.of(number + " beside " + log),
                0.9,
                List.of(),
                explanation);
    }

    /** The field whose name, or the last part of it, is one of these; of those that most events have the first named. */
    private static Optional<ProfiledField> field(Candidates candidates, List<String> names) {
        List<ProfiledField> found = names.stream()
                .flatMap(name -> candidates.fields().values().stream().filter(f -> called(f, name)))
                .toList();
        long most = found.stream().mapToLong(ProfiledField::events).max().orElse(0);
        return found.stream().filter(f -> f.events() == most).findFirst();
    }

    private static boolean called(ProfiledField field, String wanted) {
        String name = field.name().toLowerCase(Locale.ROOT);
        return name.equals(wanted)
                || name.substring(name.lastIndexOf('.') + 1).equals(wanted)
                || name.equals(SYSTEM + wanted);
    }

    private static List<Row> read() {
        return Tables.shipped().sound(FORM).stream()
                .map(r -> new Row(
                        r.text("log"), r.text("number"), r.text("says"), r.text("action"), r.text("event type")))
                .toList();
    }
}
