package org.tafoundry.audit;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * One line of the audit trail.
 *
 * @param id the row
 * @param userId who; empty when nobody was logged in or the user was deleted since
 * @param action what
 * @param entityType kind of thing it was done to
 * @param entityId which one
 * @param details more, by name
 * @param ipAddress from where
 * @param userAgent with which client
 * @param correlationId the call
 * @param timestamp when
 */
public record AuditRecord(
        UUID id,
        Optional<UUID> userId,
        AuditAction action,
        String entityType,
        Optional<UUID> entityId,
        Map<String, String> details,
        String ipAddress,
        String userAgent,
        Optional<UUID> correlationId,
        Instant timestamp) {
    public AuditRecord {
        details = Map.copyOf(details);
    }
}
