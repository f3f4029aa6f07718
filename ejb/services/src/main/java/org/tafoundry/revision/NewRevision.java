package org.tafoundry.revision;

import java.util.Optional;
import java.util.UUID;
import org.tafoundry.storage.StoredObject;

/**
 * A revision to be kept.
 *
 * @param requestId the request
 * @param version revision number, from 1
 * @param origin how it came to be
 * @param author who made it, when a person did
 * @param archive where the archive is
 * @param summary what it consists of
 * @param metadataJson how it came to be, as JSON
 */
public record NewRevision(
        UUID requestId,
        int version,
        RevisionOrigin origin,
        Optional<UUID> author,
        StoredObject archive,
        ConfigSummary summary,
        String metadataJson) {}
