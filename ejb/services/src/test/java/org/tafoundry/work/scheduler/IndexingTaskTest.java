package org.tafoundry.work.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tafoundry.work.JobRunner;

class IndexingTaskTest {
    private static final UUID DOCUMENT = UUID.randomUUID();

    private final List<UUID> indexed = new ArrayList<>();
    private boolean jobsWait;
    private long nanos;
    private Runnable meanwhile = () -> {};

    private final IndexingTask task = new IndexingTask(
            new JobRunner() {
                @Override
                public void run(Job job, UUID subject) {
                    meanwhile.run();
                    indexed.add(subject);
                }

                @Override
                public boolean works() {
                    return true;
                }
            },
            (job, subject, cause, reason) -> {},
            () -> jobsWait,
            2,
            () -> nanos);

    private boolean isDone() {
        return task.index(DOCUMENT) instanceof CompletionHandler.OnCompleteRemove;
    }

    @Test
    void afterADocumentAJobThatWaitsComesFirstAndThenTheNextDocument() {
        jobsWait = true;
        assertThat(isDone()).as("the first").isTrue();
        assertThat(isDone()).isFalse();
        assertThat(isDone()).as("another, before any job was picked").isFalse();
        nanos += Duration.ofSeconds(3).toNanos();
        assertThat(isDone()).isTrue();
        jobsWait = false;
        assertThat(isDone()).as("no job waits").isTrue();
        assertThat(indexed).hasSize(3);
    }

    @Test
    void documentsDoNotHoldAllWorkers() {
        meanwhile = () -> {
            meanwhile = () -> {};
            assertThat(isDone())
                    .as("while the only worker for documents is at one")
                    .isFalse();
        };
        assertThat(isDone()).isTrue();
        assertThat(indexed).hasSize(1);
    }
}
