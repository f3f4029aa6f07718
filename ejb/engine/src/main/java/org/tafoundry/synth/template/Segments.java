package org.tafoundry.synth.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.tafoundry.finding.Findings;
import org.tafoundry.finding.Location;
import org.tafoundry.splunk.regex.RegexCursor;
import org.tafoundry.splunk.regex.SplunkRegex;
import org.tafoundry.synth.cim.vocabulary.NameWords;
import org.tafoundry.synth.sample.Lexicon;
import org.tafoundry.synth.setting.Extract;
import org.tafoundry.table.WordLists;

/** Takes the parts that colons cut a message into: what happened before the first, why behind the last. */
final class Segments {

    private static final String EVENT = "event_name";

    /** Beginnings of words that say that something failed. */
    static final List<String> FAILURES = WordLists.list("failure-stems");

    private static final Pattern LOUD = Pattern.compile("[A-Z]{2,}(?:_[A-Z0-9]{2,})*+");

    private static final Set<String> TOPICS = Set.of(EVENT, "detail");

    /** A message that begins with a title and has another one. */
    private static final Pattern TITLES =
            Pattern.compile("[A-Z][a-z]{1,30}(?: [a-z]{1,30}){0,3}: .{0,400}? [A-Z][a-z]{1,30}(?: [a-z]{1,30}){0,3}: ");

    /** What stands before and behind the name of the group that takes the part. */
    private record Part(String name, String before, String behind, String takes) {

        String regex(String group) {
            return before + "(?<" + group + ">" + behind;
        }
    }

    private static final List<Part> PARTS = List.of(
            new Part(
                    EVENT,
                    "^",
                    "[A-Za-z](?:[^:=,\\[\\]{}()<>\"\\r\\n.]|\\.(?!\\s)|\\([^()=\\r\\n]{0,60}\\)){2,80}?)\\s*:\\s",
                    "What the message is about, before its first colon."),
            new Part(
                    "detail",
                    "^(?:[^:=()\\r\\n]|\\([^()=\\r\\n]{0,60}\\)){2,80}?:\\s+",
                    "\\S.*)$",
                    "What the message says behind its first colon."),
            new Part(
                    "reason",
                    "(?i)\\b(?:" + String.join("|", FAILURES)
                            + ")(?:(?!\\[\\w+ \"|[,;] [A-Z][\\w-]{0,30}(?: [\\w-]{1,30})?: ).)*?[^\\s:]:\\s+",
                    "(?=\\p{L}{2})(?!\\S+ (?:from|for|by|at|on) |(?i:user|account) ['\"\\w])(?!\\w+\\s\"[^\"]*\"\\s*$)(?!\\S*\\d\\S*\\s*$)(?:[^:;=\\r\\n\\[\\]()]|\\([^:;=()\\r\\n]{0,200}\\)){2,300}(?<![\\s.]))\\.?\\s*\\)?\\s*(?:$|\\[\\w+ \")",
                    "Why it failed, behind the last colon of a message that says that something did."));

    private Segments() {}

    /** The parts that at least a tenth of the messages have. */
    static List<Extract> in(List<Message> messages) {
        List<Extract> found = new ArrayList<>();
        for (Part part : PARTS) {
            SplunkRegex regex = SplunkRegex.compile(part.regex(part.name()), Location.NONE, new Findings())
                    .orElseThrow();
            long events =
                    messages.stream().filter(m -> regex.cursor(m.text()).find()).count();
            boolean first = TOPICS.contains(part.name());
            if (events * 10 >= messages.size() && events > 0 && !(first && titled(regex, messages, events))) {
                boolean once = part.name().equals(EVENT)
                        && !loud(regex, messages, events)
                        && (label(regex, messages)
                                || numbered(regex, messages, events)
                                || !again(regex, messages, events)
                                || !worded(regex, messages));
                String name = once ? "topic" : part.name();
                found.add(new Extract("part_" + name, part.regex(name), part.takes()).from(Message.FIELD));
            }
        }
        return found;
    }

    /** Whether the extraction takes the names of events. */
    static boolean names(Extract extract) {
        return extract.fields().contains(EVENT);
    }

    /** Whether most such messages are lists of titles with their values, of which the first is no more than the others. */
    private static boolean titled(SplunkRegex regex, List<Message> messages, long events) {
        long lists = messages.stream()
                .map(m -> m.text())
                .filter(t -> regex.cursor(t).find())
                .filter(t -> TITLES.matcher(t).lookingAt())
                .count();
        return lists * 2 > events;
    }

    /** Whether the names are words in capitals, of which some come again: so programs write the names of events. */
    private static boolean loud(SplunkRegex regex, List<Message> messages, long events) {
        List<String> names = names(regex, messages);
        return names.size() > 1
                && names.size() < events
                && names.stream().allMatch(n -> LOUD.matcher(n).matches());
    }

    /** Whether it is one and the same word each time: the label of what follows, {@code Event: opened}. */
    private static boolean label(SplunkRegex regex, List<Message> messages) {
        List<String> names = names(regex, messages);
        return names.size() == 1 && names.get(0).indexOf(' ') < 0;
    }

    /** Whether at least half of the names come again: only then they are names, and no beginnings of sentences. */
    private static boolean again(SplunkRegex regex, List<Message> messages, long events) {
        return names(regex, messages).size() * 2L <= events;
    }

    /** Whether the names are made of words: a name that is a user's or a machine's tells who, and not what happened. */
    private static boolean worded(SplunkRegex regex, List<Message> messages) {
        List<String> names = names(regex, messages);
        return names.stream().filter(Segments::words).count() * 4 >= names.size() * 3L;
    }

    /** The different names of events. */
    private static List<String> names(SplunkRegex regex, List<Message> messages) {
        int group = regex.names().get(EVENT).get(0);
        return messages.stream()
                .map(m -> regex.cursor(m.text()))
                .filter(RegexCursor::find)
                .map(c -> c.group(group).orElse(""))
                .distinct()
                .toList();
    }

    private static boolean words(String name) {
        return NameWords.of(name).stream().allMatch(w -> Lexicon.word(w) || SlotNamer.small(w));
    }

    /** Whether too many of the names hold a number: they name one event each, and no kind of event. */
    private static boolean numbered(SplunkRegex regex, List<Message> messages, long events) {
        int group = regex.names().get(EVENT).get(0);
        long numbered = messages.stream()
                .map(m -> regex.cursor(m.text()))
                .filter(RegexCursor::find)
                .filter(c -> c.group(group).orElse("").chars().anyMatch(Character::isDigit))
                .count();
        return numbered * 4 > events;
    }
}
