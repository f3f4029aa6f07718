package org.tafoundry.chain;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong; the first ones are kept, the others counted. */
final class ChainFaults {
    static final int MOST = 100;

    private final List<ChainFault> kept = new ArrayList<>();
    private long count;

    void add(ChainFault fault) {
        count++;
        if (kept.size() < MOST) {
            kept.add(fault);
        }
    }

    List<ChainFault> kept() {
        return List.copyOf(kept);
    }

    long count() {
        return count;
    }
}
