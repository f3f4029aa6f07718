package org.tafoundry.synth.design;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tafoundry.synth.format.Payload;
import org.tafoundry.synth.pair.PairFinder;
import org.tafoundry.synth.pair.PairGrammar;
import org.tafoundry.synth.setting.Extract;
import org.tafoundry.synth.template.FreeText;

/** Extracts the sentence that stands behind a colon at the end of the last pair: {@code [kind=1], tid=7: room 12 was let}. */
final class LabelledTail {

    private static final int MOST = 1500;
    private static final int FEWEST = 3;

    /** One in so many events must have such a sentence. */
    private static final int SHARE = 3;

    private static final int MOST_KEYS = 3;
    private static final int LONGEST = 5000;

    static final String FIELD = "event_text";

    private static final String SENTENCE = "[\\p{L}\\d(\"'][^\\r\\n=]*\\s[^\\r\\n=]*\\S";
    private static final Pattern TAIL = Pattern.compile("[\\])]?:\\s+(" + SENTENCE + ")\\s*$");
    private static final Pattern KEY = Pattern.compile("[A-Za-z_][\\w.-]{0,40}");

    private LabelledTail() {}

    /** Adds the rules where the events show such sentences; whether they do. */
    static boolean add(List<Payload> payloads, PairGrammar grammar, Extraction extraction) {
        List<Payload> sample = payloads.subList(0, Math.min(MOST, payloads.size()));
        PairFinder finder = PairFinder.of(grammar.regex());
        Set<String> taken = new TreeSet<>();
        Set<String> last = new TreeSet<>();
        List<String> tails = new ArrayList<>();
        for (Payload payload : sample) {
            List<PairFinder.Pair> pairs =
                    payload.event().length() > LONGEST ? List.of() : finder.pairs(payload.event());
            pairs.forEach(p -> taken.add(p.key().replaceAll("\\W", "_")));
            tail(payload.event(), pairs).ifPresent(t -> {
                tails.add(t);
                last.add(pairs.get(pairs.size() - 1).key());
            });
        }
        boolean shown = tails.size() >= FEWEST
                && tails.size() * SHARE >= sample.size()
                && last.size() <= MOST_KEYS
                && last.stream().allMatch(KEY.asMatchPredicate())
                && !taken.contains(FIELD);
        if (!shown) {
            return false;
        }
        extraction.extract(
                "1_" + FIELD,
                "(?<![\\w.-])(?:" + String.join("|", last) + ")=[^\\s=]{1,200}:\\s+(?<" + FIELD + ">" + SENTENCE
                        + ")\\s*$",
                "The sentence behind the pairs, which the settings below read.");
        for (Extract rule : FreeText.inside(tails, taken).extractions()) {
            extraction.extract(
                    new Extract("in_" + FIELD + "_" + rule.name(), rule.regex(), rule.comment()).from(FIELD));
        }
        return true;
    }

    private static Optional<String> tail(String event, List<PairFinder.Pair> pairs) {
        if (pairs.isEmpty()) {
            return Optional.empty();
        }
        Matcher tail = TAIL.matcher(event).region(pairs.get(pairs.size() - 1).end(), event.length());
        return tail.lookingAt() ? Optional.of(tail.group(1)) : Optional.empty();
    }
}
