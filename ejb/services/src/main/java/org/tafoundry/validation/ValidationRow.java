package org.tafoundry.validation;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What lists need of a row of {@code validation_runs}: all but the report and the log, which are large documents. */
record ValidationRow(
        UUID id,
        UUID requestId,
        UUID revisionId,
        ValidationStatus status,
        boolean hasReport,
        String debugBundleKey,
        String sandbox,
        String error,
        Instant startedAt,
        Instant completedAt,
        Integer durationSeconds,
        Instant createdAt) {

    static ValidationRow of(ValidationRun run) {
        return new ValidationRow(
                run.id,
                run.requestId,
                run.taRevisionId,
                run.status,
                run.resultsJson != null,
                run.debugBundleKey,
                run.splunkContainerId,
                run.errorMessage,
                run.startedAt,
                run.completedAt,
                run.durationSeconds,
                run.createdAt);
    }

    ValidationView view() {
        return new ValidationView(
                id,
                requestId,
                revisionId,
                status,
                hasReport,
                orEmpty(debugBundleKey),
                orEmpty(sandbox),
                orEmpty(error),
                Optional.ofNullable(startedAt),
                Optional.ofNullable(completedAt),
                Optional.ofNullable(durationSeconds),
                createdAt);
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
