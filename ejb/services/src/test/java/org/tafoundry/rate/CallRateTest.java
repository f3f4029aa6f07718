package org.tafoundry.rate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class CallRateTest {
    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    @Test
    void aMinutesCallsAreThereAtOnceAndComeBackOneAfterTheOther() {
        CallRate rate = new CallRate(60, 0);
        for (int call = 0; call < 60; call++) {
            assertThat(rate.take(60, 0)).isZero();
        }
        assertThat(rate.take(60, 0)).isEqualTo(1);
        assertThat(rate.take(60, SECOND)).isZero();
        assertThat(rate.take(60, SECOND)).isEqualTo(1);
        assertThat(rate.take(60, 100 * SECOND)).isZero();
    }

    @Test
    void theWaitIsToldInSeconds() {
        CallRate rate = new CallRate(10, 0);
        for (int call = 0; call < 10; call++) {
            rate.take(10, 0);
        }
        assertThat(rate.take(10, 0)).isEqualTo(6);
        assertThat(rate.take(10, 5 * SECOND)).isEqualTo(1);
    }
}
