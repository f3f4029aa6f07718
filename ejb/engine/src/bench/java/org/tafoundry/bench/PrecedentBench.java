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
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
import org.tafoundry.proposal.PrecedentTrial;
import org.tafoundry.proposal.ProposalTrial;
import org.tafoundry.splunk.EngineOptions;
import org.tafoundry.splunk.SampleInput;
import org.tafoundry.splunk.cim.CimDataset;
import org.tafoundry.splunk.cim.CimModels;
import org.tafoundry.splunk.engine.SplunkEngine;
import org.tafoundry.splunk.event.Fields;

/**
 * What an earlier add-on gains for a new sample: {@code PrecedentBench [FOLDER]} with a folder of logs whose CIM facts are
 * known. Of each log one half makes the earlier add-on, with the mappings that a person would have made knowing these facts;
 * the other half is made an add-on of without it, with it, and with those of three other logs. Counted are the CIM facts of the
 * second half that events hold, those that they hold with another value, and the events that are in the right data model.
 */
public final class PrecedentBench {
    private static final PrintStream OUT = System.out;
    private static final Instant NOW = Instant.parse("2025-06-01T00:00:00Z");
    private static final double MOST_OF = 0.8;
    private static final int MOST_VALUES = 20;
    private static final int OTHERS = 3;

    private PrecedentBench() {}

    /** An event with what is known about it: of the sets of tags, one each for a data model, any is right. */
    private record Known(
            String raw, Map<String, Set<String>> facts, Map<String, Set<String>> names, List<Set<String>> tags) {}

    /** What an add-on gets right and wrong: facts, and events in a data model that their tags name. */
    private record Score(int facts, int right, int wrong, int tagged, int inModel) {
        static final Score NONE = new Score(0, 0, 0, 0, 0);

        Score plus(Score other) {
            return new Score(
                    facts + other.facts,
                    right + other.right,
                    wrong + other.wrong,
                    tagged + other.tagged,
                    inModel + other.inModel);
        }
    }

    /** A log with the add-on of its earlier half and that of its later half. */
    private record Source(String name, AddOnFiles earlier, AddOnFiles fresh, List<Known> events, Order order) {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(
                arguments.length == 0 || arguments[0].matches("\\d+") ? "../shared/data/formats" : arguments[0]);
        if (!Files.isDirectory(folder)) {
            OUT.println("Skipped: there is no folder " + folder.toAbsolutePath() + " with logs whose facts are known.");
            return;
        }
        List<Source> all = new ArrayList<>();
        for (Path path : sources(folder)) {
            try {
                all.add(source(path));
            } catch (NotALog | FaultyAddOn e) {
                OUT.println("Left out: " + path.getFileName() + ", " + e.getMessage());
            }
        }
        OUT.println("| Source | Facts | Right without | with | with others' | Wrong without | with | with others' "
                + "| Tagged events | In their model without | with | with others' |");
        OUT.println("|---|---|---|---|---|---|---|---|---|---|---|---|");
        Score[] sums = {Score.NONE, Score.NONE, Score.NONE};
        for (Source source : all) {
            Score[] scores = {
                score(source.fresh(), source),
                score(taught(source, List.of(source)), source),
                score(taught(source, others(source, all)), source)
            };
            for (int i = 0; i < sums.length; i++) {
                sums[i] = sums[i].plus(scores[i]);
            }
            row(source.name(), scores);
        }
        row("all", sums);
    }

    private static Source source(Path path) throws IOException, NotALog, FaultyAddOn {
        String name = path.getFileName().toString();
        List<Known> events = events(path.resolve("test.jsonl"));
        List<Known> earlier = half(events, 0);
        List<Known> later = half(events, 1);
        AddOnFiles kept = decided(Foundry.generate(samples(earlier), order(name)), earlier, name);
        Generated fresh = Foundry.generate(samples(later), order("new"));
        Order typed = order("new").with(fresh.report().sourcetypes().get(0));
        return new Source(name, kept, fresh.addOn(), later, typed);
    }

    /** The fresh add-on with what the earlier ones of these know; one may be for another log. */
    private static AddOnFiles taught(Source source, List<Source> teachers) throws IOException {
        ProposalTrial trial = ProposalTrial.begin(source.fresh(), samples(source.events()), source.order());
        for (Source teacher : teachers) {
            for (PrecedentTrial.Taken taken : PrecedentTrial.run(trial, teacher.earlier())) {
                OUT.println("<!-- " + source.name() + " of " + teacher.name() + ": " + taken.proposal() + " -->");
            }
        }
        return trial.addOn();
    }

    /** Those that come next in the list, which are other logs. */
    private static List<Source> others(Source source, List<Source> all) {
        int at = all.indexOf(source);
        return IntStream.rangeClosed(1, Math.min(OTHERS, all.size() - 1))
                .mapToObj(i -> all.get((at + i) % all.size()))
                .toList();
    }

    private static void row(String name, Score... scores) {
        StringBuilder row = new StringBuilder("| ").append(name).append(" | ").append(scores[0].facts());
        Arrays.stream(scores).forEach(score -> row.append(" | ").append(score.right()));
        Arrays.stream(scores).forEach(score -> row.append(" | ").append(score.wrong()));
        row.append(" | ").append(scores[0].tagged());
        Arrays.stream(scores).forEach(score -> row.append(" | ").append(score.inModel()));
        OUT.println(row.append(" |"));
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

    /** The data model of which most events are; where several would be right, nobody knows. */
    private static Optional<String> dataset(List<Known> events) {
        Map<String, Long> counts = new TreeMap<>();
        for (Known event : events) {
            CimModels.standard().datasets().stream()
                    .filter(dataset -> dataset.isRoot() && !dataset.tags().isEmpty())
                    .filter(dataset -> event.tags().equals(List.of(Set.copyOf(dataset.tags()))))
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

    private static Score score(AddOnFiles addOn, Source source) throws IOException {
        int facts = 0;
        int right = 0;
        int wrong = 0;
        int tagged = 0;
        int inModel = 0;
        List<Map<String, List<String>>> fields = new ArrayList<>();
        List<Set<String>> tags = new ArrayList<>();
        run(addOn, source.events(), source.order(), fields, tags);
        for (int i = 0; i < source.events().size(); i++) {
            Known event = source.events().get(i);
            for (Map.Entry<String, Set<String>> fact : event.facts().entrySet()) {
                Map<String, List<String>> got = fields.get(i);
                List<String> values = event.names().get(fact.getKey()).stream()
                        .flatMap(name -> got.getOrDefault(name, List.of()).stream())
                        .toList();
                facts++;
                right += values.stream().anyMatch(fact.getValue()::contains) ? 1 : 0;
                wrong += !values.isEmpty() && values.stream().noneMatch(fact.getValue()::contains) ? 1 : 0;
            }
            if (!event.tags().isEmpty()) {
                tagged++;
                inModel += event.tags().stream().anyMatch(tags.get(i)::containsAll) ? 1 : 0;
            }
        }
        return new Score(facts, right, wrong, tagged, inModel);
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
                    texts(event.path("expected").path("tags")).stream()
                            .map(tags -> Set.of(tags.split(" ")))
                            .toList()));
        }
        return events;
    }

    private static Set<String> texts(JsonNode list) {
        Set<String> texts = new TreeSet<>();
        list.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
