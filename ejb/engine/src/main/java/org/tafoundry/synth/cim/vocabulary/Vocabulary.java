package org.tafoundry.synth.cim.vocabulary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.tafoundry.table.WordLists;

/** Names of fields and what they mean, for all sources or only for those of one schema. */
public final class Vocabulary {

    /** Stands for "means nothing in the CIM", so that no shorter name is tried. */
    private static final String NOTHING = "none";

    private static final Set<String> PLAIN = WordLists.set("name-parts");

    private final Set<String> formats;
    private final List<String> products;
    private final int leastNames;
    private final Set<String> names;
    private final Map<String, List<Meaning>> byWords = new HashMap<>();
    private final Map<String, List<Meaning>> byName = new TreeMap<>();

    private Vocabulary(Set<String> formats, List<String> products, int leastNames, Set<String> names) {
        this.formats = formats;
        this.products = products;
        this.leastNames = leastNames;
        this.names = names;
    }

    /** A vocabulary that holds for every source. */
    public static Vocabulary common() {
        return new Vocabulary(Set.of(), List.of(), 0, Set.of());
    }

    /** A vocabulary that holds for payloads of these formats. */
    static Vocabulary ofFormats(Set<String> formats) {
        return new Vocabulary(Set.copyOf(formats), List.of(), 0, Set.of());
    }

    /** A vocabulary that holds where the requestor or the log names one of these products. */
    static Vocabulary ofProducts(List<String> products) {
        return new Vocabulary(Set.of(), List.copyOf(products), 0, Set.of());
    }

    /** A vocabulary that holds where so many of these field names occur. */
    static Vocabulary ofNames(int least, Set<String> names) {
        return new Vocabulary(Set.of(), List.of(), least, Set.copyOf(names));
    }

    /** Whether this vocabulary is the one of a source. */
    public boolean holdsFor(String formatId, String productWords, Set<String> fieldNames) {
        if (!formats.isEmpty()) {
            return formats.contains(formatId);
        }
        if (!products.isEmpty()) {
            return products.stream().anyMatch(p -> productWords.contains(" " + p + " "));
        }
        List<String> had = names.stream().filter(fieldNames::contains).toList();
        return had.size() >= leastNames
                && (had.size() * 2 >= names.size() || !had.stream().allMatch(Vocabulary::plain));
    }

    /** Whether a name is put together from words that fields of any source have. */
    private static boolean plain(String name) {
        return PLAIN.containsAll(NameWords.of(name));
    }

    /** Adds the meaning of some names; a name behind {@code =} must be met letter by letter,
     * and one behind its {@code ?} must stand beside it. */
    public void add(String target, ValueKind kind, int rank, List<String> spellings) {
        Meaning.Source source = formats.isEmpty() && products.isEmpty() && leastNames == 0
                ? Meaning.Source.COMMON
                : Meaning.Source.SCHEMA;
        Meaning meaning = new Meaning(target, kind, rank, source);
        for (String spelling : spellings) {
            if (spelling.startsWith("=")) {
                int at = spelling.indexOf('?');
                String name = spelling.substring(1, at < 0 ? spelling.length() : at);
                add(byName, name, at < 0 ? meaning : meaning.beside(spelling.substring(at + 1)));
            } else {
                add(byWords, NameWords.joined(NameWords.of(spelling), 0), meaning);
            }
        }
    }

    private static void add(Map<String, List<Meaning>> table, String key, Meaning meaning) {
        List<Meaning> meanings = table.computeIfAbsent(key, k -> new ArrayList<>());
        if (!meaning.target().equals(NOTHING)
                && meanings.stream().noneMatch(m -> m.target().equals(meaning.target()))) {
            meanings.add(meaning);
        }
    }

    /** The meanings of a name spelled just so. */
    public Optional<List<Meaning>> spelled(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** All names that must be met letter by letter, with their meanings. */
    public Map<String, List<Meaning>> spelled() {
        return byName;
    }

    /** All names by their joined words, with their meanings. */
    public Map<String, List<Meaning>> joined() {
        return byWords;
    }

    /** The meanings of words that were joined; present but empty where they mean nothing in the CIM. */
    public Optional<List<Meaning>> joined(String words) {
        return Optional.ofNullable(byWords.get(words));
    }
}
