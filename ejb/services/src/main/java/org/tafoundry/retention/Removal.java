package org.tafoundry.retention;

import java.util.UUID;

/**
 * A sample that is removed, or would be.
 *
 * @param sample the sample
 * @param request its request
 * @param fileName its name
 * @param size bytes
 * @param storageKey its object
 * @param reason why its time is over: {@code RETENTION_PASSED} or {@code REQUEST_ENDED}
 */
public record Removal(UUID sample, UUID request, String fileName, long size, String storageKey, String reason) {}
