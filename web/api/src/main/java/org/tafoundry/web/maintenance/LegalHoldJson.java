package org.tafoundry.web.maintenance;

import java.time.Instant;
import java.util.UUID;
import org.tafoundry.retention.LegalHold;

/**
 * A request whose samples stay.
 *
 * @param requestId the request
 * @param reason why
 * @param placedBy who said so
 * @param placedAt since when
 */
record LegalHoldJson(UUID requestId, String reason, String placedBy, Instant placedAt) {

    static LegalHoldJson of(LegalHold hold) {
        return new LegalHoldJson(hold.request(), hold.reason(), hold.placedBy(), hold.placedAt());
    }
}
