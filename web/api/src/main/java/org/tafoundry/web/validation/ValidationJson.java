package org.tafoundry.web.validation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tafoundry.validation.ValidationStatus;
import org.tafoundry.validation.ValidationView;

/**
 * A validation run.
 *
 * @param id the run
 * @param requestId the request
 * @param revisionId the revision that is validated
 * @param status state
 * @param hasReport whether there is a report
 * @param hasDebugBundle whether there is a debug bundle
 * @param sandbox what runs it
 * @param error why it failed
 * @param startedAt when it began
 * @param completedAt when it ended
 * @param durationSeconds how long it took
 * @param createdAt when it was asked for
 * @param log what the sandbox said; only where one run is asked for
 */
record ValidationJson(
        UUID id,
        UUID requestId,
        UUID revisionId,
        ValidationStatus status,
        boolean hasReport,
        boolean hasDebugBundle,
        @Schema(description = "What runs it; empty while nothing does.") String sandbox,
        @Schema(description = "Why it failed; empty unless it did.") String error,
        Optional<Instant> startedAt,
        Optional<Instant> completedAt,
        Optional<Integer> durationSeconds,
        Instant createdAt,
        @JsonInclude(JsonInclude.Include.NON_NULL)
                @Schema(description = "What the sandbox said; only where one run is asked for.")
                String log) {

    /** The run as lists show it. */
    static ValidationJson brief(ValidationView run) {
        return of(run, null);
    }

    /** The run with what the sandbox said. */
    static ValidationJson whole(ValidationView run, String log) {
        return of(run, log);
    }

    private static ValidationJson of(ValidationView run, String log) {
        return new ValidationJson(
                run.id(),
                run.requestId(),
                run.revisionId(),
                run.status(),
                run.hasReport(),
                !run.debugBundleKey().isEmpty(),
                run.sandbox(),
                run.error(),
                run.startedAt(),
                run.completedAt(),
                run.durationSeconds(),
                run.createdAt(),
                log);
    }
}
