package org.tafoundry.splunk.eval;

import java.util.Optional;
import java.util.function.Function;

/** What a call compiled last from an argument, a regex for example: nearly always it is the same for every event. */
final class CallCache {

    private record Entry(String source, Optional<?> compiled) {}

    // One immutable entry, so that threads may share the call; at worst both compile.
    private volatile Entry last = new Entry("", Optional.empty());

    <T> Optional<T> get(Class<T> type, String source, Function<String, Optional<T>> compile) {
        Entry entry = last;
        if (!entry.source().equals(source) || entry.compiled().isEmpty()) {
            entry = new Entry(source, compile.apply(source));
            last = entry;
        }
        return entry.compiled().map(type::cast);
    }
}
