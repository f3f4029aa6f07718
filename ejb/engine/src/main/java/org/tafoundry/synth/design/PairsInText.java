package org.tafoundry.synth.design;

import java.util.List;
import org.tafoundry.synth.pair.NestedPairs;
import org.tafoundry.synth.pair.PairGrammar;
import org.tafoundry.synth.setting.RegexRule;

/** Extracts pairs that stand in texts among other things, in the styles that the texts show. */
final class PairsInText {

    private static final int MOST = 1000;

    private PairsInText() {}

    /** Adds a rule for each style; what comes back are the texts without the pairs that have marks of their own. */
    static List<String> add(List<String> texts, Extraction extraction) {
        owned(texts, extraction);
        List<String> left = texts;
        int number = 0;
        for (PairGrammar grammar : PairGrammar.marked(texts.subList(0, Math.min(MOST, texts.size())))) {
            extraction.report(
                    "pairs_in_brackets" + (number++ == 0 ? "" : "_" + number),
                    grammar.explanation(),
                    RegexRule.pairs(grammar.regex()).multivalued(grammar.repeats()));
            left = left.stream().map(grammar::without).toList();
        }
        return left;
    }

    /** Adds the pairs that several others hold, each under the name of the one that holds it. */
    static void owned(List<String> texts, Extraction extraction) {
        for (NestedPairs.Owned pair : NestedPairs.owned(texts.subList(0, Math.min(MOST, texts.size())))) {
            extraction.extract(
                    "nested_" + pair.name(), pair.regex(), "The " + pair.key() + " that " + pair.owner() + " holds.");
        }
    }
}
