package org.tafoundry.work.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
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
            () -> nanos,
            () -> Duration.ofHours(24));

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

    @Test
    void aStoreThatIsAwayForTwelveMinutesIsWaitedForAndFoundAgainWithinFive() {
        Duration away = Duration.ofMinutes(12);
        Duration at = Duration.ZERO;
        int failures = 0;
        while (at.compareTo(away) < 0) {
            at = at.plus(
                    IndexingTask.throughOutage(failures, Duration.ofHours(24)).orElseThrow());
            failures++;
        }
        assertThat(failures).as("not so often that it is a burden").isLessThan(10);
        assertThat(at).isLessThan(away.plus(Duration.ofMinutes(5)));
    }

    @Test
    void anOutageIsWaitedForAsLongAsTheSettingsSay() {
        int failures = 0;
        Duration waited = Duration.ZERO;
        Optional<Duration> pause = IndexingTask.throughOutage(failures, Duration.ofHours(1));
        while (pause.isPresent()) {
            waited = waited.plus(pause.get());
            failures++;
            pause = IndexingTask.throughOutage(failures, Duration.ofHours(1));
        }
        assertThat(waited).isBetween(Duration.ofHours(1), Duration.ofMinutes(65));
    }

    @Test
    void aFailureOfItsOwnIsTriedSixTimesMoreAlsoAfterAnOutage() {
        assertThat(IntStream.range(0, 6)).allMatch(i -> IndexingTask.again(i).isPresent());
        assertThat(IndexingTask.again(0)).contains(Duration.ofSeconds(2));
        assertThat(IndexingTask.again(6)).isEmpty();
        assertThat(IndexingTask.again(9)).isPresent();
    }
}
