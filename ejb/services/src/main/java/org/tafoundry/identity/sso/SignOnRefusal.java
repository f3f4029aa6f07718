package org.tafoundry.identity.sso;

import org.tafoundry.refusal.RefusalCode;
import org.tafoundry.refusal.RefusalKind;

/** Reasons to refuse a login with another provider. */
public enum SignOnRefusal implements RefusalCode {
    /** The provider is not set up. */
    SIGN_ON_UNKNOWN_PROVIDER(RefusalKind.NOT_FOUND),
    /** The login was not begun in this browser, has ended before, or took longer than ten minutes. */
    SIGN_ON_EXPIRED(RefusalKind.FORBIDDEN),
    /** The provider's answer cannot be trusted, or lacks something. */
    SIGN_ON_NOT_PROVEN(RefusalKind.FORBIDDEN),
    /** The provider says that the login did not take place. */
    SIGN_ON_DENIED(RefusalKind.FORBIDDEN),
    /** The provider does not answer as it should. */
    SIGN_ON_PROVIDER_UNAVAILABLE(RefusalKind.UNAVAILABLE);

    private final RefusalKind kind;

    SignOnRefusal(RefusalKind kind) {
        this.kind = kind;
    }

    @Override
    public RefusalKind kind() {
        return kind;
    }
}
