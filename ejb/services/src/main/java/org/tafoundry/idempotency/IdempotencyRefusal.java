package org.tafoundry.idempotency;

import org.tafoundry.refusal.RefusalCode;
import org.tafoundry.refusal.RefusalKind;

/** Reasons to refuse a repeated call. */
public enum IdempotencyRefusal implements RefusalCode {
    /** The key was used for another call. */
    IDEMPOTENCY_KEY_REUSED(RefusalKind.INVALID),
    /** The first call with this key has not ended yet. */
    IDEMPOTENCY_IN_PROGRESS(RefusalKind.CONFLICT);

    private final RefusalKind kind;

    IdempotencyRefusal(RefusalKind kind) {
        this.kind = kind;
    }

    @Override
    public RefusalKind kind() {
        return kind;
    }
}
