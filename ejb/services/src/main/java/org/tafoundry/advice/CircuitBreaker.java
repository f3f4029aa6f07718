package org.tafoundry.advice;

import java.time.Duration;
import java.time.Instant;

/** Lets nobody wait for a model that failed several times in a row, until a pause is over; then lets one try. */
final class CircuitBreaker {
    private static final int MOST_FAILURES = 3;
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private int failures;
    private Instant openUntil = Instant.MIN;

    /** Whether the model may be asked now. */
    synchronized boolean allows(Instant now) {
        if (now.isBefore(openUntil)) {
            return false;
        }
        if (failures >= MOST_FAILURES) {
            openUntil = now.plus(PAUSE); // the one who is let through now tries for all
        }
        return true;
    }

    synchronized void succeeded() {
        failures = 0;
        openUntil = Instant.MIN;
    }

    synchronized void failed(Instant now) {
        failures++;
        if (failures >= MOST_FAILURES) {
            openUntil = now.plus(PAUSE);
        }
    }
}
