package org.tafoundry.advice;

import java.util.ArrayList;
import java.util.List;

/**
 * All questions to models besides those of the generation: the sums of all of them, and each of the newest.
 *
 * @param calls questions asked
 * @param tokensIn tokens that models read
 * @param tokensOut tokens that they wrote
 * @param seconds time that it took
 * @param cents cost in cents by the prices of the time
 * @param newest the last {@value #MOST} of them, the oldest first
 */
public record CallAccount(
        long calls, long tokensIn, long tokensOut, double seconds, double cents, List<ModelCall> newest) {
    private static final int MOST = 50;

    /** Nothing was asked. */
    public static final CallAccount NONE = new CallAccount(0, 0, 0, 0, 0, List.of());

    public CallAccount {
        newest = List.copyOf(newest);
    }

    /** The account of some questions. */
    static CallAccount of(List<ModelCall> calls) {
        return new CallAccount(
                calls.size(),
                calls.stream().mapToLong(ModelCall::tokensIn).sum(),
                calls.stream().mapToLong(ModelCall::tokensOut).sum(),
                calls.stream().mapToDouble(ModelCall::seconds).sum(),
                calls.stream().mapToDouble(ModelCall::cents).sum(),
                last(calls));
    }

    /** This and what came later. */
    CallAccount and(CallAccount later) {
        List<ModelCall> all = new ArrayList<>(newest);
        all.addAll(later.newest);
        return new CallAccount(
                calls + later.calls,
                tokensIn + later.tokensIn,
                tokensOut + later.tokensOut,
                seconds + later.seconds,
                cents + later.cents,
                last(all));
    }

    private static List<ModelCall> last(List<ModelCall> calls) {
        return calls.subList(Math.max(0, calls.size() - MOST), calls.size());
    }
}
