package org.tafoundry.synth.template;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.tafoundry.finding.Findings;
import org.tafoundry.finding.Location;
import org.tafoundry.splunk.regex.RegexCursor;
import org.tafoundry.splunk.regex.SplunkRegex;
import org.tafoundry.synth.sample.Lexicon;
import org.tafoundry.synth.setting.Extract;

/** Designs the search-time extraction of a free-text source from its events. */
public final class FreeText {

    /** Stands behind a header for the payload that follows it, which is no message. */
    public static final String PAYLOAD = " \u0002";

    private static final int MOST_PER_FORM = 12;
    private static final int MOST_MESSAGES = 1500;
    /** Of so many messages one that comes once shows no field that has no name. */
    private static final int MANY = 12;

    private static final int SHORTEST_NAME = 3;
    private static final String USER = "user";
    private static final String HOST = "log_host";

    private FreeText() {}

    /**
     * Designs header and message extractions.
     *
     * @param events whole events; a few thousand diverse ones are enough
     */
    public static FreeTextDesign design(List<String> events) {
        List<Extract> extractions = new ArrayList<>();
        List<SplunkRegex> headers = new ArrayList<>();
        Set<String> taken = new TreeSet<>(Set.of("message"));
        int number = 0;
        for (HeaderDesigner.Header header : HeaderDesigner.design(events)) {
            Optional<SplunkRegex> regex = SplunkRegex.compile(header.regex(), Location.NONE, new Findings());
            if (regex.isPresent()) {
                headers.add(regex.get());
                taken.addAll(regex.get().names().keySet());
                number++;
                extractions.add(new Extract("0" + number + "_header", header.regex(), columns(regex.get(), number)));
            }
        }
        return messages(events, headers, taken, extractions, true);
    }

    /**
     * Designs message extractions only.
     *
     * @param events whole events
     * @param header the regex that already extracts their header and, as {@code message}, their message
     */
    public static FreeTextDesign behind(String header, List<String> events) {
        Set<String> taken = new TreeSet<>();
        List<SplunkRegex> headers = SplunkRegex.compile(header, Location.NONE, new Findings()).stream()
                .toList();
        headers.forEach(regex -> taken.addAll(regex.names().keySet()));
        return messages(events, headers, taken, new ArrayList<>(), true);
    }

    /**
     * Designs the extractions of texts that are all message.
     *
     * @param texts the texts
     * @param taken names of fields that other settings give
     */
    public static FreeTextDesign inside(List<String> texts, Set<String> taken) {
        return messages(texts, List.of(), new TreeSet<>(taken), new ArrayList<>(), false);
    }

    /** The phrases that many products write and that these texts, which are no sentences, show. */
    public static List<Extract> phrases(List<String> texts) {
        return Phrases.in(texts.stream().map(t -> new Message(t, 0)).toList(), new TreeSet<>());
    }

    private static FreeTextDesign messages(
            List<String> events,
            List<SplunkRegex> headers,
            Set<String> taken,
            List<Extract> extractions,
            boolean paired) {
        List<Message> messages = LeadingFunction.behind(
                events.stream().map(e -> message(e, headers)).toList(), taken, extractions);
        messages.forEach(m -> host(m, headers));
        LeadingCode.in(messages, taken).ifPresent(extractions::add);
        TemplateMiner miner = new TemplateMiner();
        messages.forEach(miner::add);
        List<TemplateMiner.Form> forms = miner.forms();
        SpacedPairs.mark(messages);
        BracketValues.mark(messages);
        TemplateQuality quality =
                TemplateQuality.of(forms.stream().map(f -> f.messages).toList());
        List<Extract> phrases = PhrasedColumns.name(extractions, Phrases.in(messages, taken), events);
        List<Extract> parts = headers.isEmpty() ? List.of() : Segments.in(messages);
        List<Extract> known = new ArrayList<>(phrases);
        parts.stream().filter(Segments::names).forEach(known::add);
        extractions.addAll(fields(forms, taken, new Covered(known, paired)));
        extractions.addAll(phrases);
        extractions.addAll(parts);
        return new FreeTextDesign(
                extractions,
                forms.stream().map(FreeText::template).toList(),
                messages.stream().map(Message::text).toList(),
                quality);
    }

    private static List<Extract> fields(List<TemplateMiner.Form> forms, Set<String> taken, Covered covered) {
        List<Message> proving = new ArrayList<>();
        for (TemplateMiner.Form form : forms) {
            proving.addAll(form.messages.subList(0, Math.min(MOST_PER_FORM, form.messages.size())));
        }
        List<Message> messages = proving.subList(0, Math.min(MOST_MESSAGES, proving.size()));
        Map<String, List<Slot>> named = named(messages, taken);
        if (people(named.getOrDefault(USER, List.of()), messages)) {
            named = named(messages, taken);
        }
        // what a phrase finds is not found again under a name of the words around it
        Map<String, List<Slot>> byName = completed(named, taken);
        byName.replaceAll((name, slots) -> covered.all(slots) || covered.none(slots)
                ? slots
                : slots.stream()
                        .filter(s -> covered.none(List.of(s)) && !covered.inParts(s))
                        .toList());
        List<Slot> all = byName.values().stream().flatMap(List::stream).toList();
        RuleInduction induction = new RuleInduction(messages, all);
        List<Extract> found = new ArrayList<>();
        byName.entrySet().stream()
                .filter(e -> !covered.all(e.getValue()))
                .filter(e -> messages.size() < MANY || e.getValue().size() > 1 || !SlotKind.nondescript(e.getKey()))
                .sorted((a, b) ->
                        Integer.compare(b.getValue().size(), a.getValue().size()))
                .forEach(e -> {
                    List<Extract> own = induction.induce(e.getKey(), e.getValue());
                    found.addAll(own);
                    List<Slot> left = induction.unfound(own, e.getKey(), e.getValue());
                    found.addAll(induction.apart(e.getKey(), left, e.getValue().size(), taken));
                });
        return found;
    }

    private static Map<String, List<Slot>> named(List<Message> messages, Set<String> taken) {
        Map<String, List<Slot>> named = new LinkedHashMap<>();
        Set<String> values = values(messages);
        for (Message message : messages) {
            SlotNamer namer = new SlotNamer(message, taken, values);
            for (int i = 0; i < message.chunks.size(); i++) {
                if (message.variable(i)
                        && !message.explains(i)
                        && message.name(i).filter(String::isEmpty).isEmpty()
                        && !CountedThings.nameless(message.chunks, i)
                        && message.chunks.get(i).text().chars().anyMatch(Character::isLetterOrDigit)) {
                    Slot slot = new Slot(message.name(i).orElse(namer.name(i)), message, i);
                    named.computeIfAbsent(slot.name(), n -> new ArrayList<>()).add(slot);
                }
            }
        }
        return named;
    }

    /** The words that are values. */
    private static Set<String> values(List<Message> messages) {
        Set<String> values = new TreeSet<>();
        for (Message message : messages) {
            for (int i = 0; i < message.chunks.size(); i++) {
                Chunk chunk = message.chunks.get(i);
                boolean word = chunk.type() == ChunkType.WORD || chunk.type() == ChunkType.IDENT;
                if (word && message.variable(i) && !Lexicon.word(chunk.text())) {
                    values.add(chunk.text());
                }
            }
        }
        return values;
    }

    /** Marks the words that are users elsewhere as the users of their messages; whether there are any. */
    private static boolean people(List<Slot> users, List<Message> messages) {
        Set<String> people = users.stream()
                .filter(s -> s.value().type() == ChunkType.WORD)
                .map(s -> s.value().text())
                .filter(t -> t.length() >= SHORTEST_NAME)
                .collect(Collectors.toCollection(TreeSet::new));
        boolean found = false;
        for (Message message : messages) {
            for (int i = 1; i < message.chunks.size(); i++) {
                Chunk chunk = message.chunks.get(i);
                boolean behindNoun = message.chunks.get(i - 1).type() == ChunkType.WORD
                        && chunk.gap().equals(" ");
                boolean open = behindNoun && !message.variable(i) || ToldDeed.names(message.chunks, i);
                if (open && people.contains(chunk.text())) {
                    message.names(i, USER);
                    found = true;
                }
            }
        }
        return found;
    }

    /** The same where names that do not say what their values are do. */
    private static Map<String, List<Slot>> completed(Map<String, List<Slot>> named, Set<String> taken) {
        Map<String, List<Slot>> completed = new LinkedHashMap<>();
        named.forEach((name, slots) -> {
            String longer = SlotKind.complete(name, slots);
            boolean free = !taken.contains(longer) && !named.containsKey(longer) && !completed.containsKey(longer);
            String own = free ? longer : name;
            completed.put(
                    own,
                    slots.stream()
                            .map(s -> new Slot(own, s.message(), s.chunk()))
                            .toList());
        });
        return completed;
    }

    private static String columns(SplunkRegex header, int number) {
        List<String> names = header.names().entrySet().stream()
                .filter(e -> !e.getKey().equals("message"))
                .sorted(Comparator.comparing(e -> e.getValue().get(0)))
                .map(Map.Entry::getKey)
                .toList();
        return (number == 1 ? "The columns before the message" : "Another form of the columns before the message")
                + (names.isEmpty() ? "." : ": " + String.join(", ", names) + ".");
    }

    private static Message message(String event, List<SplunkRegex> headers) {
        for (SplunkRegex header : headers) {
            RegexCursor cursor = header.cursor(event);
            if (cursor.find()) {
                int group = header.names().get(Message.FIELD).get(0);
                int start = cursor.start(group);
                // an event may have the header's columns and no message
                return start < 0
                        ? new Message(event, event.length(), event.length())
                        : new Message(event, start, end(cursor, header, group, event));
            }
        }
        return new Message(event, 0, event.length());
    }

    /** Where the message ends that this group holds: before a column that stands behind it. */
    private static int end(RegexCursor cursor, SplunkRegex header, int message, String event) {
        boolean followed = header.names().values().stream()
                .flatMap(List::stream)
                .anyMatch(
                        g -> g != message && cursor.start(g) >= cursor.end(message) && cursor.end(g) > cursor.start(g));
        return followed ? cursor.end(message) : event.length();
    }

    /** Marks the writing host where the message names it again. */
    private static void host(Message message, List<SplunkRegex> headers) {
        for (SplunkRegex header : headers) {
            RegexCursor cursor = header.cursor(message.event);
            if (header.names().containsKey(HOST) && cursor.find()) {
                String host = cursor.group(header.names().get(HOST).get(0)).orElse("");
                for (int i = 0; i < message.chunks.size() && !host.isEmpty(); i++) {
                    if (message.chunks.get(i).text().equals(host)) {
                        message.repeats(i);
                    }
                }
                return;
            }
        }
    }

    private static TextTemplate template(TemplateMiner.Form form) {
        Message first = form.messages.get(0);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < first.chunks.size(); i++) {
            Chunk chunk = first.chunks.get(i);
            text.append(chunk.gap()).append(first.variable(i) ? "<*>" : chunk.text());
        }
        return new TextTemplate(text.toString().strip(), form.messages.size(), first.event);
    }
}
