package org.tafoundry.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Lists of words that rules ask for by name; they stand in the tables of words, beside the packages that ask. */
public final class WordLists {

    private static final TableForm FORM =
            TableForm.of("words", TableColumn.text("list"), TableColumn.words("words", " "));

    private static final Map<String, List<String>> LISTS = read();

    private WordLists() {}

    /** The words of a list, in the order of its rows. */
    public static List<String> list(String name) {
        return Objects.requireNonNull(LISTS.get(name), () -> "No table of words has the list " + name);
    }

    /** The words of a list, of which the order does not matter. */
    public static Set<String> set(String name) {
        return Set.copyOf(list(name));
    }

    /** The words of a list, each of them a regex, as one regex of alternatives in their order. */
    public static String alternatives(String name) {
        return String.join("|", list(name));
    }

    /** What each word of a list stands for: its words are written {@code word=meaning}. */
    public static Map<String, String> meanings(String name) {
        Map<String, String> meanings = new LinkedHashMap<>();
        for (String word : list(name)) {
            int at = word.indexOf('=');
            if (at < 1) {
                throw new IllegalStateException("The list " + name + " has no meaning for " + word);
            }
            meanings.put(word.substring(0, at), word.substring(at + 1));
        }
        return Map.copyOf(meanings);
    }

    /** What each word of a list stands for, where that may be several words: {@code word=one,two}. */
    public static Map<String, List<String>> groups(String name) {
        Map<String, List<String>> groups = new LinkedHashMap<>();
        meanings(name).forEach((word, meaning) -> groups.put(word, List.of(meaning.split(","))));
        return Map.copyOf(groups);
    }

    private static Map<String, List<String>> read() {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        for (TableRow row : Tables.shipped().sound(FORM)) {
            lists.computeIfAbsent(row.text("list"), n -> new ArrayList<>()).addAll(row.words("words"));
        }
        return lists;
    }
}
