package org.tafoundry.synth.design;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tafoundry.synth.format.Payload;
import org.tafoundry.synth.pair.PairFinder;
import org.tafoundry.synth.pair.PairGrammar;
import org.tafoundry.synth.setting.Extract;
import org.tafoundry.synth.template.FreeText;

/** Extracts the sentence that stands behind the pairs of an event, and what it says. */
final class PairTail {

    private static final int MOST = 1500;

    /** So many events, and one in so many, must have such a sentence. */
    private static final int FEWEST = 3;

    private static final int SHARE = 5;
    private static final int LONGEST = 20_000;

    private static final String FIELD = "event_text";
    private static final String PAIR = "[A-Za-z_][\\w.\\-]*+=(?:\"(?:[^\"\\\\]|\\\\.)*+\"|'[^']*+'|[^\\s\"',;|]*+)";

    /** Several pairs without a word between them, and behind them at least three words that are no pair. */
    private static final String PAIRS =
            "^[^=\\r\\n]{0,300}?(?:^|[\\s\\])>])" + PAIR + "(?:[\\s,;|]++" + PAIR + "){2,}+[\\s,;|]++";

    private static final String SENTENCE =
            "(?!" + PAIR + ")[\"'(\\[]?[\\p{L}\\d][^\\s=]*+(?:\\s++[^\\s=]++){2}(?!=)[^\\r\\n]*[^\\s]";

    private static final Pattern TEXT = Pattern.compile(PAIRS + "(?<text>" + SENTENCE + ")");

    private PairTail() {}

    /** Adds the rules where the events show such sentences. */
    static void add(List<Payload> payloads, PairGrammar grammar, Extraction extraction) {
        List<Payload> sample = payloads.subList(0, Math.min(MOST, payloads.size()));
        PairFinder finder = PairFinder.of(grammar.regex());
        Set<String> taken = new TreeSet<>();
        List<String> tails = new ArrayList<>();
        for (Payload payload : sample) {
            finder.pairs(payload.text()).forEach(p -> taken.add(p.key().replaceAll("\\W", "_")));
            Matcher text = TEXT.matcher(payload.event());
            if (payload.event().length() < LONGEST && text.find()) {
                tails.add(text.group("text"));
            }
        }
        if (tails.size() < FEWEST || tails.size() * SHARE < sample.size() || taken.contains(FIELD)) {
            return;
        }
        extraction.extract(
                "1_" + FIELD,
                PAIRS + "(?<" + FIELD + ">" + SENTENCE + ")",
                "The sentence behind the pairs, which the settings below read.");
        for (Extract rule : FreeText.inside(tails, taken).extractions()) {
            extraction.extract(
                    new Extract("in_" + FIELD + "_" + rule.name(), rule.regex(), rule.comment()).from(FIELD));
        }
    }
}
