package org.tafoundry.settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The values that the database holds, read again when they are older than two seconds: a change acts on every node within
 * that time, on the node that made it at once.
 */
@ApplicationScoped
public class SettingCache {
    private static final Duration OLDEST = Duration.ofSeconds(2);

    private volatile Optional<Loaded> newest = Optional.empty();

    private record Loaded(Map<String, String> values, long nanos) {
        boolean isFresh() {
            return System.nanoTime() - nanos < OLDEST.toNanos();
        }
    }

    /** Says that a value was changed in the transaction that is open. */
    record Changed(String key) {}

    Optional<String> value(String key, Supplier<Map<String, String>> load) {
        Loaded known = newest.filter(Loaded::isFresh).orElseGet(() -> {
            long before = System.nanoTime();
            Loaded loaded = new Loaded(Map.copyOf(load.get()), before);
            newest = Optional.of(loaded);
            return loaded;
        });
        return Optional.ofNullable(known.values().get(key));
    }

    void forget(@Observes(during = TransactionPhase.AFTER_COMPLETION) Changed change) {
        newest = Optional.empty();
    }
}
