package org.tafoundry.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Finds the words of a query in passages, as places rather than as markup, so that whoever shows them escapes the text. */
public final class Highlights {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");

    /** Shorter words are everywhere. */
    private static final int SHORTEST = 3;

    /** Words of which one begins with this much of the other count as the same, for endings such as -s and -ing. */
    private static final int STEM = 4;

    private static final int MOST = 50;

    private final Set<String> words = new TreeSet<>();

    /** The words of this query. */
    public Highlights(String query) {
        WORD.matcher(query)
                .results()
                .map(MatchResult::group)
                .filter(word -> word.length() >= SHORTEST)
                .map(Highlights::stem)
                .forEach(words::add);
    }

    /**
     * A part of a text.
     *
     * @param start index of its first character
     * @param end index after its last one
     */
    public record Span(int start, int end) {}

    /** Where words of the query are, in order; at most 50 places. */
    public List<Span> in(String text) {
        List<Span> spans = new ArrayList<>();
        WORD.matcher(text)
                .results()
                .filter(word -> words.contains(stem(word.group())))
                .limit(MOST)
                .forEach(word -> spans.add(new Span(word.start(), word.end())));
        return List.copyOf(spans);
    }

    private static String stem(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return lower.length() <= STEM ? lower : lower.substring(0, STEM);
    }
}
