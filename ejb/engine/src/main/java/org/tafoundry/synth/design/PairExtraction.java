package org.tafoundry.synth.design;

import static org.tafoundry.synth.design.Extraction.setting;

import java.util.ArrayList;
import java.util.List;
import org.tafoundry.synth.cim.CimPlan.Setting;
import org.tafoundry.synth.format.Payload;
import org.tafoundry.synth.format.SyslogHeader;
import org.tafoundry.synth.pair.PairGrammar;

/** Extracts pairs. */
final class PairExtraction {

    private PairExtraction() {}

    static void add(PairGrammar grammar, List<Payload> payloads, Extraction extraction) {
        add(grammar, !grammar.anywhere() && headed(payloads) ? "message" : "_raw", extraction);
        NestedValues.ofPairs(payloads.stream().map(Payload::text).toList(), grammar, extraction);
        TakenNames.pairs(payloads, grammar, extraction);
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
    static void add(PairGrammar grammar, String field, Extraction extraction) {
        List<Setting> settings = new ArrayList<>();
        if (!field.equals("_raw")) {
            settings.add(setting("SOURCE_KEY", field));
        }
        settings.add(setting("REGEX", grammar.regex()));
        settings.add(setting("FORMAT", "$1::$2"));
        if (grammar.repeats()) {
            settings.add(setting("MV_ADD", "true"));
        }
        extraction.report(
                field.equals("_raw") ? "pairs" : "pairs_in_" + field,
                grammar.explanation(),
                settings.toArray(Setting[]::new));
    }
}
