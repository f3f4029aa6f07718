package org.tafoundry.work.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class JobPauseTest {

    @Test
    void theLaterAJobsTurnComesTheLessOftenItIsAskedFor() {
        assertThat(JobTask.pause(0)).isEqualTo(Duration.ofSeconds(2));
        assertThat(JobTask.pause(40)).isEqualTo(Duration.ofSeconds(12));
        assertThat(JobTask.pause(1_000_000)).isEqualTo(Duration.ofSeconds(30));
    }
}
