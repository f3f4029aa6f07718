package org.tafoundry.rate;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The calls of everybody who called this server within the last minute. */
@ApplicationScoped
public class CallRates {
    /** Above this, those who have not called for a minute are forgotten. */
    private static final int MANY = 10_000;

    private final Map<String, CallRate> rates = new ConcurrentHashMap<>();

    /** Takes one call of a caller; 0 when it may be made, otherwise the seconds to wait. */
    public long take(String caller, int perMinute) {
        long now = System.nanoTime();
        if (rates.size() > MANY) {
            rates.values().removeIf(rate -> rate.isIdle(now));
        }
        return rates.computeIfAbsent(caller, key -> new CallRate(perMinute, now))
                .take(perMinute, now);
    }
}
