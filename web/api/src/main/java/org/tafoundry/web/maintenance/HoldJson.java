package org.tafoundry.web.maintenance;

import java.time.Instant;
import java.util.UUID;
import org.tafoundry.retention.LegalHold;

/**
 * A request whose samples stay.
 *
 * @param requestId the request
 * @param reason why
 * @param placedBy user name of who said so
 * @param placedAt when
 */
record HoldJson(UUID requestId, String reason, String placedBy, Instant placedAt) {
    /** The hold as services show it. */
    static HoldJson of(LegalHold hold) {
        return new HoldJson(hold.request(), hold.reason(), hold.placedBy(), hold.placedAt());
    }
}
