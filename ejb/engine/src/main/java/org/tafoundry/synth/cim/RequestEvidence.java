package org.tafoundry.synth.cim;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.tafoundry.table.WordLists;

/**
 * Which events are requests of the web, in a log that also tells what somebody did: those with a method or what was sent. The trail of an
 * API names the address and the status of each call, and what it records is the deed.
 */
final class RequestEvidence {

    private static final Set<String> DEEDS = WordLists.set("models-of-deeds");

    private static final String REQUEST = "web";

    /** CIM fields that show that what was requested is a page or a document, and not only that something was called. */
    private static final Set<String> FACTS = WordLists.set("request-facts");

    private static final String LOGIN = "Authentication";
    private static final String STATUS = "status";
    private static final String PROTOCOL = "HTTP/";

    /** A method before a folder that is found on the machine itself. */
    private static final Pattern FILE =
            Pattern.compile("\\b[A-Z]{3,7} /(?:" + WordLists.alternatives("root-folders") + ")/");

    private RequestEvidence() {}

    /** The kinds, requests only with a method where most of the others are told by what was done. */
    static List<Kind> in(List<Kind> kinds, SampleRows rows, boolean text) {
        BitSet done = new BitSet();
        kinds.stream()
                .filter(k -> DEEDS.contains(k.rule().model()) && !k.telling().isEmpty())
                .map(Kind::rows)
                .forEach(done::or);
        BitSet entered = (BitSet) done.clone();
        kinds.stream()
                .filter(k -> k.rule().model().equals(LOGIN) && !k.telling().isEmpty())
                .map(Kind::rows)
                .forEach(entered::or);
        return kinds.stream()
                .filter(k -> text || !k.rule().name().equals(REQUEST) || !recorded(k, entered, rows))
                .map(k -> k.rule().name().equals(REQUEST) ? real(text ? spoken(k, rows) : k, done, rows) : k)
                .filter(k -> !k.rows().isEmpty())
                .toList();
    }

    /** The requests of a text without those that only have a word like POST before the path of a file. */
    private static Kind spoken(Kind requests, SampleRows rows) {
        BitSet words = new BitSet();
        requests.rows().stream()
                .filter(i -> !rows.targets(i).contains(STATUS))
                .filter(i -> !rows.row(i).raw().contains(PROTOCOL)
                        && FILE.matcher(rows.row(i).raw()).find())
                .forEach(words::set);
        return requests.without(words);
    }

    /** Whether no event says how a request was answered, and most say what somebody did with it: a trail of deeds. */
    private static boolean recorded(Kind requests, BitSet done, SampleRows rows) {
        BitSet deeds = (BitSet) requests.rows().clone();
        deeds.and(done);
        return deeds.cardinality() * 2 > requests.rows().cardinality()
                && requests.rows().stream().noneMatch(i -> rows.targets(i).contains(STATUS));
    }

    private static Kind real(Kind requests, BitSet done, SampleRows rows) {
        BitSet bare = (BitSet) requests.rows().clone();
        FACTS.forEach(fact -> bare.andNot(rows.having(fact)));
        BitSet deeds = (BitSet) bare.clone();
        deeds.and(done);
        return deeds.cardinality() * 2 > bare.cardinality() ? requests.without(bare) : requests;
    }
}
