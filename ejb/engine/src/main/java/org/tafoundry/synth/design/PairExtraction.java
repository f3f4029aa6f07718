package org.tafoundry.synth.design;

import static org.tafoundry.synth.design.Extraction.setting;

import org.tafoundry.synth.format.KeyValueGrammar;

/** Extracts pairs. */
final class PairExtraction {

    private PairExtraction() {}

    static void add(KeyValueGrammar grammar, Extraction extraction) {
        extraction.report(
                "pairs", grammar.explanation(), setting("REGEX", grammar.regex()), setting("FORMAT", "$1::$2"));
    }
}
