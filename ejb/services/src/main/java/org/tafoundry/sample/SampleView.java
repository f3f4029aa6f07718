package org.tafoundry.sample;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A sample as services show it.
 *
 * @param id the sample
 * @param requestId the request it belongs to
 * @param fileName the file's name
 * @param size bytes
 * @param mimeType media type
 * @param checksum SHA-256 in hexadecimal
 * @param preview its first lines
 * @param createdAt when it was uploaded
 * @param retentionUntil when its time is over; empty for a sample of before there was a retention
 */
public record SampleView(
        UUID id,
        UUID requestId,
        String fileName,
        long size,
        String mimeType,
        String checksum,
        String preview,
        Instant createdAt,
        Optional<Instant> retentionUntil) {

    static SampleView of(LogSample sample) {
        return new SampleView(
                sample.id,
                sample.requestId,
                sample.filename,
                sample.fileSize,
                sample.mimeType == null ? "" : sample.mimeType,
                sample.checksum == null ? "" : sample.checksum,
                sample.samplePreview == null ? "" : sample.samplePreview,
                sample.createdAt,
                Optional.ofNullable(sample.retentionUntil));
    }
}
