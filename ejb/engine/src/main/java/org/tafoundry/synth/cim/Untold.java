package org.tafoundry.synth.cim;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Kinds that no field tells: traffic, which names both ends of a connection and no more, and what all events of a product
 * are. A login is neither, whatever ends it names and whatever product writes it.
 */
final class Untold {

    private static final String LOGIN = "Authentication";

    private Untold() {}

    /** Whether events are of this kind only for the ends of their connection, or for the product that they are of. */
    static boolean of(Kind kind) {
        boolean traffic = kind.rule().model().equals("Network_Traffic");
        return kind.telling().isEmpty() && (traffic || !kind.rule().words().isEmpty() && !login(kind));
    }

    /** Whether a field tells that events of this kind are logins. */
    static boolean claims(Kind kind) {
        return login(kind) && !kind.telling().isEmpty();
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
            if (!of(kind) || !kind.rows().intersects(claimed)) {
                kinds.add(kind);
                continue;
            }
            Kind own = kind.without(claimed);
            if (!own.rows().isEmpty()) {
                last.add(own);
            }
        }
        kinds.addAll(last);
        return kinds;
    }
}
