package org.tafoundry.synth.cim;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.tafoundry.order.Decision;
import org.tafoundry.synth.cim.CimPlan.Lookup;
import org.tafoundry.synth.cim.CimPlan.Setting;

/** What numbered events of Windows are: their number says it where the log holds no sentence, as in XML. */
final class WindowsEvents {

    private record Row(String log, String number, String says, String action, String kind) {}

    private static final List<Row> ALL = read("windows-events.tsv");

    private static final Set<String> NUMBER = Set.of("eventid", "eventcode", "event_id", "event_code", "event.code");
    private static final Set<String> LOG = Set.of("channel", "logname", "log_name", "provider_name", "providername");
    private static final Set<String> STATUS = Set.of("status", "resultcode", "result_code", "errorcode");

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

    /** Adds the event types of these events. */
    void classify(EventTypePlanner eventTypes) {
        Map<String, Map<String, Set<String>>> numbers = new LinkedHashMap<>();
        for (Row row : rows) {
            if (!row.kind().equals("-")) {
                numbers.computeIfAbsent(row.kind(), k -> new LinkedHashMap<>())
                        .computeIfAbsent(row.log(), l -> new TreeSet<>())
                        .add(row.number());
            }
        }
        numbers.forEach((kind, byLog) -> eventTypes.also(
                kind,
                byLog.entrySet().stream()
                        .map(e -> "(" + searched(log) + "=\"*" + e.getKey() + "*\" " + searched(number) + " IN ("
                                + String.join(", ", e.getValue()) + "))")
                        .collect(Collectors.joining(" OR ")),
                "the numbers of Windows events"));
    }

    /** Adds what the numbers say and do to what the log itself says. */
    void add(CimInput input, Mapping mapping) {
        signature(input, mapping);
        if (mapping.overwrites("action") && mapping.expression("action").isEmpty()) {
            return;
        }
        List<String> arms = new ArrayList<>();
        Map<String, Map<String, Set<String>>> numbers = new LinkedHashMap<>();
        for (Row row : rows) {
            if (!row.action().equals("-")) {
                numbers.computeIfAbsent(row.action(), a -> new LinkedHashMap<>())
                        .computeIfAbsent(row.log(), l -> new TreeSet<>())
                        .add(row.number());
            }
        }
        numbers.forEach((action, byLog) -> byLog.forEach(
                (part, own) -> arms.add(EvalText.match(EvalText.field(number), "^(?:" + String.join("|", own) + ")$")
                        + " AND " + EvalText.match(EvalText.field(log), part) + "," + value(action))));
        mapping.expression("action").ifPresent(own -> arms.add("true()," + own));
        mapping.eval(
                "action",
                "case(" + String.join(",", arms) + ")",
                decision("action", "action follows from the number of the event where Windows documents it."));
    }

    private void signature(CimInput input, Mapping mapping) {
        StringBuilder csv = new StringBuilder("event,log,signature\n");
        rows.forEach(r -> csv.append(r.number())
                .append(",*")
                .append(r.log())
                .append("*,")
                .append(r.says())
                .append('\n'));
        String name = input.sourcetype().replaceAll("[^A-Za-z0-9]+", "_") + "_windows_events";
        mapping.lookup(
                "signature",
                name,
                name + " event AS " + searched(number) + ", log AS " + searched(log) + " OUTPUTNEW signature",
                new Lookup(
                        csv.toString(),
                        List.of(
                                new Setting("match_type", "WILDCARD(log)", ""),
                                new Setting("case_sensitive_match", "false", ""),
                                new Setting("max_matches", "1", ""))),
                decision("signature", "signature is what the number of the event says."));
    }

    private String value(String action) {
        if (!action.equals("?")) {
            return EvalText.text(action);
        }
        return status.map(
                        s -> "if(" + EvalText.match(EvalText.field(s), "(?i)^(?:0x)?0+$") + ",\"success\",\"failure\")")
                .orElse("\"success\"");
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

    /** The field whose name, or the last part of it, is one of these. */
    private static Optional<ProfiledField> field(Candidates candidates, Set<String> names) {
        return candidates.fields().values().stream()
                .filter(f -> {
                    String name = f.name().toLowerCase(Locale.ROOT);
                    return names.contains(name)
                            || names.contains(name.substring(name.lastIndexOf('.') + 1))
                            || name.startsWith("system_") && names.contains(name.substring("system_".length()));
                })
                .max((a, b) -> Long.compare(a.events(), b.events()));
    }

    private static String searched(String field) {
        return field.matches("[A-Za-z0-9_.{}]+") ? field : '"' + field + '"';
    }

    private static List<Row> read(String resource) {
        List<Row> rows = new ArrayList<>();
        try (InputStream in = WindowsEvents.class.getResourceAsStream(resource);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    String[] cells = line.split("\t", -1);
                    rows.add(new Row(cells[0], cells[1], cells[2], cells[3], cells[4]));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
        return List.copyOf(rows);
    }
}
