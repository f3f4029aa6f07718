package org.tafoundry.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class CircuitBreakerTest {
    private static final Instant NOW = Instant.parse("2025-06-01T12:00:00Z");

    private final CircuitBreaker breaker = new CircuitBreaker();

    @Test
    void itOpensAfterThreeFailuresInARowAndLetsOneTryAfterAMinute() {
        fail(2);
        breaker.succeeded();
        fail(2);
        assertThat(breaker.allows(NOW)).isTrue();
        fail(1);
        assertThat(breaker.allows(NOW.plusSeconds(59))).isFalse();
        assertThat(breaker.allows(NOW.plusSeconds(60))).isTrue();
        assertThat(breaker.allows(NOW.plusSeconds(61))).as("only one tries").isFalse();
        breaker.succeeded();
        assertThat(breaker.allows(NOW.plusSeconds(62))).isTrue();
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            breaker.failed(NOW);
        }
    }
}
