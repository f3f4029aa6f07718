package org.tafoundry.synth.design;

import static org.tafoundry.synth.design.Extraction.setting;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.tafoundry.synth.format.KeyValueGrammar;
import org.tafoundry.synth.format.PairFinder;

/** Pairs whose quoted value holds pairs again, such as {@code msg='op=login acct="ann" res=failed'}. */
final class NestedPairs {

    private static final Pattern PAIRS =
            Pattern.compile("\\s*[A-Za-z_][\\w.-]*=\\S+(?:[\\s,;]+[A-Za-z_][\\w.-]*=[^=]*){2,}");

    private static final int MOST = 500;

    private NestedPairs() {}

    /** Adds a rule for every key whose values nearly always hold pairs of their own. */
    static void add(List<String> texts, KeyValueGrammar grammar, Extraction extraction) {
        PairFinder finder = PairFinder.of(grammar.regex());
        Map<String, int[]> counts = new TreeMap<>();
        for (String text : texts.subList(0, Math.min(MOST, texts.size()))) {
            for (PairFinder.Pair pair : finder.pairs(text)) {
                int[] count = counts.computeIfAbsent(pair.key(), k -> new int[2]);
                count[0]++;
                count[1] += PAIRS.matcher(pair.value()).matches() ? 1 : 0;
            }
        }
        counts.forEach((key, count) -> {
            if (count[1] > 1 && count[1] * 10 >= count[0] * 8 && key.matches("[A-Za-z]\\w*")) {
                extraction.report(
                        "pairs_in_" + key,
                        "Pairs inside the value of " + key + ".",
                        setting("SOURCE_KEY", key),
                        setting("REGEX", KeyValueGrammar.simple().regex()),
                        setting("FORMAT", "$1::$2"));
            }
        });
    }
}
