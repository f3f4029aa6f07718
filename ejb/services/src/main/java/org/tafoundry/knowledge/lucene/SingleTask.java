package org.tafoundry.knowledge.lucene;

import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;

/** A task that is never waiting or running twice, however often it is begun. */
final class SingleTask {
    private final AtomicBoolean running = new AtomicBoolean();

    /** Whether it waits or runs. */
    boolean isRunning() {
        return running.get();
    }

    /** Has it run, unless it waits or runs already. */
    void begin(Executor executor, Runnable task) {
        if (running.compareAndSet(false, true)) {
            try {
                executor.execute(() -> {
                    try {
                        task.run();
                    } finally {
                        running.set(false);
                    }
                });
            } catch (RejectedExecutionException e) {
                running.set(false);
                throw e;
            }
        }
    }
}
