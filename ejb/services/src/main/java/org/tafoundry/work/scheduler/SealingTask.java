package org.tafoundry.work.scheduler;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.tafoundry.chain.AuditSealer;

/** The sealing of the audit trail in the queue: every minute some node seals what came in. */
final class SealingTask {
    private static final Duration PAUSE = Duration.ofMinutes(1);

    /** So many blocks at most at a time, so that other work comes in between where a long trail is sealed for the first time. */
    private static final int MOST_BLOCKS = 100;

    private final AuditSealer sealer;

    SealingTask(AuditSealer sealer) {
        this.sealer = sealer;
    }

    RecurringTask<Void> task() {
        return Tasks.recurring("audit-sealing", FixedDelay.of(PAUSE)).execute((instance, context) -> {
            int blocks = 1;
            while (sealer.seal() == AuditSealer.LARGEST && blocks < MOST_BLOCKS) {
                blocks++;
            }
        });
    }
}
