package org.tafoundry.request;

import org.tafoundry.refusal.RefusalCode;
import org.tafoundry.refusal.RefusalKind;

/** Reasons to refuse about requests. */
public enum RequestRefusal implements RefusalCode {
    /** The request's state does not allow this. */
    REQUEST_WRONG_STATE(RefusalKind.CONFLICT),
    /** A request needs at least one complete sample to be submitted. */
    REQUEST_WITHOUT_SAMPLE(RefusalKind.CONFLICT),
    /** An approver may not approve a request of their own. */
    REQUEST_FOUR_EYES(RefusalKind.FORBIDDEN);

    private final RefusalKind kind;

    RequestRefusal(RefusalKind kind) {
        this.kind = kind;
    }

    @Override
    public RefusalKind kind() {
        return kind;
    }
}
