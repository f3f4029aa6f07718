package org.tafoundry.synth.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * Holds the message templates that are mined from well-known system logs against the true ones, by the measures of the
 * log parsing literature: GA and PA count messages, FGA and FTA are F1 scores over groups and templates. A template is
 * compared word by word, and a word that holds a parameter or a digit is one parameter. Argument: the folder of the sources, each
 * with a {@code test.jsonl} that gives the values of header and message.
 */
public final class TemplateBench {

    private static final String PARAMETER = "<*>";

    /** Rounds before the one that is timed. */
    private static final int ROUNDS = 20;

    /** A message with the template that it truly has. */
    private record Truth(String event, int body, String template) {}

    /** What a source scores. */
    private record Scores(
            double ga, double pa, double fga, double fta, Qualities qualities, int messages, double seconds) {}

    /** The label-free quality of the mined templates, of the true ones, and of two groupings that are wrong by intent. */
    private record Qualities(double mined, double real, double split, double merged) {

        static Qualities of(List<Message> messages, List<TemplateMiner.Form> forms, Collection<Set<Integer>> real) {
            List<List<Message>> mined = forms.stream().map(f -> f.messages).toList();
            List<List<Message>> truth = real.stream()
                    .map(g -> g.stream().map(messages::get).toList())
                    .toList();
            Map<String, List<Message>> split = new TreeMap<>();
            Map<Integer, List<Message>> merged = new TreeMap<>();
            for (Message message : messages) {
                split.computeIfAbsent(message.event.substring(message.body), w -> new ArrayList<>())
                        .add(message);
                merged.computeIfAbsent(message.chunks.size(), n -> new ArrayList<>())
                        .add(message);
            }
            return new Qualities(
                    TemplateQuality.of(mined).score(),
                    TemplateQuality.of(truth).score(),
                    TemplateQuality.of(List.copyOf(split.values())).score(),
                    TemplateQuality.of(List.copyOf(merged.values())).score());
        }
    }

    private TemplateBench() {}

    /** Prints a line for each source and the mean of all. */
    public static void main(String[] args) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Path folder = Path.of(args.length > 0 ? args[0] : "../../../shared/data/templates");
        if (!Files.isDirectory(folder)) {
            out.println("No folder " + folder.toAbsolutePath() + ": nothing is measured.");
            return;
        }
        List<Path> sources;
        try (Stream<Path> list = Files.list(folder)) {
            sources = list.filter(p -> Files.exists(p.resolve("test.jsonl")))
                    .sorted()
                    .toList();
        }
        out.printf(
                Locale.ROOT,
                "%-14s %6s %6s %6s %6s   label-free: %6s %6s %6s %6s%n",
                "source",
                "GA",
                "PA",
                "FGA",
                "FTA",
                "mined",
                "true",
                "split",
                "merged");
        List<Scores> all = new ArrayList<>();
        for (Path source : sources) {
            List<Truth> truths = truths(source.resolve("test.jsonl"));
            Scores s = score(truths);
            for (int round = 0; round < ROUNDS; round++) {
                s = score(truths); // Java compiles what runs often
            }
            all.add(s);
            print(out, source.getFileName().toString(), List.of(s));
        }
        print(out, "mean", all);
        int messages = all.stream().mapToInt(Scores::messages).sum();
        double seconds = all.stream().mapToDouble(Scores::seconds).sum();
        out.printf(Locale.ROOT, "%,d messages a second of processor time%n", Math.round(messages / seconds));
    }

    private static void print(PrintStream out, String name, List<Scores> scores) {
        out.printf(
                Locale.ROOT,
                "%-14s %6.3f %6.3f %6.3f %6.3f               %6.3f %6.3f %6.3f %6.3f%n",
                name,
                mean(scores, Scores::ga),
                mean(scores, Scores::pa),
                mean(scores, Scores::fga),
                mean(scores, Scores::fta),
                mean(scores, s -> s.qualities.mined),
                mean(scores, s -> s.qualities.real),
                mean(scores, s -> s.qualities.split),
                mean(scores, s -> s.qualities.merged));
    }

    private static double mean(List<Scores> scores, ToDoubleFunction<Scores> measure) {
        return scores.stream().mapToDouble(measure).average().orElse(0);
    }

    private static List<Truth> truths(Path file) throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<Truth> truths = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            JsonNode node = json.readTree(line);
            String event = node.get("raw").asText();
            int body = 0;
            List<String> parameters = new ArrayList<>();
            for (JsonNode value : node.get("expected").get("values")) {
                String text = value.get("v").asText();
                if (value.get("kind").asText().equals("header")) {
                    int at = event.indexOf(text, body);
                    body = at < 0 ? body : at + text.length();
                } else {
                    parameters.add(text);
                }
            }
            while (body < event.length() && " :]|-".indexOf(event.charAt(body)) >= 0) {
                body++;
            }
            truths.add(new Truth(event, body, template(event.substring(body), parameters)));
        }
        return truths;
    }

    private static String template(String message, List<String> parameters) {
        StringBuilder text = new StringBuilder();
        int from = 0;
        for (String parameter : parameters) {
            int at = message.indexOf(parameter, from);
            if (at >= 0) {
                text.append(message, from, at).append(PARAMETER);
                from = at + parameter.length();
            }
        }
        return words(text.append(message.substring(from)).toString());
    }

    /** One word that holds a parameter is one parameter, and so are several in a row. */
    private static String words(String template) {
        List<String> words = new ArrayList<>();
        for (String word : template.strip().split("\\s+")) {
            // the data leave out values of one or two characters
            boolean value = word.contains(PARAMETER) || word.chars().anyMatch(Character::isDigit);
            String own = value ? PARAMETER : word;
            if (!own.equals(PARAMETER)
                    || words.isEmpty()
                    || !words.get(words.size() - 1).equals(PARAMETER)) {
                words.add(own);
            }
        }
        return String.join(" ", words);
    }

    private static Scores score(List<Truth> truths) {
        long began = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        TemplateMiner miner = new TemplateMiner();
        Map<Message, Integer> places = new IdentityHashMap<>();
        List<Message> all = new ArrayList<>();
        for (int i = 0; i < truths.size(); i++) {
            Message message = new Message(truths.get(i).event(), truths.get(i).body());
            miner.add(message);
            places.put(message, i);
            all.add(message);
        }
        List<TemplateMiner.Form> forms = miner.forms();
        double seconds = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - began) / 1e9;
        Map<String, Set<Integer>> mined = new TreeMap<>();
        String[] own = new String[truths.size()];
        for (TemplateMiner.Form form : forms) {
            for (Message message : form.messages) {
                int place = places.get(message);
                own[place] = template(message);
                mined.computeIfAbsent(own[place], t -> new HashSet<>()).add(place);
            }
        }
        Map<String, Set<Integer>> real = new TreeMap<>();
        for (int i = 0; i < truths.size(); i++) {
            real.computeIfAbsent(truths.get(i).template(), t -> new HashSet<>()).add(i);
        }
        Set<Set<Integer>> groups = new HashSet<>(real.values());
        int grouped = 0;
        int right = 0;
        int messages = 0;
        for (Map.Entry<String, Set<Integer>> e : mined.entrySet()) {
            if (groups.contains(e.getValue())) {
                grouped++;
                messages += e.getValue().size();
                right += e.getValue().equals(real.get(e.getKey())) ? 1 : 0;
            }
        }
        long parsed = Stream.iterate(0, i -> i < truths.size(), i -> i + 1)
                .filter(i -> truths.get(i).template().equals(own[i]))
                .count();
        double n = truths.size();
        return new Scores(
                messages / n,
                parsed / n,
                2.0 * grouped / (mined.size() + real.size()),
                2.0 * right / (mined.size() + real.size()),
                Qualities.of(all, forms, real.values()),
                truths.size(),
                seconds);
    }

    private static String template(Message message) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < message.chunks.size(); i++) {
            Chunk chunk = message.chunks.get(i);
            text.append(chunk.gap()).append(message.variable(i) ? PARAMETER : chunk.text());
        }
        Chunk last = message.chunks.isEmpty() ? null : message.chunks.get(message.chunks.size() - 1);
        return words(last == null ? "" : text + message.event.substring(last.end()));
    }
}
