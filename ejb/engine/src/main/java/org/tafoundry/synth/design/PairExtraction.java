package org.tafoundry.synth.design;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.tafoundry.synth.format.Payload;
import org.tafoundry.synth.format.SyslogHeader;
import org.tafoundry.synth.pair.PairFinder;
import org.tafoundry.synth.pair.PairGrammar;
import org.tafoundry.synth.setting.RegexRule;

/** Extracts pairs. */
final class PairExtraction {

    private static final int MOST = 1500;

    private PairExtraction() {}

    static void add(PairGrammar grammar, List<Payload> payloads, Extraction extraction) {
        add(grammar, !grammar.anywhere() && headed(payloads) ? "message" : "_raw", extraction);
        if (LeadingWords.present(payloads)) {
            LeadingWords.add(payloads, extraction);
        } else {
            LeadingName.add(payloads, extraction);
        }
        PairsInText.owned(payloads.stream().map(Payload::text).toList(), extraction);
        if (!LabelledTail.add(payloads, grammar, extraction)) {
            PairTail.add(payloads, grammar, extraction);
        }
        Set<String> keys = keys(payloads, grammar);
        KeylessInterface.add(payloads, keys, extraction);
        LeadingNumber.add(payloads, keys, extraction);
        KeylessPhrases.add(grammar, payloads, keys, extraction);
        List<String> events = payloads.stream().limit(MOST).map(Payload::event).toList();
        StatedOutcome.add(events, keys, extraction);
        StatedDeed.add(events, keys, extraction);
        PairFinder finder = PairFinder.of(grammar.regex());
        LastValue.add(
                events.stream()
                        .filter(e -> finder.pairs(e).stream()
                                .noneMatch(p -> p.end() == e.stripTrailing().length()))
                        .toList(),
                extraction);
        NestedValues.ofPairs(payloads.stream().map(Payload::text).toList(), grammar, extraction);
        TakenNames.pairs(payloads, grammar, extraction);
    }

    private static Set<String> keys(List<Payload> payloads, PairGrammar grammar) {
        PairFinder finder = PairFinder.of(grammar.regex());
        return payloads.stream()
                .limit(MOST)
                .flatMap(p -> finder.pairs(p.text()).stream())
                .map(PairFinder.Pair::key)
                .collect(Collectors.toSet());
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
        boolean raw = field.equals("_raw");
        RegexRule rule = RegexRule.pairs(grammar.regex()).multivalued(grammar.repeats());
        extraction.report(raw ? "pairs" : "pairs_in_" + field, grammar.explanation(), raw ? rule : rule.from(field));
    }
}
