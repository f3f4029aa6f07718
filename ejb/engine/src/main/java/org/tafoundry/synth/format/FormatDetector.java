package org.tafoundry.synth.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tafoundry.synth.pair.PairGrammar;

/** Tells the format of a sample from its events. */
public final class FormatDetector {

    private static final int MOST = 2000;

    /** How much before the first pair may belong to its key. */
    private static final int LONGEST_LEAD = 60;

    private static final Pattern FIELDS = Pattern.compile("(?mi)^#\\s?Fields:?[ \\t]+(.+)$");
    /**
     * A name of up to four words, a colon and a blank, at the beginning or behind a separator; where bars separate, there
     * needs to be no blank.
     */
    private static final Pattern STATEMENT = Pattern.compile(
            "(?:^|[;,|])\\s*([A-Za-z_][\\w.\\-/]*(?: [\\w.\\-/]+){0,3}):(?:\\s|(?!//)(?=[^|\\r\\n]{1,4000}\\|)|(?<=\\|[\\w.-]{1,40}:))");

    private static final int FEWEST_STATEMENTS = 4;

    /** A line of a stack trace looks like a pair, {@code at shop.Cart.add(Cart.java:12)}, and is none. */
    private static final Pattern STACK_FRAME = Pattern.compile(
            "(?m)^\\s+at [\\w.$<>/@]+\\s?\\(|^Traceback \\(most recent call last\\)|^\\s+File \"[^\"]+\", line \\d+|^\\s*Caused by: ");

    private FormatDetector() {}

    /**
     * Detects the format.
     *
     * @param events whole events
     * @param head the sample's beginning, for lines that say what the columns are
     */
    public static Format detect(List<String> events, String head) {
        Map<PayloadKind, List<Payload>> kinds = new EnumMap<>(PayloadKind.class);
        List<String> sample = events.subList(0, Math.min(MOST, events.size()));
        Optional<Columns> w3c = w3c(head);
        for (String event : sample) {
            Payload payload = w3c.isPresent() ? new Payload(event, PayloadKind.W3C, 0) : Payload.of(event);
            kinds.computeIfAbsent(payload.kind(), k -> new ArrayList<>()).add(payload);
        }
        Optional<Columns> columns = w3c;
        Optional<PairGrammar> pairs = Optional.empty();
        List<Payload> text = kinds.getOrDefault(PayloadKind.TEXT, List.of());
        if (!text.isEmpty() && w3c.isEmpty()) {
            pairs = pairs(text, kinds);
            boolean traces =
                    text.stream().anyMatch(p -> STACK_FRAME.matcher(p.text()).find());
            if (pairs.isEmpty() && !traces && text.size() * 2 > sample.size()) {
                columns = columns(text, kinds);
            }
        }
        PayloadKind kind = kinds.entrySet().stream()
                .max((a, b) -> Integer.compare(a.getValue().size(), b.getValue().size()))
                .map(Map.Entry::getKey)
                .orElse(PayloadKind.TEXT);
        double share = kinds.isEmpty() ? 0 : (double) kinds.get(kind).size() / sample.size();
        boolean header = kinds.values().stream()
                .flatMap(List::stream)
                .anyMatch(p -> !p.event().substring(0, p.start()).isBlank());
        return new Format(kind, kinds, pairs, columns, header, kind == PayloadKind.TEXT ? 0.6 * share : share);
    }

    private static Optional<Columns> w3c(String head) {
        Matcher fields = FIELDS.matcher(head);
        if (!fields.find()) {
            return Optional.empty();
        }
        String names = fields.group(1).strip();
        boolean commas = names.indexOf(' ') < 0 && names.indexOf(',') > 0;
        char delimiter = names.indexOf('\t') > 0 ? '\t' : commas ? ',' : ' ';
        int count = names.split(" +").length;
        if (delimiter == ' ' && tabbed(head.substring(fields.end()), count)) {
            return Optional.of(Columns.named(
                    '\t', Arrays.asList(names.split(" +")), fields.group().strip()));
        }
        return Optional.of(Columns.named(
                delimiter,
                Arrays.asList(names.split(delimiter == ' ' ? " +" : String.valueOf(delimiter))),
                fields.group().strip()));
    }

    /** Whether the rows below a header of words have tabs between as many columns. */
    private static boolean tabbed(String rows, int count) {
        return rows.lines()
                .filter(r -> !r.isBlank() && !r.startsWith("#"))
                .limit(1)
                .anyMatch(r -> r.split("\t", -1).length == count);
    }

    /** Moves the events that are made of pairs to their kind. */
    private static Optional<PairGrammar> pairs(List<Payload> text, Map<PayloadKind, List<Payload>> kinds) {
        List<Payload> candidates = new ArrayList<>();
        List<Payload> rest = new ArrayList<>();
        for (Payload payload : text) {
            boolean lines = payload.text().indexOf('\n') > 0
                    && !STACK_FRAME.matcher(payload.text()).find();
            int first = PairGrammar.start(payload.text());
            if (first >= 0 || lines) {
                int start = payload.start() + Math.max(0, first);
                candidates.add(new Payload(payload.event(), PayloadKind.KEY_VALUE, start));
            } else {
                rest.add(payload);
            }
        }
        if (candidates.size() * 5 < text.size() && candidates.size() < 3) {
            return statements(text, kinds);
        }
        Optional<PairGrammar> grammar = PairGrammar.of(
                candidates.stream().map(Payload::text).limit(300).toList(),
                candidates.stream().map(FormatDetector::lead).limit(300).toList());
        if (grammar.isPresent()) {
            // fewer pairs, but in marks that nothing else has
            rest.stream()
                    .filter(p -> grammar.get().repeats()
                            && !grammar.get().without(p.text()).equals(p.text()))
                    .forEach(candidates::add);
            rest.removeAll(candidates);
            FewPairs few = FewPairs.besides(candidates, grammar.get());
            List<Payload> alike = rest.stream().flatMap(p -> few.of(p).stream()).toList();
            rest.removeIf(p -> few.of(p).isPresent());
            candidates.addAll(alike);
            kinds.put(PayloadKind.KEY_VALUE, candidates);
            kinds.remove(PayloadKind.TEXT);
            if (!rest.isEmpty()) {
                kinds.put(PayloadKind.TEXT, rest);
            }
        }
        return grammar;
    }

    private static String lead(Payload payload) {
        return payload.event().substring(Math.max(0, payload.start() - LONGEST_LEAD), payload.start());
    }

    /** The same for pairs that are written {@code user name: amy; action: login}, behind anything. */
    private static Optional<PairGrammar> statements(List<Payload> text, Map<PayloadKind, List<Payload>> kinds) {
        List<Payload> stated = new ArrayList<>();
        for (Payload payload : text) {
            Matcher first = STATEMENT.matcher(payload.text());
            if (STATEMENT.matcher(payload.text()).results().count() >= FEWEST_STATEMENTS && first.find()) {
                stated.add(new Payload(payload.event(), PayloadKind.KEY_VALUE, payload.start() + first.start(1)));
            }
        }
        // text that only holds some such statements is prose
        Optional<PairGrammar> grammar = stated.size() * 10 < text.size() * 9
                ? Optional.empty()
                : PairGrammar.of(stated.stream().map(Payload::text).limit(300).toList());
        if (grammar.isPresent()) {
            List<Payload> rest = new ArrayList<>(text);
            rest.removeIf(p -> stated.stream().anyMatch(s -> s.event().equals(p.event())));
            kinds.put(PayloadKind.KEY_VALUE, stated);
            kinds.remove(PayloadKind.TEXT);
            if (!rest.isEmpty()) {
                kinds.put(PayloadKind.TEXT, rest);
            }
        }
        return grammar;
    }

    private static Optional<Columns> columns(List<Payload> text, Map<PayloadKind, List<Payload>> kinds) {
        Optional<Columns> columns = Columns.of(text.stream().map(Payload::text).toList())
                .filter(c -> !c.kinds(text.stream().map(Payload::event).toList()));
        if (columns.isPresent()) {
            Columns found = columns.get();
            kinds.remove(PayloadKind.TEXT);
            kinds.put(
                    PayloadKind.DELIMITED,
                    text.stream()
                            .filter(p -> !found.above(p.text()))
                            .map(p -> new Payload(p.event(), PayloadKind.DELIMITED, p.start()))
                            .toList());
        }
        return columns;
    }
}
