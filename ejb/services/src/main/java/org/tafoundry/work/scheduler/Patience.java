package org.tafoundry.work.scheduler;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.tafoundry.work.Outages;

/** Waits for the database where there is nothing else to do. */
final class Patience {
    /** Rather less than the time after which other nodes take over. */
    private static final Duration MOST = Duration.ofSeconds(30);

    private static final long PAUSE_MILLIS = 500;

    private Patience() {}

    /** What {@code work} gives, as soon as the database answers; fails as it does when that takes too long. */
    static <T> T through(Supplier<T> work) {
        long end = System.nanoTime() + MOST.toNanos();
        while (true) {
            try {
                return work.get();
            } catch (RuntimeException e) {
                if (!Outages.ofDatabase(e) || System.nanoTime() > end) {
                    throw e;
                }
                pause();
            }
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The server is being stopped.", e);
        }
    }
}
