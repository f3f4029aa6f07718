package org.tafoundry.validation.splunk;

import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.tafoundry.validation.SandboxTask;

/** How often something is looked at again while it is waited for, and until when. */
public final class Pace {
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final Duration step;
    private final BooleanSupplier goesOn;

    /** Looks again every second, as long as somebody waits for the task. */
    public static Pace of(SandboxTask task) {
        return new Pace(SECOND, () -> task.observer().goesOn(1, "Splunk"));
    }

    /** Looks again after this time. */
    public Pace(Duration step) {
        this(step, () -> true);
    }

    /** Looks again after this time, as long as somebody still wants it. */
    public Pace(Duration step, BooleanSupplier goesOn) {
        this.step = step;
        this.goesOn = goesOn;
    }

    /** A limit that starts now. */
    public Limit limit(Duration most) {
        return new Limit(System.nanoTime() + most.toNanos());
    }

    /** A point in time. */
    public final class Limit {
        private final long end;

        private Limit(long end) {
            this.end = end;
        }

        /** Waits for one step; false, at once, when there is no time left. */
        public boolean pause() throws InterruptedIOException {
            if (!goesOn.getAsBoolean()) {
                throw new InterruptedIOException("Nobody waits for Splunk any more.");
            }
            long left = end - System.nanoTime();
            if (left <= 0) {
                return false;
            }
            try {
                Thread.sleep(Math.max(1, Math.min(step.toMillis(), left / 1_000_000)));
                return true;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("The wait for Splunk was interrupted.");
            }
        }
    }
}
