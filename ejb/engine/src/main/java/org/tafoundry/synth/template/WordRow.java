package org.tafoundry.synth.template;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.tafoundry.synth.sample.Lexicon;

/**
 * A message as the words that it says, with what it is about taken out: values are their types.
 *
 * @param words the words, a type in angle brackets in place of a value
 * @param text the message with its values left open
 */
record WordRow(List<String> words, String text) {

    /** What comes later says little of the form, and the comparison of two takes the product of their lengths. */
    private static final int MOST_WORDS = 60;

    WordRow {
        words = List.copyOf(words);
        Objects.requireNonNull(text, "text");
    }

    /** The row of a message; a word that was found to vary is a value unless it is one of a sentence. */
    static WordRow of(Message message) {
        List<String> words = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < Math.min(MOST_WORDS, message.chunks.size()); i++) {
            Chunk chunk = message.chunks.get(i);
            boolean value = message.variable(i);
            boolean word = !chunk.type().variable() && (!value || Lexicon.word(chunk.text()));
            words.add(word ? chunk.text() : "<>");
            text.append(chunk.gap()).append(value ? "<*>" : chunk.text());
        }
        return new WordRow(words, text.toString().strip());
    }

    /** The row that has the most frequent word in the most places; the first of several. */
    static WordRow medoid(List<WordRow> rows) {
        List<Map<String, Integer>> places = new ArrayList<>();
        for (WordRow row : rows) {
            for (int i = 0; i < row.words.size(); i++) {
                if (places.size() <= i) {
                    places.add(new HashMap<>());
                }
                places.get(i).merge(row.words.get(i), 1, Integer::sum);
            }
        }
        WordRow best = rows.get(0);
        long most = -1;
        for (WordRow row : rows) {
            long sum = 0;
            for (int i = 0; i < row.words.size(); i++) {
                sum += places.get(i).get(row.words.get(i));
            }
            if (sum > most) {
                most = sum;
                best = row;
            }
        }
        return best;
    }

    Set<String> distinct() {
        return Collections.unmodifiableSet(new LinkedHashSet<>(words));
    }

    /** The least number of words to put in, leave out or change, as a share of the longer row: 0 to 1. */
    double distance(WordRow other) {
        if (words.equals(other.words)) {
            return 0;
        }
        int[] above = new int[other.words.size() + 1];
        for (int j = 0; j < above.length; j++) {
            above[j] = j;
        }
        for (int i = 0; i < words.size(); i++) {
            int diagonal = above[0];
            above[0] = i + 1;
            for (int j = 0; j < other.words.size(); j++) {
                int change = diagonal + (words.get(i).equals(other.words.get(j)) ? 0 : 1);
                diagonal = above[j + 1];
                above[j + 1] = Math.min(change, 1 + Math.min(diagonal, above[j]));
            }
        }
        return (double) above[other.words.size()] / Math.max(words.size(), other.words.size());
    }
}
