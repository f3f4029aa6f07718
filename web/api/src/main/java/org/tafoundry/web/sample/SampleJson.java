package org.tafoundry.web.sample;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tafoundry.sample.SampleView;

/**
 * A sample without its contents.
 *
 * @param id the sample
 * @param requestId the request it belongs to
 * @param fileName the file's name
 * @param size bytes
 * @param mimeType media type
 * @param checksum SHA-256 in hexadecimal
 * @param createdAt when it was uploaded
 * @param retentionUntil when it is removed
 */
record SampleJson(
        UUID id,
        UUID requestId,
        @Schema(examples = "access.log") String fileName,
        long size,
        String mimeType,
        @Schema(description = "SHA-256 in hexadecimal.") String checksum,
        Instant createdAt,
        @Schema(description = "When it is removed; null when that is not decided.") Optional<Instant> retentionUntil) {

    static SampleJson of(SampleView sample) {
        return new SampleJson(
                sample.id(),
                sample.requestId(),
                sample.fileName(),
                sample.size(),
                sample.mimeType(),
                sample.checksum(),
                sample.createdAt(),
                sample.retentionUntil());
    }
}
