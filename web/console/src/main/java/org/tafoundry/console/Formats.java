package org.tafoundry.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** Times, sizes and durations as people read them. */
@Named
@ApplicationScoped
public class Formats {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final long KIB = 1024;

    /** A time in UTC, to the second. */
    public String time(Instant instant) {
        return TIME.format(instant);
    }

    /** A time that may not have come yet. */
    public String when(Optional<Instant> instant) {
        return instant.map(TIME::format).orElse("—");
    }

    /** A file's size. */
    public String size(long bytes) {
        if (bytes < 0) {
            return "—";
        }
        if (bytes < KIB) {
            return bytes + " B";
        }
        return bytes < KIB * KIB
                ? String.format(Locale.ROOT, "%.1f KiB", (double) bytes / KIB)
                : String.format(Locale.ROOT, "%.1f MiB", (double) bytes / (KIB * KIB));
    }

    /** How long something took. */
    public String seconds(Optional<Integer> seconds) {
        return seconds.map(s -> Duration.ofSeconds(s).toSeconds() + " s").orElse("—");
    }
}
