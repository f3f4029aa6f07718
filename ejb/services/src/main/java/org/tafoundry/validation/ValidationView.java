package org.tafoundry.validation;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A validation run as services show it.
 *
 * @param id the run
 * @param requestId the request
 * @param revisionId the revision that is validated
 * @param status state
 * @param reportJson the report as JSON; empty while there is none
 * @param debugBundleKey key of the debug bundle; empty when there is none
 * @param sandbox what ran it; empty while nothing does
 * @param log what the sandbox said; may be empty
 * @param error why it failed; empty unless it did
 * @param startedAt when it began
 * @param completedAt when it ended
 * @param durationSeconds how long it took
 * @param createdAt when it was asked for
 */
public record ValidationView(
        UUID id,
        UUID requestId,
        UUID revisionId,
        ValidationStatus status,
        String reportJson,
        String debugBundleKey,
        String sandbox,
        String log,
        String error,
        Optional<Instant> startedAt,
        Optional<Instant> completedAt,
        Optional<Integer> durationSeconds,
        Instant createdAt) {

    static ValidationView of(ValidationRun run) {
        return new ValidationView(
                run.id,
                run.requestId,
                run.taRevisionId,
                run.status,
                orEmpty(run.resultsJson),
                orEmpty(run.debugBundleKey),
                orEmpty(run.splunkContainerId),
                orEmpty(run.validationLogs),
                orEmpty(run.errorMessage),
                Optional.ofNullable(run.startedAt),
                Optional.ofNullable(run.completedAt),
                Optional.ofNullable(run.durationSeconds),
                run.createdAt);
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
