package org.tafoundry.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tafoundry.addon.AddOnFiles;
import org.tafoundry.finding.Findings;
import org.tafoundry.foundry.FaultyAddOn;
import org.tafoundry.foundry.Foundry;
import org.tafoundry.foundry.Generated;
import org.tafoundry.foundry.NotALog;
import org.tafoundry.order.Order;
import org.tafoundry.order.Sample;
import org.tafoundry.proposal.Instruction;
import org.tafoundry.proposal.InstructionTrial;
import org.tafoundry.proposal.Precedent;
import org.tafoundry.proposal.PrecedentTrial;
import org.tafoundry.proposal.ProposalTrial;
import org.tafoundry.splunk.EngineOptions;
import org.tafoundry.splunk.SampleInput;
import org.tafoundry.splunk.cim.CimDataset;
import org.tafoundry.splunk.cim.CimModels;
import org.tafoundry.splunk.engine.SplunkEngine;
import org.tafoundry.splunk.event.Fields;

/**
 * What an earlier add-on of the same source gains for a new sample: {@code PrecedentBench [FOLDER]} with a folder of logs
 * whose CIM facts are known. Of each log one half makes the earlier add-on, with the mappings that a person would have made
 * knowing these facts; the other half is made an add-on of without it and with it. Counted are the CIM facts of the second
 * half that events hold, and the events that are in the right data model.
 */
public final class PrecedentBench {
    private static final PrintStream OUT = System.out;
    private static final Instant NOW = Instant.parse("2025-06-01T00:00:00Z");
    private static final double MOST_OF = 0.8;
    private static final int MOST_VALUES = 20;

    private PrecedentBench() {}

    /** An event with what is known about it. */
    private record Known(
            String raw, Map<String, Set<String>> facts, Map<String, Set<String>> names, Set<String> tags) {}

    /** What an add-on gets right: facts, and events in a data model that their tags name. */
    private record Score(int facts, int right, int tagged, int inModel) {
        Score plus(Score other) {
            return new Score(facts + other.facts, right + other.right, tagged + other.tagged, inModel + other.inModel);
        }
    }

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(
                arguments.length == 0 || arguments[0].matches("\\d+") ? "../shared/data/formats" : arguments[0]);
        if (!Files.isDirectory(folder)) {
            OUT.println("Skipped: there is no folder " + folder.toAbsolutePath() + " with logs whose facts are known.");
            return;
        }
        Score without = new Score(0, 0, 0, 0);
        Score with = without;
        OUT.println("| Source | Facts | Right without | Right with | Tagged events | In their model without | with |");
        OUT.println("|---|---|---|---|---|---|---|");
        for (Path source : sources(folder)) {
            List<Known> events = events(source.resolve("test.jsonl"));
            List<Known> earlier = half(events, 0);
            List<Known> later = half(events, 1);
            try {
                String name = source.getFileName().toString();
                Generated precedent = Foundry.generate(samples(earlier), order(name));
                AddOnFiles kept = decided(precedent, earlier, name);
                Generated fresh = Foundry.generate(samples(later), order("new"));
                Order typed = order("new").with(fresh.report().sourcetypes().get(0));
                ProposalTrial trial = ProposalTrial.begin(fresh.addOn(), samples(later), typed);
                PrecedentTrial.run(trial, Precedent.of(kept));
                Score before = score(fresh.addOn(), later, typed);
                Score after = score(trial.addOn(), later, typed);
                without = without.plus(before);
                with = with.plus(after);
                row(name, before, after);
            } catch (NotALog | FaultyAddOn e) {
                OUT.println("| " + source.getFileName() + " | left out: " + e.getMessage() + " | | | | | |");
            }
        }
        row("all", without, with);
    }

    private static void row(String name, Score before, Score after) {
        OUT.printf(
                Locale.ROOT,
                "| %s | %d | %d | %d | %d | %d | %d |%n",
                name,
                before.facts(),
                before.right(),
                after.right(),
                before.tagged(),
                before.inModel(),
                after.inModel());
    }

    private static List<Path> sources(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(path -> Files.exists(path.resolve("test.jsonl")))
                    .sorted()
                    .toList();
        }
    }

    private static List<Known> half(List<Known> events, int rest) {
        List<Known> half = new ArrayList<>();
        for (int i = rest; i < events.size(); i += 2) {
            half.add(events.get(i));
        }
        return half;
    }

    /** The add-on as its person would have mapped it: fields and values that hold the facts of these events. */
    private static AddOnFiles decided(Generated made, List<Known> events, String name) throws IOException {
        Order typed = order(name).with(made.report().sourcetypes().get(0));
        List<Instruction> wanted = new ArrayList<>();
        dataset(events).ifPresent(set -> wanted.add(Instruction.of(Instruction.Kind.MODEL, "", set)));
        List<Map<String, List<String>>> fields = run(made.addOn(), events, typed);
        Set<String> facts = new TreeSet<>();
        events.forEach(event -> facts.addAll(event.facts().keySet()));
        for (String fact : facts) {
            field(fact, events, fields).ifPresent(wanted::add);
        }
        return InstructionTrial.of(made.addOn(), samples(events), typed, wanted).addOn();
    }

    private static Optional<String> dataset(List<Known> events) {
        Map<String, Long> counts = new TreeMap<>();
        for (Known event : events) {
            CimModels.standard().datasets().stream()
                    .filter(dataset -> dataset.isRoot() && !dataset.tags().isEmpty())
                    .filter(dataset -> event.tags().containsAll(dataset.tags()))
                    .map(CimDataset::toString)
                    .forEach(set -> counts.merge(set, 1L, Long::sum));
        }
        return counts.entrySet().stream()
                .filter(each -> each.getValue() >= MOST_OF * events.size())
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** The field whose values are those of a fact, or stand for them one by one. */
    private static Optional<Instruction> field(
            String fact, List<Known> events, List<Map<String, List<String>>> fields) {
        Map<String, Integer> equal = new TreeMap<>();
        Map<String, TreeMap<String, String>> rows = new TreeMap<>();
        Set<String> unclear = new HashSet<>();
        int have = 0;
        for (int i = 0; i < events.size() && i < fields.size(); i++) {
            Set<String> values = events.get(i).facts().get(fact);
            if (values == null) {
                continue;
            }
            have++;
            for (Map.Entry<String, List<String>> field : fields.get(i).entrySet()) {
                String value = field.getValue().get(0);
                if (values.contains(value)) {
                    equal.merge(field.getKey(), 1, Integer::sum);
                }
                String earlier = rows.computeIfAbsent(field.getKey(), name -> new TreeMap<>())
                        .putIfAbsent(value, values.iterator().next());
                if (earlier != null && !values.contains(earlier)) {
                    unclear.add(field.getKey());
                }
            }
        }
        int known = have;
        int needed = (int) Math.ceil(MOST_OF * have);
        for (Map.Entry<String, Integer> field : equal.entrySet()) {
            if (have > 1 && field.getValue() >= needed && !field.getKey().equals(fact)) {
                return equal.containsKey(fact) && equal.get(fact) >= needed
                        ? Optional.empty()
                        : Optional.of(Instruction.of(Instruction.Kind.FIELD, field.getKey(), fact));
            }
        }
        return rows.entrySet().stream()
                .filter(field -> fact.equals("action") && known > 2 && !unclear.contains(field.getKey()))
                .filter(field -> field.getValue().size() > 1
                        && field.getValue().size() <= Math.min(MOST_VALUES, events.size() / 2))
                .filter(field -> new HashSet<>(field.getValue().values()).size() > 1)
                .findFirst()
                .map(field -> new Instruction(Instruction.Kind.VALUES, field.getKey(), fact, field.getValue()));
    }

    private static Score score(AddOnFiles addOn, List<Known> events, Order order) throws IOException {
        int facts = 0;
        int right = 0;
        int tagged = 0;
        int inModel = 0;
        List<Map<String, List<String>>> fields = new ArrayList<>();
        List<Set<String>> tags = new ArrayList<>();
        run(addOn, events, order, fields, tags);
        for (int i = 0; i < events.size(); i++) {
            Map<String, List<String>> got = i < fields.size() ? fields.get(i) : Map.of();
            for (Map.Entry<String, Set<String>> fact : events.get(i).facts().entrySet()) {
                facts++;
                boolean found = events.get(i).names().get(fact.getKey()).stream()
                        .flatMap(name -> got.getOrDefault(name, List.of()).stream())
                        .anyMatch(fact.getValue()::contains);
                right += found ? 1 : 0;
            }
            if (!events.get(i).tags().isEmpty()) {
                tagged++;
                inModel +=
                        i < tags.size() && tags.get(i).containsAll(events.get(i).tags()) ? 1 : 0;
            }
        }
        return new Score(facts, right, tagged, inModel);
    }

    private static List<Map<String, List<String>>> run(AddOnFiles addOn, List<Known> events, Order order)
            throws IOException {
        List<Map<String, List<String>>> fields = new ArrayList<>();
        run(addOn, events, order, fields, new ArrayList<>());
        return fields;
    }

    /** Each event by itself, so that what one becomes is known whatever the others do. */
    private static void run(
            AddOnFiles addOn,
            List<Known> events,
            Order order,
            List<Map<String, List<String>>> fields,
            List<Set<String>> tags)
            throws IOException {
        SplunkEngine engine = SplunkEngine.load(List.of(addOn), new Findings());
        EngineOptions options = new EngineOptions(NOW, ZoneOffset.UTC, false);
        SampleInput input = new SampleInput("log", "localhost", order.sourcetype());
        for (Known event : events) {
            Map<String, List<String>> got = new HashMap<>();
            Set<String> seen = new HashSet<>();
            byte[] raw = (event.raw() + "\n").getBytes(StandardCharsets.UTF_8);
            engine.run(
                    new ByteArrayInputStream(raw),
                    input,
                    options,
                    each -> {
                        Fields all = each.fields();
                        got.putAll(all.asMap());
                        seen.addAll(each.tags());
                    },
                    new Findings());
            fields.add(got);
            tags.add(seen);
        }
    }

    private static List<Sample> samples(List<Known> events) {
        byte[] log = events.stream()
                .map(Known::raw)
                .collect(Collectors.joining("\n", "", "\n"))
                .getBytes(StandardCharsets.UTF_8);
        return List.of(new Sample("log", () -> new ByteArrayInputStream(log)));
    }

    private static Order order(String source) {
        return new Order(source, "", "", "", "UTC", 1, true, false, NOW);
    }

    private static List<Known> events(Path file) throws IOException {
        JsonMapper json = JsonMapper.builder().build();
        List<Known> events = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            JsonNode event = json.readTree(line);
            Map<String, Set<String>> facts = new TreeMap<>();
            Map<String, Set<String>> names = new TreeMap<>();
            event.path("expected").path("cim").properties().forEach(fact -> {
                facts.put(fact.getKey(), texts(fact.getValue().path("values")));
                names.put(fact.getKey(), texts(fact.getValue().path("accept")));
            });
            event.path("expected").path("cim_norm").properties().forEach(fact -> {
                facts.put(fact.getKey(), new TreeSet<>(Set.of(fact.getValue().asText())));
                names.put(fact.getKey(), Set.of(fact.getKey()));
            });
            events.add(new Known(
                    event.path("raw").asText(),
                    facts,
                    names,
                    texts(event.path("expected").path("tags"))));
        }
        return events;
    }

    private static Set<String> texts(JsonNode list) {
        Set<String> texts = new TreeSet<>();
        list.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
