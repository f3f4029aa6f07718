package org.tafoundry.synth.design;

import static org.tafoundry.synth.design.Extraction.setting;

import java.util.List;
import org.tafoundry.synth.cim.CimPlan.Setting;
import org.tafoundry.synth.format.KeyValueGrammar;
import org.tafoundry.synth.format.Payload;
import org.tafoundry.synth.format.SyslogHeader;

/** Extracts pairs. */
final class PairExtraction {

    private PairExtraction() {}

    static void add(KeyValueGrammar grammar, List<Payload> payloads, Extraction extraction) {
        add(grammar, !grammar.anywhere() && headed(payloads) ? "message" : "_raw", extraction);
        NestedPairs.add(payloads.stream().map(Payload::text).toList(), grammar, extraction);
        TakenNames.pairs(payloads, extraction);
    }

    /** Whether a header stands before the pairs of which the first is only found where it begins. */
    private static boolean headed(List<Payload> payloads) {
        return !payloads.isEmpty()
                && payloads.stream()
                                .filter(p -> p.start() > 0 && SyslogHeader.end(p.event()) == p.start())
                                .count()
                        == payloads.size();
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
