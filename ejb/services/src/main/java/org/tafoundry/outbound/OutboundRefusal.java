package org.tafoundry.outbound;

import org.tafoundry.refusal.RefusalCode;
import org.tafoundry.refusal.RefusalKind;

/** Reasons to refuse a call to somewhere else. */
public enum OutboundRefusal implements RefusalCode {
    /** The domain is neither allowed nor that of a configured endpoint, or it is denied. */
    OUTBOUND_DOMAIN_NOT_ALLOWED(RefusalKind.FORBIDDEN),
    /** The address is a private or special one that is not allowed. */
    OUTBOUND_ADDRESS_NOT_ALLOWED(RefusalKind.FORBIDDEN),
    /** The address is no HTTP address. */
    OUTBOUND_NOT_HTTP(RefusalKind.INVALID);

    private final RefusalKind kind;

    OutboundRefusal(RefusalKind kind) {
        this.kind = kind;
    }

    @Override
    public RefusalKind kind() {
        return kind;
    }
}
