package org.tafoundry.synth.template;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.ObjIntConsumer;
import java.util.regex.Pattern;
import org.tafoundry.synth.sample.Lexicon;
import org.tafoundry.table.WordLists;

/**
 * Groups messages of the same form and finds the words that vary in them.
 *
 * <p>The algorithm is Drain's (He et al., "Drain: An Online Log Parsing Approach with Fixed Depth Tree", 2017) with
 * typed chunks in place of its digit test: messages of the same length and first word whose words agree in most places
 * are one form.
 */
final class TemplateMiner {

    /** Share of places in which a message agrees with a form before it joins it. */
    private static final double SIMILAR = 0.6;

    /** A word place varies when this many words were seen there: two may be two outcomes of the same step. */
    private static final int VARIES = 3;

    /** Words after which a name or a value follows, however few of them the sample shows. */
    private static final Set<String> LABELS = WordLists.set("label-words");

    /** Those of the labels behind which a word of the sentence may follow as well: "user check failed". */
    private static final Set<String> NAMED = WordLists.set("name-labels");

    /** Those behind which one follows unless a small word stands before them. */
    private static final Set<String> ENDS = WordLists.set("end-labels");

    private static final Set<String> UNITS = WordLists.set("units");

    /** What stands between a key and its value. */
    private static final Pattern VALUE = Pattern.compile("=\\s?[(\\[{<]?$");

    private static final Set<String> TIED = Set.of("/", "[");

    private static final Pattern LETTERS = Pattern.compile("[a-z]{3,}");

    private static final Pattern LIST = Pattern.compile("[,;] ");

    private static final Pattern NAME = Pattern.compile("[a-z]{2,}(?:-[a-z]+)+|[a-z]{3,}");

    /** Messages of one form. */
    static final class Form {
        final List<Message> messages = new ArrayList<>();
        final List<Chunk> first;

        private Form(Message message) {
            this.first = message.chunks;
        }
    }

    private final Map<String, List<Form>> forms = new LinkedHashMap<>();

    /** Adds a message to the form it is most like, or to a new one. */
    Form add(Message message) {
        List<Form> near = forms.computeIfAbsent(bucket(message), b -> new ArrayList<>());
        Form best = null;
        double bestLikeness = SIMILAR;
        for (Form form : near) {
            double likeness = likeness(form.first, message.chunks);
            if (likeness >= bestLikeness) {
                best = form;
                bestLikeness = likeness;
            }
        }
        if (best == null) {
            best = new Form(message);
            near.add(best);
        }
        best.messages.add(message);
        return best;
    }

    /** All forms after the varying words were marked in every message. */
    List<Form> forms() {
        List<Form> all = forms.values().stream().flatMap(Collection::stream).toList();
        all.forEach(TemplateMiner::mark);
        spread(all);
        joinUnits(all);
        return all.stream()
                .sorted((a, b) -> Integer.compare(b.messages.size(), a.messages.size()))
                .toList();
    }

    /** Whether all are no words of a sentence, so that two of them are two names and not two outcomes. */
    private static boolean names(Set<String> words) {
        return words.stream().allMatch(w -> NAME.matcher(w).matches() && !Lexicon.word(w));
    }

    private static void mark(Form form) {
        for (int i = 0; i < form.first.size(); i++) {
            Set<String> words = words(form, i);
            boolean varies = words.size() >= VARIES && !deeds(form, i);
            boolean two = words.size() == VARIES - 1;
            boolean listed = two && (names(words) || chained(form, i));
            boolean noun = words.size() == 1
                    && named(form, i + 1)
                    && words(form, i + 1).size() == VARIES;
            for (Message message : form.messages) {
                if (message.key(i)) {
                    continue; // it names the value behind it
                }
                if (varies || listed || two && apart(message.chunks, i) || !noun && value(message.chunks, i)) {
                    message.vary(i);
                }
            }
        }
    }

    /** Whether each of the words says what was done to the thing before it, and a colon or nobody's name follows. */
    private static boolean deeds(Form form, int place) {
        return place > 0
                && form.messages.stream()
                        .allMatch(m -> ToldDeed.done(m.chunks.get(place))
                                && place + 1 < m.chunks.size()
                                && m.chunks.get(place + 1).gap().startsWith(":"));
    }

    /** The different words in a place; not all of them if they are enough for it to vary. */
    private static Set<String> words(Form form, int place) {
        Set<String> words = new HashSet<>();
        String last = null;
        for (Message message : form.messages) {
            String text = message.chunks.get(place).text();
            if (!text.equals(last) && words.add(text) && words.size() == VARIES) {
                break;
            }
            last = text;
        }
        return words;
    }

    /** Whether a word is a value because of what stands before it. */
    private static boolean value(List<Chunk> chunks, int place) {
        Chunk chunk = chunks.get(place);
        return chunk.type() == ChunkType.WORD
                && (VALUE.matcher(chunk.gap()).find() && !label(chunks, place)
                        || listed(chunks, place)
                        || aside(chunks, place)
                        || ToldDeed.names(chunks, place)
                        || ofInterface(chunks, place)
                        || UsersAndEnds.tried(chunks, place)
                        || owner(chunks, place)
                        || labelled(chunks, place));
    }

    /** Whether it is all that stands behind a label in a list of such: {@code , Plan: lodge, Reason: …}. */
    private static boolean listed(List<Chunk> chunks, int place) {
        return place > 1
                && chunks.get(place).gap().equals(": ")
                && LIST.matcher(chunks.get(place - 1).gap()).matches()
                && capital(chunks.get(place - 1))
                && (place + 1 == chunks.size()
                        || LIST.matcher(chunks.get(place + 1).gap()).matches());
    }

    /** Whether round brackets hold it behind the word that names it: {@code (session 7, method: password)}. */
    private static boolean aside(List<Chunk> chunks, int place) {
        return place > 1
                && chunks.get(place).gap().equals(": ")
                && LETTERS.matcher(chunks.get(place - 1).text()).matches()
                && !SlotNamer.small(chunks.get(place - 1).text())
                && (chunks.get(place - 1).gap().equals(", ")
                        || chunks.get(place - 1).gap().equals(" ("))
                && Aside.inside(chunks, place)
                && (place + 1 == chunks.size()
                        || chunks.get(place + 1).gap().startsWith(")")
                        || LIST.matcher(chunks.get(place + 1).gap()).matches());
    }

    private static boolean capital(Chunk chunk) {
        return chunk.type() == ChunkType.WORD
                && Character.isUpperCase(chunk.text().charAt(0));
    }

    /** Whether the word says itself what the value behind it is: {@code Subject = user:amy}. */
    private static boolean label(List<Chunk> chunks, int place) {
        return place + 1 < chunks.size() && chunks.get(place + 1).gap().equals(":");
    }

    /** Whether brackets behind the address of an interface hold the name of its machine. */
    static boolean ofInterface(List<Chunk> chunks, int place) {
        return place > 0
                && place + 1 <= chunks.size()
                && chunks.get(place - 1).type() == ChunkType.MAC
                && chunks.get(place).gap().equals(" (")
                && (place + 1 == chunks.size() || chunks.get(place + 1).gap().startsWith(")"))
                && !Lexicon.word(chunks.get(place).text());
    }

    /** Whether it is whose address is tied to it: {@code amy/192.0.2.7}, {@code gate[192.0.2.7]}. */
    static boolean owner(List<Chunk> chunks, int place) {
        return place + 1 < chunks.size()
                && TIED.contains(chunks.get(place + 1).gap())
                && chunks.get(place + 1).address()
                && !SlotNamer.small(chunks.get(place).text());
    }

    /** A word that is a value behind this word elsewhere is one here, too, where the sample shows it once only. */
    private static void spread(List<Form> forms) {
        Map<String, Set<String>> values = new HashMap<>();
        for (Form form : forms) {
            for (int i = 1; i < form.first.size(); i++) {
                for (Message message : named(form, i) ? form.messages : List.<Message>of()) {
                    if (message.variable(i) && message.chunks.get(i).type() == ChunkType.WORD) {
                        values.computeIfAbsent(message.chunks.get(i - 1).text(), w -> new HashSet<>())
                                .add(message.chunks.get(i).text());
                    }
                }
            }
        }
        for (Form form : values.isEmpty() ? List.<Form>of() : forms) {
            for (Message message : form.messages) {
                for (int i = 1; i < message.chunks.size(); i++) {
                    Set<String> known =
                            values.getOrDefault(message.chunks.get(i - 1).text(), Set.of());
                    if (known.contains(message.chunks.get(i).text())) {
                        message.vary(i);
                    }
                }
            }
        }
    }

    /** Whether words and values take turns here: {@code pool summer lasts 3600}. */
    private static boolean chained(Form form, int place) {
        return named(form, place) && (turn(form, place + 2) || turn(form, place - 2));
    }

    /** Whether the word before is the same in all messages, and a noun. */
    private static boolean named(Form form, int place) {
        if (place < 1 || place >= form.first.size()) {
            return false;
        }
        Chunk before = form.first.get(place - 1);
        return before.type() == ChunkType.WORD
                && LETTERS.matcher(before.text()).matches()
                && form.first.get(place).gap().equals(" ")
                && !SlotNamer.small(before.text())
                && form.messages.stream()
                        .allMatch(m -> m.chunks.get(place - 1).text().equals(before.text()));
    }

    private static boolean turn(Form form, int place) {
        return named(form, place)
                && form.messages.stream()
                                .map(m -> m.chunks.get(place).text())
                                .distinct()
                                .count()
                        > 1;
    }

    /** Whether a comma sets a word and its value apart, and nothing follows: {@code , recipe lime}. */
    private static boolean apart(List<Chunk> chunks, int place) {
        return place > 0
                && place == chunks.size() - 1
                && chunks.get(place).gap().equals(" ")
                && chunks.get(place - 1).gap().equals(", ")
                && LETTERS.matcher(chunks.get(place - 1).text()).matches()
                && !SlotNamer.small(chunks.get(place - 1).text());
    }

    /**
     * A number and its unit are one value where the unit behind a word varies: 5.6 KB is not 5.6. So are then the other
     * sizes of the same message, whose units may vary in events to come.
     */
    private static void joinUnits(List<Form> forms) {
        Map<String, Set<String>> units = new HashMap<>();
        each(forms, (message, i) -> units.computeIfAbsent(label(message, i), l -> new HashSet<>())
                .add(message.chunks.get(i + 1).text()));
        Set<Message> varying = Collections.newSetFromMap(new IdentityHashMap<>());
        each(forms, (message, i) -> {
            if (units.get(label(message, i)).size() > 1) {
                varying.add(message);
            }
        });
        each(forms, (message, i) -> {
            if (varying.contains(message)) {
                message.join(i);
            }
        });
    }

    private static String label(Message message, int place) {
        return message.chunks.get(place - 1).text().toLowerCase(Locale.ROOT);
    }

    /** Visits every number behind a word that a unit follows, in each message the last first. */
    private static void each(List<Form> forms, ObjIntConsumer<Message> visit) {
        for (Form form : forms) {
            for (Message message : form.messages) {
                for (int i = message.chunks.size() - 2; i > 0; i--) {
                    Chunk unit = message.chunks.get(i + 1);
                    if (message.chunks.get(i).type() == ChunkType.NUMBER
                            && unit.gap().equals(" ")
                            && UNITS.contains(unit.text())) {
                        visit.accept(message, i);
                    }
                }
            }
        }
    }

    /**
     * Whether the word before announces a name and nothing but a blank, a colon or a quote is between; in "by pid 7" it
     * announces the word that names the value.
     */
    private static boolean labelled(List<Chunk> chunks, int place) {
        if (place == 0 || chunks.get(place).gap().strip().length() > 1) {
            return false;
        }
        String before = chunks.get(place - 1).text().toLowerCase(Locale.ROOT);
        boolean noun = before.equals("by")
                && place + 1 < chunks.size()
                && (chunks.get(place + 1).type().variable() || UsersAndEnds.titled(chunks, place))
                && chunks.get(place + 1).gap().length() <= 2;
        return LABELS.contains(before)
                && !((NAMED.contains(before) || ENDS.contains(before) && !smallBefore(chunks, place - 1))
                        && chunks.get(place).gap().isBlank()
                        && Lexicon.word(chunks.get(place).text()))
                && !chunks.get(place).gap().contains(",")
                && !noun
                && !ToldDeed.done(chunks.get(place))
                && !address(chunks, place)
                && !counted(chunks, place)
                && !titled(chunks, place)
                && !(place + 1 < chunks.size()
                        && chunks.get(place).gap().endsWith("(")
                        && chunks.get(place + 1).address())
                && !SlotNamer.small(chunks.get(place).text());
    }

    /** Whether the word ends a title before a colon, which names what follows: {@code Workstation Name: hall-3}. */
    private static boolean titled(List<Chunk> chunks, int place) {
        return place + 1 < chunks.size()
                && chunks.get(place + 1).gap().startsWith(":")
                && chunks.get(place).gap().equals(" ")
                && Character.isUpperCase(chunks.get(place).text().charAt(0))
                && Character.isUpperCase(chunks.get(place - 1).text().charAt(0));
    }

    /** Whether brackets behind the word before say its address: {@code client (IP address 192.0.2.7)}. */
    private static boolean address(List<Chunk> chunks, int place) {
        return chunks.get(place).gap().endsWith("(")
                && UsersAndEnds.address(chunks.get(place).word());
    }

    /** Whether brackets hold the word with a number of its own: {@code unknown account (attempt 1)}. */
    private static boolean counted(List<Chunk> chunks, int place) {
        return chunks.get(place).gap().endsWith("(")
                && place + 1 < chunks.size()
                && chunks.get(place + 1).type() == ChunkType.NUMBER
                && chunks.get(place + 1).gap().equals(" ");
    }

    private static boolean smallBefore(List<Chunk> chunks, int place) {
        return place > 0 && SlotNamer.small(chunks.get(place - 1).text());
    }

    private static String bucket(Message message) {
        String first = message.chunks.isEmpty() ? "" : message.chunks.get(0).key();
        return message.chunks.size() + " " + first;
    }

    private static double likeness(List<Chunk> form, List<Chunk> other) {
        if (form.isEmpty()) {
            return 1;
        }
        int same = 0;
        for (int i = 0; i < form.size(); i++) {
            if (form.get(i).alike(other.get(i))) {
                same++;
            }
        }
        return (double) same / form.size();
    }
}
