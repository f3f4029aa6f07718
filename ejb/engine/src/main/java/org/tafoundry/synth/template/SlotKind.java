package org.tafoundry.synth.template;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.tafoundry.splunk.event.DefaultFields;
import org.tafoundry.synth.sample.DomainEndings;
import org.tafoundry.table.WordLists;

/** Puts what a value is behind a word that does not say it: "resolved" a host, "old" a path. */
final class SlotKind {

    private static final Pattern CLASS = Pattern.compile(
            "(?:[A-Za-z_$][\\w$]*\\.)++[A-Z_$]*[A-Z][\\w$]*[a-z][\\w$]*|(?:[a-z_$][\\w$]*\\.){2,}+[A-Z][\\w$]*");

    /** RFC 5322: an id in angle brackets, whose first part is made by a program. */
    private static final Pattern MESSAGE_ID =
            Pattern.compile("[^<]*<(?=[^@]*\\d{4})(?:[^A-Za-z@]+|[^@]*[.$-][^@]{8,}|[^@]{20,})@[^@]+");

    /** Endings of words that say what was done, and how. */
    private static final Pattern NO_NOUN = Pattern.compile("[a-z]+(?:ed|ing|ful|able|ible|ive)");

    /** The names for values about which the text says nothing, and verbs with what kind of value stands behind them. */
    private static final Pattern NONDESCRIPT = Pattern.compile(
            "(?:identifier|value|hex_value|quoted_text|stated_time)(?:_\\d+)?|[a-z]+(?:ed|ing)_(?:number|id|identifier|name|text|amount)");

    /** Between quotes a path may hold blanks. */
    private static final Pattern PATH = Pattern.compile("(?:/|~/|[A-Za-z]:\\\\|\\\\\\\\)[^\\s\"'][^\"']*");

    private static final Set<String> NOUNS = WordLists.set("nouns-like-participles");

    private static final Set<String> STATES = WordLists.set("states");

    /** Words that name an end point by themselves. */
    private static final Set<String> END_POINTS = WordLists.set("end-point-words");

    private SlotKind() {}

    /** Whether the name says what kind of value it is, and not of what. */
    static boolean nondescript(String name) {
        return NONDESCRIPT.matcher(name).matches();
    }

    /** Whether the word says what was done, and how, and names no thing. */
    static boolean participle(String word) {
        return NO_NOUN.matcher(word).matches() && !NOUNS.contains(word);
    }

    /** The name for these values of a field that the words before them gave this name. */
    static String complete(String word, List<Slot> slots) {
        if (DefaultFields.NAMES.contains(word)) {
            return word + "_name";
        }
        boolean vague = STATES.contains(word) || participle(word);
        boolean place = !END_POINTS.contains(word)
                && word.indexOf('_') < 0
                && slots.stream()
                        .allMatch(s ->
                                s.value().type().address() && !kind(s.value()).equals("dotted"));
        List<String> kinds = slots.stream().map(s -> kind(s.value())).distinct().toList();
        return (vague || place) && kinds.size() == 1 && !word.equals(kinds.get(0)) ? word + "_" + kinds.get(0) : word;
    }

    /** The name of a value about which the text around it says nothing. */
    static String name(Chunk chunk) {
        return switch (chunk.type()) {
            case HOST -> {
                String kind = kind(chunk);
                yield kind.equals("exception") ? kind : kind.equals("host") ? "fqdn" : kind + "_name";
            }
            case HOST_PORT -> "fqdn";
            case EMAIL -> MESSAGE_ID.matcher(chunk.gap() + chunk.text()).matches() ? "message_id" : kind(chunk);
            case NUMBER, MEASURE -> "value";
            case HEX -> "hex_value";
            case CLOCK, DATE, DATETIME -> "stated_time";
            case QUOTED ->
                quotedPath(chunk)
                        ? "file_path"
                        : told(chunk.text())
                                ? name(new Chunk(
                                        chunk.text(), chunk.start(), chunk.end(), ChunkType.of(chunk.text()), ""))
                                : "quoted_text";
            case IDENT, SYMBOL -> "identifier";
            default -> kind(chunk);
        };
    }

    /** Whether the value says itself what it is. */
    static boolean telling(Chunk chunk) {
        return switch (chunk.type()) {
            case URL, EMAIL, IPV4, IPV6, MAC, UUID, PATH -> true;
            default -> false;
        };
    }

    /** Whether quotes hold the path of a file. */
    static boolean quotedPath(Chunk chunk) {
        return chunk.type() == ChunkType.QUOTED && PATH.matcher(chunk.text()).matches();
    }

    /** Whether what quotes hold says itself what it is. */
    private static boolean told(String text) {
        return text.indexOf(' ') < 0
                && switch (ChunkType.of(text)) {
                    case URL, EMAIL, IPV4, IPV6, MAC, UUID, PATH -> true;
                    default -> false;
                };
    }

    private static String kind(Chunk chunk) {
        return switch (chunk.type()) {
            case IPV4, IPV6, IP_PORT -> "ip";
            case HOST -> dotted(chunk.text());
            case HOST_PORT -> "host";
            case NUMBER -> "number";
            case MEASURE -> "amount";
            case HEX -> "hex";
            case CLOCK, DATE, DATETIME -> "time";
            case QUOTED -> "text";
            case IDENT, SYMBOL -> "id";
            case WORD -> "name";
            default -> chunk.type().name().toLowerCase(Locale.ROOT);
        };
    }

    /** A dotted name is a class's when it is written like one. */
    private static String dotted(String text) {
        if (!CLASS.matcher(text).matches()) {
            return DomainEndings.known(text) ? "host" : "dotted";
        }
        return text.endsWith("Exception") || text.endsWith("Error") ? "exception" : "class";
    }
}
