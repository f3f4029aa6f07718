package org.tafoundry.synth.design;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.tafoundry.finding.Findings;
import org.tafoundry.finding.Location;
import org.tafoundry.splunk.regex.RegexCursor;
import org.tafoundry.splunk.regex.SplunkRegex;
import org.tafoundry.synth.format.Payload;
import org.tafoundry.synth.pair.PairFinder;
import org.tafoundry.synth.pair.PairGrammar;
import org.tafoundry.synth.setting.Extract;
import org.tafoundry.synth.template.FreeText;

/**
 * Extracts what stands without a key before, between and behind the pairs of an event and is written as many products
 * write it: {@code DROP proto=TCP 192.0.2.1:50122 -> 192.0.2.2:443 in=lan0}.
 */
final class KeylessPhrases {

    private static final int MOST = 1500;

    /** What is no part of any phrase stands for each character of a pair. */
    private static final char PAIR = '=';

    private KeylessPhrases() {}

    /**
     * Adds the phrases that the events show outside their pairs.
     *
     * @param keys the keys of the pairs, whose fields they give themselves
     */
    static void add(PairGrammar grammar, List<Payload> payloads, Set<String> keys, Extraction extraction) {
        PairFinder finder = PairFinder.of(grammar.regex());
        List<Payload> sample = payloads.subList(0, Math.min(MOST, payloads.size()));
        List<String> rests = sample.stream().map(p -> rest(p, finder)).toList();
        List<String> events = sample.stream().map(Payload::event).toList();
        FreeText.phrases(rests).stream()
                .filter(e -> e.fields().stream().noneMatch(keys::contains))
                .filter(e -> alike(e, rests, events))
                .forEach(extraction::extract);
    }

    /** Whether the phrase takes the same from the events as from what is left of them without their pairs. */
    private static boolean alike(Extract phrase, List<String> rests, List<String> events) {
        SplunkRegex regex = SplunkRegex.compile(phrase.regex(), Location.NONE, new Findings())
                .orElseThrow(() -> new IllegalStateException(phrase.name()));
        return IntStream.range(0, events.size()).allMatch(i -> {
            RegexCursor rest = regex.cursor(rests.get(i));
            RegexCursor event = regex.cursor(events.get(i));
            boolean found = rest.find();
            return found == event.find() && (!found || rest.start(0) == event.start(0) && rest.end(0) == event.end(0));
        });
    }

    private static String rest(Payload payload, PairFinder finder) {
        StringBuilder rest = new StringBuilder(payload.event());
        for (PairFinder.Pair pair : finder.pairs(payload.text())) {
            for (int i = payload.start() + pair.keyStart(); i < payload.start() + pair.end(); i++) {
                rest.setCharAt(i, PAIR);
            }
        }
        return rest.toString();
    }
}
