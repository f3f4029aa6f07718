package org.tafoundry.request;

import java.util.List;
import org.tafoundry.proposal.Instruction;
import org.tafoundry.refusal.Values;

/** Decisions as people send them. */
public final class Decisions {
    private static final int MOST = 50;

    private Decisions() {}

    /** The same decisions; refused when there are none, too many, or one of which nothing can be made. */
    public static List<Instruction> checked(List<Instruction> decisions) {
        if (decisions.isEmpty() || decisions.size() > MOST) {
            throw Values.invalid(
                    "There are " + decisions.size() + " decisions; 1 to " + MOST + " can be taken at once.",
                    "Give at least one, and many in several calls.");
        }
        for (Instruction decision : decisions) {
            decision.fault().ifPresent(fault -> {
                throw Values.invalid(
                        "This decision cannot be taken: " + fault + ".",
                        "Give what its kind needs: field and target, values, a zone, a path or udp:PORT.");
            });
        }
        return decisions;
    }
}
