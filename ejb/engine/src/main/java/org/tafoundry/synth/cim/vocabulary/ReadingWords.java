package org.tafoundry.synth.cim.vocabulary;

import java.util.List;
import java.util.Set;
import org.tafoundry.table.WordLists;

/** Tells names of what was only looked at or fetched from those of changes, whose verbs are nouns there: {@code attachment_downloaded}. */
public final class ReadingWords {

    private static final Set<String> PARTICIPLES = WordLists.set("participles-of-reading");
    private static final Set<String> VERBS = WordLists.set("verbs-of-reading");
    private static final int MOST_WORDS = 6;

    private ReadingWords() {}

    /** Whether a name says that a thing was read, and not that anything was done to it. */
    public static boolean only(String name) {
        List<String> words = NameWords.of(name);
        if (words.size() < 2 || words.size() > MOST_WORDS) {
            return false;
        }
        String last = words.get(words.size() - 1);
        return PARTICIPLES.contains(last) || VERBS.contains(words.get(0)) && !last.endsWith("ed");
    }
}
