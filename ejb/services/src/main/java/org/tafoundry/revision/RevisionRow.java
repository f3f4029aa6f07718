package org.tafoundry.revision;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What lists need of a row of {@code ta_revisions}: all but how it came to be, which is a large document. */
record RevisionRow(
        UUID id,
        UUID requestId,
        int version,
        RevisionOrigin origin,
        UUID author,
        Long size,
        String checksum,
        String storageKey,
        ConfigSummary summary,
        Instant createdAt) {

    RevisionView view(Verdict verdict, boolean current) {
        return new RevisionView(
                id,
                requestId,
                version,
                origin,
                Optional.ofNullable(author),
                size == null ? -1 : size,
                checksum == null ? "" : checksum,
                storageKey,
                summary == null ? ConfigSummary.NONE : summary,
                verdict,
                current,
                createdAt);
    }
}
