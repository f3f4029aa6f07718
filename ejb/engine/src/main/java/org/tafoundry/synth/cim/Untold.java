package org.tafoundry.synth.cim;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.tafoundry.table.WordLists;

/**
 * Kinds that no field tells: traffic, which names both ends of a connection and no more, and what all events of a product
 * are. A login is neither, whatever ends it names and whatever product writes it; a request, a detection and a session are
 * no traffic.
 */
final class Untold {

    private static final String LOGIN = "Authentication";
    private static final String TRAFFIC = "Network_Traffic";

    /** Models of what a sensor finds, whose later events may name both ends. */
    private static final Set<String> DETECTING = WordLists.set("models-of-detections");

    /** Data models whose events name the ends of a connection without being its record. */
    private static final Set<String> OWNERS = WordLists.set("models-beside-traffic");

    private Untold() {}

    /** Whether events are of this kind only for the ends of their connection, or for the product that they are of. */
    static boolean of(Kind kind) {
        return kind.telling().isEmpty()
                && (traffic(kind) || !kind.rule().words().isEmpty() && !login(kind));
    }

    /** Whether a field tells that events of this kind are logins. */
    static boolean claims(Kind kind) {
        return login(kind) && !kind.telling().isEmpty();
    }

    /** Whether events of this kind name the ends of a connection that they are not the record of: requests, detections, sessions. */
    private static boolean takesTraffic(Kind kind) {
        return OWNERS.contains(kind.rule().model());
    }

    private static boolean traffic(Kind kind) {
        return kind.rule().model().equals(TRAFFIC);
    }

    /** The kinds among these that own events which would be traffic for the ends of their connection. */
    static List<Kind> owners(Kind traffic, List<Kind> found) {
        BitSet all = new BitSet();
        found.stream().filter(Untold::traffic).map(Kind::rows).forEach(all::or);
        return traffic(traffic)
                ? found.stream()
                        .filter(k -> takesTraffic(k)
                                && (k.rows().intersects(all)
                                        || DETECTING.contains(k.rule().model())
                                                && !k.telling().isEmpty()))
                        .toList()
                : List.of();
    }

    private static boolean login(Kind kind) {
        return kind.rule().model().equals(LOGIN);
    }

    /** The kinds, those that no field tells without the events that others claim, and last. */
    static List<Kind> apart(List<Kind> found) {
        BitSet claimed = new BitSet();
        found.stream().filter(Untold::claims).forEach(k -> claimed.or(k.rows()));
        List<Kind> kinds = new ArrayList<>();
        List<Kind> last = new ArrayList<>();
        for (Kind kind : found) {
            BitSet others = (BitSet) claimed.clone();
            owners(kind, found).forEach(k -> others.or(k.rows()));
            if (!of(kind) || !kind.rows().intersects(others)) {
                kinds.add(kind);
                continue;
            }
            Kind own = kind.without(others);
            if (!own.rows().isEmpty()) {
                last.add(own);
            }
        }
        kinds.addAll(last);
        return kinds;
    }
}
