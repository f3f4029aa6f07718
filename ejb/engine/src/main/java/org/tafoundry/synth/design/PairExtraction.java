package org.tafoundry.synth.design;

import static org.tafoundry.synth.design.Extraction.setting;

import org.tafoundry.synth.cim.CimPlan.Setting;
import org.tafoundry.synth.format.KeyValueGrammar;

/** Extracts pairs. */
final class PairExtraction {

    private PairExtraction() {}

    static void add(KeyValueGrammar grammar, Extraction extraction) {
        add(grammar, "_raw", extraction);
    }

    /** Extracts the pairs that stand in a field. */
    static void add(KeyValueGrammar grammar, String field, Extraction extraction) {
        Setting regex = setting("REGEX", grammar.regex());
        Setting format = setting("FORMAT", "$1::$2");
        if (field.equals("_raw")) {
            extraction.report("pairs", grammar.explanation(), regex, format);
        } else {
            extraction.report("pairs_in_" + field, grammar.explanation(), setting("SOURCE_KEY", field), regex, format);
        }
    }
}
