package org.tafoundry.web.audit;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tafoundry.audit.AuditAction;
import org.tafoundry.audit.AuditRecord;

/**
 * A line of the audit trail.
 *
 * @param id the line
 * @param timestamp when
 * @param action what
 * @param entityType kind of thing it was done to
 * @param entityId which one
 * @param userId who
 * @param userName their name
 * @param correlationId the call
 * @param ipAddress from where
 * @param userAgent with which client
 * @param details more, by name
 */
record AuditLineJson(
        UUID id,
        Instant timestamp,
        AuditAction action,
        @Schema(examples = "request") String entityType,
        Optional<UUID> entityId,
        @Schema(description = "Who; null when nobody was logged in or the user is gone.") Optional<UUID> userId,
        @Schema(description = "Their name; empty when there is none.") String userName,
        Optional<UUID> correlationId,
        String ipAddress,
        String userAgent,
        Map<String, String> details) {

    static AuditLineJson of(AuditRecord line, Map<UUID, String> names) {
        return new AuditLineJson(
                line.id(),
                line.timestamp(),
                line.action(),
                line.entityType(),
                line.entityId(),
                line.userId(),
                line.userId().map(id -> names.getOrDefault(id, "")).orElse(""),
                line.correlationId(),
                line.ipAddress(),
                line.userAgent(),
                new TreeMap<>(line.details()));
    }
}
