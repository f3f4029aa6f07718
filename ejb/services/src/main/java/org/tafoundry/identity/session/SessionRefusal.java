package org.tafoundry.identity.session;

import org.tafoundry.refusal.RefusalCode;
import org.tafoundry.refusal.RefusalKind;

/** Reasons to refuse a session. */
public enum SessionRefusal implements RefusalCode {
    /** User name or password is wrong, or the user is disabled. */
    SESSION_WRONG_CREDENTIALS(RefusalKind.UNAUTHENTICATED),
    /** The current password, shown to change it, is wrong. */
    SESSION_WRONG_PASSWORD(RefusalKind.INVALID),
    /** Too many wrong passwords for this user name from this address. */
    SESSION_TOO_MANY_ATTEMPTS(RefusalKind.TOO_MANY),
    /** The refresh token is unknown, expired, revoked or was used before. */
    SESSION_ENDED(RefusalKind.UNAUTHENTICATED),
    /** Logging in with a password that is kept here was switched off. */
    SESSION_LOCAL_LOGIN_OFF(RefusalKind.FORBIDDEN),
    /** The passwords cannot be read now. */
    SESSION_REALM_UNAVAILABLE(RefusalKind.UNAVAILABLE);

    private final RefusalKind kind;

    SessionRefusal(RefusalKind kind) {
        this.kind = kind;
    }

    @Override
    public RefusalKind kind() {
        return kind;
    }
}
