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
 * @param hasReport whether it has a report
 * @param debugBundleKey key of the debug bundle; empty when there is none
 * @param sandbox what ran it; empty while nothing does
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
        boolean hasReport,
        String debugBundleKey,
        String sandbox,
        String error,
        Optional<Instant> startedAt,
        Optional<Instant> completedAt,
        Optional<Integer> durationSeconds,
        Instant createdAt) {}
