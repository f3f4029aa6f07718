package org.tafoundry.retention;

import java.time.Instant;
import java.util.UUID;

/**
 * A request whose samples stay, whatever the retention says.
 *
 * @param request the request
 * @param reason why
 * @param placedBy user name of who said so
 * @param placedAt when
 */
public record LegalHold(UUID request, String reason, String placedBy, Instant placedAt) {}
