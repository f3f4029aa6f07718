package org.tafoundry.synth.format;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tafoundry.synth.pair.PairFinder;
import org.tafoundry.synth.pair.PairGrammar;

/**
 * Tells which events beside those that are made of pairs are the same with fewer pairs: one or two under the keys of the
 * others behind a lead like theirs, and nothing else.
 */
final class FewPairs {

    private static final int MOST = 1000;
    private static final int LONGEST = 2000;

    /** So much longer the lead may be, in characters: the name of another event stands there. */
    private static final int LONGER = 12;

    private final PairFinder finder;
    private final Set<String> keys = new HashSet<>();
    private int lead;

    private FewPairs(PairFinder finder) {
        this.finder = finder;
    }

    /** What is known from the events that are made of pairs. */
    static FewPairs besides(List<Payload> pairs, PairGrammar grammar) {
        FewPairs few = new FewPairs(PairFinder.of(grammar.regex()));
        for (Payload payload : pairs.subList(0, Math.min(MOST, pairs.size()))) {
            few.finder.pairs(payload.text()).forEach(p -> few.keys.add(p.key()));
            few.lead = Math.max(few.lead, payload.start());
        }
        return few;
    }

    /** The event with its pairs as payload; empty where it is no such event. */
    Optional<Payload> of(Payload payload) {
        String text = payload.text();
        List<PairFinder.Pair> pairs = text.length() > LONGEST ? List.of() : finder.pairs(text);
        if (pairs.isEmpty() || !pairs.stream().map(PairFinder.Pair::key).allMatch(keys::contains)) {
            return Optional.empty();
        }
        int from = pairs.get(0).keyStart();
        String lead = text.substring(0, from);
        boolean plain = lead.isBlank() || lead.endsWith(" ") && payload.start() + from <= this.lead + LONGER;
        int covered = pairs.stream().mapToInt(p -> p.end() - p.keyStart()).sum();
        long all = text.substring(from)
                .chars()
                .filter(c -> !Character.isWhitespace(c))
                .count();
        return plain && covered * 10L >= all * 9
                ? Optional.of(new Payload(payload.event(), PayloadKind.KEY_VALUE, payload.start() + from))
                : Optional.empty();
    }
}
