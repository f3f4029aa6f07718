package org.tafoundry.knowledge.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

/** Many searches that find the index far behind have it filled once, and do not take all threads of the server for it. */
class SingleTaskTest {
    private final List<Runnable> waiting = new ArrayList<>();
    private final SingleTask task = new SingleTask();
    private int runs;

    @Test
    void itWaitsOnceAndCanBeBegunAgainWhenItHasRun() {
        for (int i = 0; i < 100; i++) {
            task.begin(waiting::add, () -> runs++);
        }
        assertThat(waiting).hasSize(1);
        assertThat(task.isRunning()).isTrue();
        waiting.remove(0).run();
        assertThat(runs).isEqualTo(1);
        assertThat(task.isRunning()).isFalse();
        task.begin(waiting::add, () -> runs++);
        assertThat(waiting).hasSize(1);
    }

    @Test
    void aFailureOrARefusalDoesNotKeepItFromBeingBegunAgain() {
        task.begin(waiting::add, () -> {
            throw new IllegalStateException("no disk");
        });
        assertThatThrownBy(() -> waiting.get(0).run()).isInstanceOf(IllegalStateException.class);
        assertThat(task.isRunning()).isFalse();
        assertThatThrownBy(() -> task.begin(
                        given -> {
                            throw new RejectedExecutionException("the server ends");
                        },
                        () -> runs++))
                .isInstanceOf(RejectedExecutionException.class);
        assertThat(task.isRunning()).isFalse();
    }
}
