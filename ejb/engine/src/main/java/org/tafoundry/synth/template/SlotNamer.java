package org.tafoundry.synth.template;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.tafoundry.splunk.event.DefaultFields;
import org.tafoundry.synth.cim.NameWords;
import org.tafoundry.synth.sample.HostNames;
import org.tafoundry.synth.sample.Lexicon;
import org.tafoundry.table.WordLists;

/** Names a value from the words next to it, its type and the values named before it in the same event. */
final class SlotNamer {

    private static final Set<String> STOPWORDS = WordLists.set("stop-words");

    private static final Set<String> UNITS = WordLists.set("counted-things");

    private static final Set<String> AFTER_UNITS = WordLists.set("done-with-counted-things");

    private static final Set<String> TIME_UNITS = WordLists.set("units-of-time");

    private static final Map<String, String> SYNONYMS = WordLists.meanings("ends-and-users");

    /** Words that say no more than that an address follows. */
    private static final Set<String> ADDRESSES = WordLists.set("address-words");

    /** Words behind which a name is a user's. */
    private static final Set<String> USERS = Set.of("user", "username", "account", "login");

    /** Months and days of the week: parts of a time, and no names. */
    private static final Set<String> CALENDAR = WordLists.set("calendar-words");

    /** What may be an account where quotes stand around it. */
    private static final Pattern ACCOUNT = Pattern.compile("[\\p{L}\\d][\\p{L}\\d._@\\\\$-]{0,63}");

    private static final int LONGEST = 22;

    private final Set<String> used;
    private String lastAddress = "";
    private String last = "";

    private final Message message;
    private final Set<String> values;

    /** A namer for one event.
     *
     * @param message the event
     * @param taken names that the header has already
     * @param values words that are values in any event
     */
    SlotNamer(Message message, Set<String> taken, Set<String> values) {
        this.message = message;
        this.values = values;
        this.used = new HashSet<>(taken);
    }

    /** The name for a chunk; names are unique within one event when one namer serves its slots from left to right. */
    String name(int place) {
        List<Chunk> chunks = message.chunks;
        String name = unique(basic(chunks, place), chunks, place);
        used.add(name);
        last = name;
        if (chunks.get(place).address()) {
            lastAddress = name;
        }
        return name;
    }

    private String basic(List<Chunk> chunks, int place) {
        Chunk chunk = chunks.get(place);
        if (chunk.gap().equals("/") && chunk.address() && !last.isEmpty()) {
            return last + "_ip";
        }
        if (chunk.type() == ChunkType.MEASURE
                && chunk.gap().endsWith("(")
                && place > 0
                && UNITS.contains(word(chunks.get(place - 1)))
                && !last.isEmpty()) {
            return last + "_rounded";
        }
        if (chunk.gap().endsWith("(")
                && chunk.address()
                && bare(chunks.get(Math.max(0, place - 1)))
                && !lastAddress.isEmpty()) {
            return lastAddress + (chunk.type() == ChunkType.HOST ? "_host" : "_ip");
        }
        if (tried(chunks, place)) {
            return "user";
        }
        Optional<String> label = label(chunks, place);
        if (label.isPresent()) {
            String known = known(label.get(), chunk);
            return known.equals("user") && chunk.address() && chunk.type() != ChunkType.HOST ? "src" : known;
        }
        Optional<String> unit = unit(chunks, place);
        if (unit.isPresent()) {
            return unit.get();
        }
        String before = place == 0 ? "" : word(chunks.get(place - 1));
        Optional<String> counted = counted(chunks, place, before);
        if (counted.isPresent()) {
            return counted.get();
        }
        boolean quotedAddress =
                chunk.type() == ChunkType.QUOTED && ChunkType.of(chunk.text()).address();
        if (chunk.address() || quotedAddress) {
            Optional<String> owner = owner(chunks, place);
            if (owner.isPresent()) {
                return owner.get();
            }
            boolean said = place > 1 && ADDRESSES.contains(before);
            boolean addressed = place + 2 < chunks.size()
                    && word(chunks.get(place + 1)).equals("at")
                    && chunks.get(place + 2).address();
            switch (said ? word(chunks.get(place - 2)) : before) {
                case "from", "by", "for" -> {
                    return addressed ? "src_host" : "src";
                }
                case "to", "on", "at", "into" -> {
                    return addressed ? "dest_host" : "dest";
                }
                default -> {
                    // named by a noun below
                }
            }
        }
        if (before.equals("port") && !lastAddress.isEmpty()) {
            return lastAddress + "_port";
        }
        if (chunk.type() == ChunkType.WORD
                || chunk.type() == ChunkType.IDENT
                || chunk.type() == ChunkType.EMAIL
                || chunk.type() == ChunkType.QUOTED
                        && ACCOUNT.matcher(chunk.text()).matches()) {
            String behind = place + 1 < chunks.size() ? word(chunks.get(place + 1)) : "";
            if (before.equals("by") && !HostNames.file(chunk.text())
                    || before.equals("for") && behind.equals("from")
                    || behind.equals("from")
                            && place + 2 < chunks.size()
                            && chunks.get(place + 2).address()
                            && !Lexicon.word(chunk.text())
                            && said(chunks, place, "login", "logon", "auth", "authentication", "password", "session")
                    || before.equals("for") && said(chunks, place, "password", "user", "authentication", "login")) {
                return "user";
            }
        }
        return noun(chunks, place)
                .map(n -> known(n, chunk))
                .or(() -> following(chunks, place))
                .orElse(SlotKind.name(chunk));
    }

    /** Whether somebody stands here who tries to enter from an address: {@code Login attempt: amy from 10.0.0.7}. */
    private static boolean tried(List<Chunk> chunks, int place) {
        Chunk chunk = chunks.get(place);
        boolean name =
                chunk.type() == ChunkType.WORD || chunk.type() == ChunkType.IDENT || chunk.type() == ChunkType.EMAIL;
        if (!name
                || place + 2 >= chunks.size()
                || !word(chunks.get(place + 1)).equals("from")
                || Lexicon.word(chunk.text())) {
            return false;
        }
        Chunk behind = chunks.get(place + 2);
        boolean address = behind.address()
                || ADDRESSES.contains(word(behind))
                        && place + 3 < chunks.size()
                        && chunks.get(place + 3).address();
        return address && said(chunks, place, "login", "logon", "auth", "authentication", "password", "session");
    }

    /** Whose address it is: of the user before it, or of the thing in whose brackets it stands: {@code server (ip …}. */
    private static Optional<String> owner(List<Chunk> chunks, int place) {
        String gap = chunks.get(place).gap();
        Chunk before = place == 0 ? chunks.get(0) : chunks.get(place - 1);
        boolean label = place > 1 && ADDRESSES.contains(word(before));
        if (label && gap.equals(" ") && before.gap().endsWith("(")) {
            String end = SYNONYMS.getOrDefault(word(chunks.get(place - 2)), "");
            return end.equals("src") || end.equals("dest") ? Optional.of(end) : Optional.empty();
        }
        if (place > 2 && word(before).equals("at")) {
            // "from relay.example at 192.0.2.7": the address of what is named before
            return switch (word(chunks.get(place - 3))) {
                case "from", "by", "client" -> Optional.of("src");
                case "to", "server" -> Optional.of("dest");
                default -> Optional.empty();
            };
        }
        boolean behindName = place > 1
                && USERS.contains(word(chunks.get(place - 2)))
                && before.type() == ChunkType.WORD
                && before.gap().isBlank()
                && !Lexicon.word(before.text());
        boolean aside = gap.isBlank() || gap.equals(" (") || gap.equals(" [");
        boolean mail = before.type() == ChunkType.EMAIL && place > 0 && !gap.isBlank();
        return aside && (behindName || mail) ? Optional.of("src") : Optional.empty();
    }

    /** Whether a word only ties others together, and is neither a name nor a value. */
    static boolean small(String word) {
        return STOPWORDS.contains(word.toLowerCase(Locale.ROOT));
    }

    /** An address without a port, behind which brackets hold its name; behind a port they hold what was asked for. */
    private static boolean bare(Chunk chunk) {
        return chunk.type() == ChunkType.IPV4 || chunk.type() == ChunkType.IPV6 || chunk.type() == ChunkType.HOST;
    }

    /** The word that is tied to the value by an equals sign or a colon. */
    private static Optional<String> label(List<Chunk> chunks, int place) {
        if (place == 0) {
            return Optional.empty();
        }
        String gap = chunks.get(place).gap().strip();
        boolean tied = gap.equals("=")
                || gap.equals(":")
                || gap.startsWith("=") && gap.length() <= 2
                || gap.startsWith(":") && gap.length() <= 2;
        String word = clean(chunks.get(place - 1).text());
        return tied && !word.isEmpty() && !chunks.get(place - 1).address() ? Optional.of(word) : Optional.empty();
    }

    /** What a number counts: {@code 948 bytes sent} gives bytes_sent. */
    private static Optional<String> unit(List<Chunk> chunks, int place) {
        ChunkType type = chunks.get(place).type();
        if (type != ChunkType.NUMBER
                || place + 1 >= chunks.size()
                || !chunks.get(place + 1).gap().isBlank()) {
            return Optional.empty();
        }
        String next = word(chunks.get(place + 1));
        if (!UNITS.contains(next)) {
            return Optional.empty();
        }
        if (TIME_UNITS.contains(next)) {
            return Optional.of("duration");
        }
        int after = place + 2;
        if (after < chunks.size() && chunks.get(after).gap().endsWith("(")) {
            // "5280 bytes (5.15 KB) sent" says it twice
            after += chunks.get(after).type() == ChunkType.MEASURE ? 1 : 2;
        }
        boolean close = after < chunks.size()
                && chunks.get(after).gap().replace(")", "").isBlank();
        String further = close ? word(chunks.get(after)) : "";
        return Optional.of(AFTER_UNITS.contains(further) ? next + "_" + further : next);
    }

    /** What a number behind a verb counts: {@code Deleted 12 expired carts} gives carts. */
    private static Optional<String> counted(List<Chunk> chunks, int place, String before) {
        boolean verb = before.isEmpty() || before.matches("[a-z]{2,}(?:ed|ing)");
        if (chunks.get(place).type() != ChunkType.NUMBER || !verb) {
            return Optional.empty();
        }
        for (int i = place + 1; i < Math.min(chunks.size(), place + 3); i++) {
            Chunk next = chunks.get(i);
            String word = word(next);
            if (!next.gap().equals(" ") || next.type() != ChunkType.WORD || STOPWORDS.contains(word)) {
                return Optional.empty();
            }
            if (word.matches("[a-z]{3,}[^sui]s")) {
                return Optional.of(word);
            }
        }
        return Optional.empty();
    }

    /** The nearest word before the value that is neither a stop word nor a value itself. */
    private Optional<String> noun(List<Chunk> chunks, int place) {
        for (int i = place - 1; i >= Math.max(0, place - 4); i--) {
            String word = word(chunks.get(i));
            String name = clean(chunks.get(i).text());
            boolean whole = word.equals("of") && i == place - 1;
            if (whole) {
                // "level of pump7": the level is not pump7
                return Optional.empty();
            }
            if (chunks.get(i + 1).gap().equals("/")
                    || values.contains(chunks.get(i).text())) {
                // amy/10.0.0.7: what is tied to a value is a value itself, and so is what stands as one elsewhere
                return Optional.empty();
            }
            boolean aside =
                    chunks.get(i).gap().endsWith("(") && chunks.get(i + 1).gap().startsWith(")");
            if (aside && i > 0) {
                continue;
            }
            boolean adverb = word.length() > 5 && word.endsWith("ly") && !word.endsWith("reply");
            if (!name.isEmpty()
                    && !adverb
                    && !STOPWORDS.contains(word)
                    && chunks.get(i).type() == ChunkType.WORD
                    && !message.variable(i)) {
                boolean others = i < place - 1 && chunks.get(i + 1).type().variable();
                return Optional.of(others ? name + "_detail" : name);
            }
        }
        return Optional.empty();
    }

    /** The word behind the value, with nothing but a blank between them. */
    private static Optional<String> following(List<Chunk> chunks, int place) {
        if (place + 1 >= chunks.size() || !chunks.get(place + 1).gap().equals(" ")) {
            return Optional.empty();
        }
        Chunk next = chunks.get(place + 1);
        String name = clean(next.text());
        boolean marked = !Character.isLetterOrDigit(chunks.get(place).text().charAt(0));
        boolean noun = !marked && next.type() == ChunkType.WORD && !name.isEmpty() && !STOPWORDS.contains(word(next));
        boolean number = chunks.get(place).type() == ChunkType.NUMBER;
        return noun && chunks.get(place).type().variable()
                ? Optional.of(name + "_" + (number ? "count" : SlotKind.name(chunks.get(place))))
                : Optional.empty();
    }

    private String unique(String name, List<Chunk> chunks, int place) {
        if (!used.contains(name)) {
            return name;
        }
        for (int i = place - 1; i >= Math.max(0, place - 6); i--) {
            String word = clean(chunks.get(i).text());
            String longer = word + "_" + name;
            if (chunks.get(i).type() == ChunkType.WORD
                    && !message.variable(i)
                    && !word.isEmpty()
                    && !word.equals(name)
                    && !used.contains(longer)) {
                return longer;
            }
        }
        if (place + 1 < chunks.size() && !STOPWORDS.contains(word(chunks.get(place + 1)))) {
            // "3 passed 5 failed": what follows tells them apart
            String behind = clean(chunks.get(place + 1).text());
            boolean telling = chunks.get(place + 1).type() == ChunkType.WORD && !behind.isEmpty();
            if (telling && !behind.equals(name) && !used.contains(name + "_" + behind)) {
                return name + "_" + behind;
            }
        }
        for (int n = 2; ; n++) {
            if (!used.contains(name + "_" + n)) {
                return name + "_" + n;
            }
        }
    }

    private static boolean said(List<Chunk> chunks, int place, String... words) {
        Set<String> wanted = Set.of(words);
        return chunks.subList(0, place).stream().anyMatch(c -> wanted.contains(word(c)));
    }

    private static String known(String name, Chunk chunk) {
        if (DefaultFields.NAMES.contains(name)) {
            return name + "_name";
        }
        String synonym = SYNONYMS.getOrDefault(name, name);
        boolean endPoint = synonym.equals("src") || synonym.equals("dest");
        boolean named = chunk.type() == ChunkType.IDENT || chunk.type() == ChunkType.HOST;
        return endPoint && !chunk.address() && !(named && HostNames.possible(chunk.text())) ? name : synonym;
    }

    private static String word(Chunk chunk) {
        return chunk.text().toLowerCase(Locale.ROOT);
    }

    /** A field name of the words in this text; empty when it has no letters. */
    private static String clean(String text) {
        List<String> words = NameWords.of(text);
        int from = words.size();
        int length = -1;
        while (from > 0
                && (from == words.size() || length + 1 + words.get(from - 1).length() <= LONGEST)) {
            length += 1 + words.get(--from).length();
        }
        String name = String.join("_", words.subList(from, words.size()));
        return name.matches("[a-z][a-z0-9_]*") && name.length() <= LONGEST && !CALENDAR.contains(name) ? name : "";
    }
}
