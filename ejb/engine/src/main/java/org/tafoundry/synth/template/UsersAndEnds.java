package org.tafoundry.synth.template;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.tafoundry.synth.sample.HostNames;
import org.tafoundry.synth.sample.Lexicon;
import org.tafoundry.table.WordLists;

/** Tells from the words around a value whose it is: the user who acts, or which end of a connection. */
final class UsersAndEnds {

    private static final Map<String, String> SYNONYMS = WordLists.meanings("ends-and-users");

    /** Words that say no more than that an address follows. */
    private static final Set<String> ADDRESSES = WordLists.set("address-words");

    /** Words behind which a name is a user's. */
    private static final Set<String> USERS = WordLists.set("user-labels");

    /** Words for who somebody is. */
    private static final Set<String> ROLES = WordLists.set("role-words");

    private static final Set<String> LOGIN = WordLists.set("login-words");

    private static final Set<String> LOGIN_NOUNS = WordLists.set("login-nouns");

    /** What devices do as often as persons. */
    private static final Set<String> WITNESSES = WordLists.set("witness-words");

    /** First and last name, as accounts are written. */
    private static final Pattern PERSON = Pattern.compile("[a-z]{1,20}\\.[a-z]{1,30}\\d{0,3}");

    /** The number of a device behind its kind: {@code AP-07}. */
    private static final Pattern DEVICE = Pattern.compile("[A-Z]{2,}-\\d+");

    /** What may be an account where quotes stand around it. */
    private static final Pattern ACCOUNT = Pattern.compile("[\\p{L}\\d][\\p{L}\\d._@\\\\$-]{0,63}");

    private UsersAndEnds() {}

    /** The CIM's word for a user or an end of a connection; other words as they are. */
    static String synonym(String word) {
        return SYNONYMS.getOrDefault(word, word);
    }

    /** Whether the word says no more than that an address follows. */
    static boolean address(String word) {
        return ADDRESSES.contains(word);
    }

    /** The name of an address by the end of the connection that it is; empty where the words do not say it. */
    static Optional<String> end(List<Chunk> chunks, int place) {
        Chunk chunk = chunks.get(place);
        boolean quoted =
                chunk.type() == ChunkType.QUOTED && ChunkType.of(chunk.text()).address();
        if (!chunk.address() && !quoted) {
            return Optional.empty();
        }
        Optional<String> owner = owner(chunks, place);
        if (owner.isPresent()) {
            return owner;
        }
        String before = place == 0 ? "" : chunks.get(place - 1).word();
        boolean said = place > 1 && ADDRESSES.contains(before);
        boolean addressed = place + 2 < chunks.size()
                && chunks.get(place + 1).word().equals("at")
                && chunks.get(place + 2).address();
        return switch (said ? chunks.get(place - 2).word() : before) {
            case "for" ->
                asked(chunks, place) ? Optional.of("requested_ip") : Optional.of(addressed ? "src_host" : "src");
            case "from", "by" -> Optional.of(addressed ? "src_host" : "src");
            case "to", "on", "at", "into" -> Optional.of(addressed ? "dest_host" : "dest");
            default -> Optional.empty();
        };
    }

    /** Whether something else stands further on from which it was asked: {@code request for 192.0.2.7 from 08:00:27:…}. */
    private static boolean asked(List<Chunk> chunks, int place) {
        return IntStream.range(place + 1, chunks.size() - 1)
                .anyMatch(i -> chunks.get(i).word().equals("from")
                        && (chunks.get(i + 1).address() || chunks.get(i + 1).type() == ChunkType.MAC));
    }

    /** Whether the words say that the value is the user who acts, or for whom it is done. */
    static boolean user(List<Chunk> chunks, int place) {
        Chunk chunk = chunks.get(place);
        boolean possible = chunk.type() == ChunkType.WORD
                || chunk.type() == ChunkType.IDENT
                || chunk.type() == ChunkType.EMAIL
                || chunk.type() == ChunkType.QUOTED
                        && ACCOUNT.matcher(chunk.text()).matches();
        boolean dotted = chunk.type() == ChunkType.HOST
                && !chunk.address()
                && PERSON.matcher(chunk.text()).matches();
        if (!possible && !dotted || DEVICE.matcher(chunk.text()).matches() || titled(chunks, place)) {
            return false;
        }
        String before = place == 0 ? "" : chunks.get(place - 1).word();
        String behind = place + 1 < chunks.size() ? chunks.get(place + 1).word() : "";
        boolean witness =
                place > 1 && WITNESSES.contains(chunks.get(place - 2).word()) && chunk.type() != ChunkType.EMAIL;
        return before.equals("by") && !witness && !HostNames.file(chunk.text())
                || before.equals("for") && behind.equals("from")
                || behind.equals("from")
                        && place + 2 < chunks.size()
                        && chunks.get(place + 2).address()
                        && !Lexicon.word(chunk.text())
                        && said(chunks, place, LOGIN)
                || before.equals("for") && said(chunks, place, LOGIN_NOUNS);
    }

    /** Whether the word says what the name behind it is: {@code by bank ACME}. */
    static boolean titled(List<Chunk> chunks, int place) {
        if (place + 1 >= chunks.size()) {
            return false;
        }
        Chunk next = chunks.get(place + 1);
        boolean role = ROLES.contains(chunks.get(place).word())
                && next.gap().equals(" ")
                && (next.type() == ChunkType.WORD || next.type() == ChunkType.IDENT)
                && !SlotNamer.small(next.text())
                && !Lexicon.word(next.text());
        return role
                || Lexicon.word(chunks.get(place).text())
                        && Character.isLowerCase(chunks.get(place).text().charAt(0))
                        && next.gap().equals(" ")
                        && next.type() == ChunkType.WORD
                        && Character.isUpperCase(next.text().charAt(0));
    }

    /** Whether somebody stands here who tries to enter from an address: {@code Login attempt: amy from 10.0.0.7}. */
    static boolean tried(List<Chunk> chunks, int place) {
        Chunk chunk = chunks.get(place);
        boolean name =
                chunk.type() == ChunkType.WORD || chunk.type() == ChunkType.IDENT || chunk.type() == ChunkType.EMAIL;
        if (!name
                || place + 2 >= chunks.size()
                || !chunks.get(place + 1).word().equals("from")
                || Lexicon.word(chunk.text())) {
            return false;
        }
        Chunk behind = chunks.get(place + 2);
        boolean address = behind.address()
                || ADDRESSES.contains(behind.word())
                        && place + 3 < chunks.size()
                        && chunks.get(place + 3).address();
        return address && said(chunks, place, LOGIN);
    }

    /** Whose address it is: of the user before it, or of the thing in whose brackets it stands: {@code server (ip …}. */
    private static Optional<String> owner(List<Chunk> chunks, int place) {
        String gap = chunks.get(place).gap();
        Chunk before = place == 0 ? chunks.get(0) : chunks.get(place - 1);
        boolean label = place > 1 && ADDRESSES.contains(before.word());
        if (label && gap.equals(" ") && before.gap().endsWith("(")) {
            String end = SYNONYMS.getOrDefault(chunks.get(place - 2).word(), "");
            return end.equals("src") || end.equals("dest") ? Optional.of(end) : Optional.empty();
        }
        if (place > 2 && before.word().equals("at")) {
            // "from relay.example at 192.0.2.7": the address of what is named before
            return switch (chunks.get(place - 3).word()) {
                case "from", "by", "client" -> Optional.of("src");
                case "to", "server" -> Optional.of("dest");
                default -> Optional.empty();
            };
        }
        boolean behindName = place > 1
                && USERS.contains(chunks.get(place - 2).word())
                && before.type() == ChunkType.WORD
                && before.gap().isBlank()
                && !Lexicon.word(before.text());
        boolean aside = gap.isBlank() || gap.equals(" (") || gap.equals(" [");
        boolean mail = before.type() == ChunkType.EMAIL && place > 0 && !gap.isBlank();
        return aside && (behindName || mail) ? Optional.of("src") : Optional.empty();
    }

    private static boolean said(List<Chunk> chunks, int place, Set<String> wanted) {
        return chunks.subList(0, place).stream().anyMatch(c -> wanted.contains(c.word()));
    }
}
