package org.tafoundry.synth.template;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tafoundry.splunk.event.DefaultFields;
import org.tafoundry.synth.cim.vocabulary.NameWords;
import org.tafoundry.synth.sample.HostNames;
import org.tafoundry.table.WordLists;

/** Names a value from the words next to it, its type and the values named before it in the same event. */
final class SlotNamer {

    private static final Set<String> STOPWORDS = WordLists.set("stop-words");

    /** Months and days of the week: parts of a time, and no names. */
    private static final Set<String> CALENDAR = WordLists.set("calendar-words");

    /** Who is connected, by name and by address. */
    private static final String PEER = "peer_name";

    private static final String USER = "user";

    /** Who does it to the user that is named before. */
    private static final String ACTOR = "src_user";

    /** The machine that something is passed on to. */
    private static final String RELAY = "dest_host";

    private static final Set<String> RELAYS = WordLists.set("relay-words");

    private static final String PEER_ADDRESS = "peer_ip";

    private static final int LONGEST = 22;
    private static final int MOST_TITLE = 4;

    /** Names of things that have names, and which the CIM calls alike. */
    private static final Set<String> THINGS = WordLists.set("named-things");

    /** What says that a value is that of the noun before. */
    private static final Set<String> SAID = WordLists.set("words-of-being");

    /** So far before a value stands the noun that names it, and where words lie between them. */
    private static final int NEAR = 4;

    private static final int FAR = 7;

    private static final Set<String> LASTED = WordLists.set("words-before-durations");

    private static final Pattern INTERFACE =
            Pattern.compile("(?i)(?:eth|en[opsx]|wlan|bond|vlan|br|tun|tap|wan|lan|dmz|ge-|xe-)[\\w/.:-]{0,12}\\d");

    private static final Pattern EVENT = Pattern.compile("[A-Z]{2,20}(?:[-_][A-Z]{2,20}){1,6}\\d?");

    private static final Pattern DECIMAL = Pattern.compile("\\d+[.,]\\d+");

    /** Words that say which of two things of one kind it is. */
    private static final Set<String> SIDES = WordLists.set("side-words");

    /** A network with the length of its prefix. */
    private static final Pattern NETWORK = Pattern.compile(
            "(?:\\d{1,3}\\.){3}(?:0|16|32|48|64|80|96|112|128|144|160|176|192|208|224|240)/(?:[1-9]|[12]\\d|3[0-2])");

    /** What holds so many digits is a value, and names nothing. */
    private static final Pattern LONG_NUMBER = Pattern.compile("[A-Za-z]\\d{3,}$");

    private static final Pattern NUMBER = Pattern.compile("0x[0-9A-Fa-f]+|\\d+(?:\\.\\d+)*");

    private final Set<String> used;
    private final Map<Integer, String> given = new HashMap<>();
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
        String told = basic(chunks, place);
        // the level before a value does not say what it is
        String name = unique(HeaderColumn.LEVEL.matcher(told).matches() ? "context" : told, chunks, place);
        used.add(name);
        given.put(place, name);
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
                && CountedThings.unit(chunks.get(place - 1).word())
                && !last.isEmpty()) {
            return last + "_rounded";
        }
        if (chunk.gap().endsWith("(")
                && chunk.address()
                && bare(chunks.get(Math.max(0, place - 1)))
                && !lastAddress.isEmpty()) {
            return lastAddress + (chunk.type() == ChunkType.HOST ? "_host" : "_ip");
        }
        if (last.equals(RELAY) && chunk.address() && chunk.gap().equals("[")) {
            return "dest";
        }
        if (place > 1
                && TemplateMiner.owner(chunks, place)
                && RELAYS.contains(chunks.get(place - 1).word())) {
            return RELAY;
        }
        if (last.equals(PEER) && chunk.address() && chunk.gap().equals("[")) {
            return PEER_ADDRESS;
        }
        boolean share = place > 1
                && chunks.get(place).type() == ChunkType.NUMBER
                && chunks.get(place - 1).word().equals("of")
                && chunks.get(place - 2).type() == ChunkType.NUMBER;
        if (share && !last.isEmpty()) {
            return last + "_total"; // "attempt 3 of 5"
        }
        Optional<String> mail = MailEnds.name(chunks, place);
        if (mail.isPresent()) {
            return mail.get();
        }
        if (UsersAndEnds.tried(chunks, place)) {
            return USER;
        }
        Optional<String> changed = ChangedValue.name(chunks, place);
        if (changed.isPresent()) {
            return changed.get();
        }
        if (TemplateMiner.ofInterface(chunks, place)) {
            return "mac_name";
        }
        Optional<String> aside = Aside.name(chunks, place);
        if (aside.isPresent()) {
            return aside.get();
        }
        Optional<String> beside = Aside.addressOfPort(chunks, place).map(given::get);
        if (beside.isPresent()) {
            return beside.get() + "_port";
        }
        Optional<String> host = Aside.addressOfHost(chunks, place).map(given::get);
        if (host.isPresent()) {
            return host.get() + "_host"; // which end it is, its address says
        }
        Optional<String> label = label(chunks, place);
        if (label.isEmpty() && TemplateMiner.owner(chunks, place)) {
            return PEER;
        }
        if (label.isPresent()) {
            String known = known(label.get(), chunk);
            return known.equals(USER) && chunk.address() && chunk.type() != ChunkType.HOST ? "src" : known;
        }
        boolean apart = chunk.type() == ChunkType.NUMBER
                && place + 1 < chunks.size()
                && chunks.get(place + 1).gap().equals(" ")
                && CountedThings.rate(chunk.text() + " " + chunks.get(place + 1).text());
        if (apart || chunk.type() == ChunkType.MEASURE && CountedThings.rate(chunk.text())) {
            return "rate";
        }
        if (chunk.type() == ChunkType.CLOCK
                && place > 0
                && LASTED.contains(chunks.get(place - 1).word())) {
            return "duration";
        }
        if (chunk.type() == ChunkType.IDENT
                && place > 0
                && chunks.get(place - 1).word().equals("on")
                && INTERFACE.matcher(chunk.text()).matches()) {
            return "interface";
        }
        if (NETWORK.matcher(chunk.text()).matches()) {
            return "network"; // the words around it tell what is done to it, which names no end point
        }
        Optional<String> told = CountedThings.name(chunks, place).or(() -> UsersAndEnds.end(chunks, place));
        if (told.isPresent()) {
            return told.get();
        }
        if (place > 0 && chunks.get(place - 1).word().equals("port") && !lastAddress.isEmpty()) {
            return lastAddress + "_port";
        }
        if (UsersAndEnds.user(chunks, place)) {
            return used.contains(USER)
                            && place > 0
                            && chunks.get(place - 1).word().equals("by")
                    ? ACTOR
                    : USER;
        }
        return noun(chunks, place)
                .map(n -> known(n, chunk))
                .or(() -> following(chunks, place))
                .orElse(SlotKind.name(chunk));
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
    private Optional<String> label(List<Chunk> chunks, int place) {
        if (place == 0) {
            return Optional.empty();
        }
        Optional<Chunk> thing = ToldDeed.thing(chunks, place);
        if (thing.isPresent()) {
            return Optional.of(clean(thing.get().text())).filter(n -> !n.isEmpty());
        }
        String gap = chunks.get(place).gap().strip();
        boolean tied = gap.equals("=")
                || gap.equals(":")
                || gap.startsWith("=") && gap.length() <= 2
                || gap.startsWith(":") && gap.length() <= 2;
        String word = LONG_NUMBER.matcher(chunks.get(place - 1).text()).find() ? "" : clean(titled(chunks, place, gap));
        boolean value = values.contains(chunks.get(place - 1).text());
        return tied && !value && !word.isEmpty() && !chunks.get(place - 1).address()
                ? Optional.of(word)
                : Optional.empty();
    }

    /** The word before a value; with those before it where all are written as a title, {@code Source Port: 514}. */
    private String titled(List<Chunk> chunks, int place, String gap) {
        int first = WeakNoun.first(message, place - 1);
        while (gap.startsWith(":")
                && first > 0
                && place - first < MOST_TITLE
                && capital(chunks.get(first))
                && chunks.get(first).gap().equals(" ")
                && capital(chunks.get(first - 1))) {
            first--;
        }
        return chunks.subList(first, place).stream().map(Chunk::text).collect(Collectors.joining(" "));
    }

    private static boolean capital(Chunk chunk) {
        return chunk.type() == ChunkType.WORD
                && Character.isUpperCase(chunk.text().charAt(0));
    }

    /** The nearest word before the value that is neither a stop word nor a value itself. */
    private Optional<String> noun(List<Chunk> chunks, int place) {
        boolean said = place > 1 && SAID.contains(chunks.get(place - 1).word());
        for (int i = place - 1; i >= Math.max(0, place - (said ? FAR : NEAR)); i--) {
            String word = chunks.get(i).word();
            String name = clean(chunks.get(i).text());
            if (message.key(i) && (name.isEmpty() || apart(chunks, i, place))) {
                return Optional.empty(); // the key of another pair names its own value alone
            }
            if (chunks.get(i + 1).gap().indexOf('|') >= 0
                    || chunks.get(i + 1).gap().contains("][")) {
                return Optional.empty(); // the column before is another value
            }
            if (EVENT.matcher(chunks.get(i).text()).matches() && SlotKind.telling(chunks.get(place))) {
                return Optional.empty(); // the name of what happened names no value
            }
            boolean measure =
                    CountedThings.time(word) && i > 0 && chunks.get(i - 1).type() == ChunkType.NUMBER;
            if (measure) {
                return Optional.empty(); // "for 15 minutes after 5 tries": the unit belongs to the number before it
            }
            if (i > 0
                    && chunks.get(i - 1).type() == ChunkType.NUMBER
                    && CountedThings.size(chunks.get(i).text())) {
                return Optional.empty(); // "12 GB in 0:45": the unit belongs to the number before it
            }
            boolean part = word.equals("of") && i == place - 1;
            if (part) {
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
            boolean given = said && i > 0 && SlotKind.participle(word); // "the name that was given is": the name
            if (aside && i > 0 || given) {
                continue;
            }
            boolean adverb = word.length() > 5 && word.endsWith("ly") && !word.endsWith("reply");
            if (!name.isEmpty()
                    && !adverb
                    && !STOPWORDS.contains(word)
                    && (chunks.get(i).type() == ChunkType.WORD || message.label(i))
                    && !message.variable(i)) {
                boolean others = i < place - 1 && chunks.get(i + 1).type().variable();
                if (others && SlotKind.quotedPath(chunks.get(place))) {
                    return Optional.empty(); // it says itself what it is, and the noun is that of another value
                }
                String detail = SlotKind.telling(chunks.get(place)) ? SlotKind.name(chunks.get(place)) : "detail";
                String whole = named(chunks, i);
                return Optional.of(others ? whole + "_" + detail : sided(chunks, i, place, whole));
            }
        }
        return Optional.empty();
    }

    /** The name that the noun at this place gives, with the word before it where it says too little. */
    private String named(List<Chunk> chunks, int noun) {
        int first = WeakNoun.first(message, noun);
        return clean(chunks.subList(first, noun + 1).stream().map(Chunk::text).collect(Collectors.joining(" ")));
    }

    /** The name with the side that the word before it says where brackets hold the value: {@code remote host [gate-7]}. */
    private String sided(List<Chunk> chunks, int noun, int place, String name) {
        boolean said = noun == place - 1
                && noun > 0
                && chunks.get(place).gap().startsWith(" [")
                && chunks.get(noun).gap().equals(" ")
                && SIDES.contains(chunks.get(noun - 1).word());
        return said ? chunks.get(noun - 1).word() + "_" + name : name;
    }

    /** Whether a blank ends the value of the pair with this key before the place. */
    private static boolean apart(List<Chunk> chunks, int key, int place) {
        return chunks.subList(Math.min(key + 2, place + 1), place + 1).stream()
                .anyMatch(c -> c.gap().chars().anyMatch(Character::isWhitespace));
    }

    /** The word behind the value, with nothing but a blank between them. */
    private Optional<String> following(List<Chunk> chunks, int place) {
        if (place + 1 >= chunks.size()
                || values.contains(chunks.get(place + 1).text())
                || !chunks.get(place + 1).gap().equals(" ")) {
            return Optional.empty();
        }
        Chunk next = chunks.get(place + 1);
        String name = clean(next.text());
        boolean marked = !Character.isLetterOrDigit(chunks.get(place).text().charAt(0));
        boolean loud =
                next.text().length() > 1 && next.text().equals(next.text().toUpperCase(Locale.ROOT));
        boolean noun = !marked
                && !loud
                && next.type() == ChunkType.WORD
                && !name.isEmpty()
                && !STOPWORDS.contains(next.word());
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
                    && !values.contains(chunks.get(i).text())
                    && !word.isEmpty()
                    && !small(word)
                    && !word.equals(name)
                    && !used.contains(longer)) {
                return longer;
            }
        }
        if (place + 1 < chunks.size()
                && !STOPWORDS.contains(chunks.get(place + 1).word())) {
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

    private static String known(String name, Chunk chunk) {
        if (DefaultFields.NAMES.contains(name)) {
            return name + "_name";
        }
        if (name.equals("session") && CountedThings.lasting(chunk)) {
            return "session_duration"; // how long it lasted, and no id
        }
        if (THINGS.contains(name) && NUMBER.matcher(chunk.text()).matches()) {
            return name + "_number"; // what is counted or numbered is not the name of it
        }
        String synonym = UsersAndEnds.synonym(name);
        if (synonym.equals("user") && DECIMAL.matcher(chunk.text()).matches()) {
            return name + "_value"; // the share of time that a user's work took is nobody
        }
        boolean endPoint = synonym.equals("src") || synonym.equals("dest");
        boolean named = chunk.type() == ChunkType.IDENT || chunk.type() == ChunkType.HOST;
        return endPoint && !chunk.address() && !(named && HostNames.possible(chunk.text())) ? name : synonym;
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
        return name.matches("[a-z][a-z0-9_]+") && name.length() <= LONGEST && !CALENDAR.contains(name) ? name : "";
    }
}
