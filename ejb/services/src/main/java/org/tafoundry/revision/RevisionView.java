package org.tafoundry.revision;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A revision as services show it.
 *
 * @param id the revision
 * @param requestId the request
 * @param version revision number, from 1
 * @param origin how it came to be
 * @param author who made it, when a person did
 * @param size bytes of the archive
 * @param checksum SHA-256 of the archive in hexadecimal
 * @param storageKey key of the archive
 * @param summary what it consists of
 * @param verdict what its newest validation said
 * @param current whether it is the add-on of its request: the one that passed last
 * @param createdAt when it was made
 */
public record RevisionView(
        UUID id,
        UUID requestId,
        int version,
        RevisionOrigin origin,
        Optional<UUID> author,
        long size,
        String checksum,
        String storageKey,
        ConfigSummary summary,
        Verdict verdict,
        boolean current,
        Instant createdAt) {}
