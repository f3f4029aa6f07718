package org.tafoundry.synth.pair;

import java.util.ArrayList;
import java.util.List;
import org.tafoundry.finding.Findings;
import org.tafoundry.finding.Location;
import org.tafoundry.splunk.regex.RegexCursor;
import org.tafoundry.splunk.regex.SplunkRegex;

/** Finds the pairs that a regex with two groups takes from texts. */
public final class PairFinder {

    /**
     * A pair.
     *
     * @param key its key
     * @param value its value
     * @param start where the match begins
     * @param keyStart where the key begins
     * @param end one past its end
     */
    public record Pair(String key, String value, int start, int keyStart, int end) {}

    private final SplunkRegex regex;

    private PairFinder(SplunkRegex regex) {
        this.regex = regex;
    }

    /** A finder by this PCRE2 regex, which must be valid. */
    public static PairFinder of(String regex) {
        Findings findings = new Findings();
        return new PairFinder(SplunkRegex.compile(regex, Location.NONE, findings)
                .orElseThrow(() -> new IllegalStateException(findings.list().toString())));
    }

    /** All pairs in a text. */
    public List<Pair> pairs(String text) {
        List<Pair> pairs = new ArrayList<>();
        RegexCursor cursor = regex.cursor(text);
        while (cursor.find()) {
            pairs.add(new Pair(
                    cursor.group(1).orElse(""),
                    cursor.group(2).orElse(""),
                    cursor.start(0),
                    cursor.start(1),
                    cursor.end(0)));
        }
        return pairs;
    }
}
