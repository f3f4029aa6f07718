package org.tafoundry.rate;

import java.time.Duration;

/** One caller's calls: as many at once as a minute allows, and then as they come back, one after the other. */
final class CallRate {
    private static final double NANOS_A_MINUTE = Duration.ofMinutes(1).toNanos();

    private double left;
    private long at;

    CallRate(int perMinute, long now) {
        this.left = perMinute;
        this.at = now;
    }

    /** Takes one call; 0 when there was one left, otherwise the seconds to wait for the next. */
    synchronized long take(int perMinute, long now) {
        left = Math.min(perMinute, left + (now - at) * perMinute / NANOS_A_MINUTE);
        at = now;
        if (left >= 1) {
            left--;
            return 0;
        }
        return Math.max(1, (long) Math.ceil((1 - left) * 60 / perMinute));
    }

    /** Whether nothing was called for so long that it need not be remembered. */
    synchronized boolean isIdle(long now) {
        return now - at > NANOS_A_MINUTE;
    }
}
