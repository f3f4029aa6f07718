package org.tafoundry.identity;

import org.tafoundry.refusal.RefusalCode;
import org.tafoundry.refusal.RefusalKind;

/** Reasons to refuse about users. */
public enum IdentityRefusal implements RefusalCode {
    /** Another user has this name or address. */
    IDENTITY_USER_EXISTS(RefusalKind.CONFLICT),
    /** The user has made requests or documents, which must keep their author. */
    IDENTITY_USER_IN_USE(RefusalKind.CONFLICT),
    /** The audit trail tells what the user did, so the user is disabled and not deleted. */
    IDENTITY_USER_ACTED(RefusalKind.CONFLICT),
    /** Nobody could administer the system any more. */
    IDENTITY_LAST_ADMIN(RefusalKind.CONFLICT),
    /** The user's password is kept elsewhere. */
    IDENTITY_NOT_LOCAL(RefusalKind.CONFLICT),
    /** The provider knows the user, the product does not, and not everybody may register. */
    IDENTITY_NOT_REGISTERED(RefusalKind.FORBIDDEN),
    /** The user is disabled. */
    IDENTITY_DISABLED(RefusalKind.FORBIDDEN);

    private final RefusalKind kind;

    IdentityRefusal(RefusalKind kind) {
        this.kind = kind;
    }

    @Override
    public RefusalKind kind() {
        return kind;
    }
}
