package org.tafoundry.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.tafoundry.request.RequestStatus;
import org.tafoundry.revision.Verdict;
import org.tafoundry.work.JobRunner;

/** Values as people read them. */
@Named
@ApplicationScoped
public class Words {
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

    /** A state in words. */
    public String status(Enum<?> status) {
        if (status == RequestStatus.GENERATING_TA) {
            return "generating add-on";
        }
        return status.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** What the validation of a revision said. */
    public String verdict(Verdict verdict) {
        return switch (verdict) {
            case NONE -> "not validated";
            case PENDING -> "being validated";
            case PASSED -> "passed";
            case FAILED -> "failed";
        };
    }

    /** What a job does. */
    public String job(JobRunner.Job job) {
        return switch (job) {
            case GENERATE_TA -> "Generation";
            case VALIDATE_TA -> "Validation";
            case ANALYZE_SAMPLES -> "Analysis of the samples";
            case LIST_EVENTS -> "Listing of the events";
            case INDEX_KNOWLEDGE -> "Reading of a document";
        };
    }

    /** The style class of a state. */
    public String tone(Enum<?> status) {
        return switch (status.name()) {
            case "COMPLETED", "PASSED", "SUCCESS" -> "good";
            case "FAILED", "REJECTED", "ERROR" -> "bad";
            case "PENDING_APPROVAL" -> "wait";
            case "NEW", "NONE" -> "plain";
            default -> "busy";
        };
    }
}
