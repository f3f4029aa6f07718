package org.tafoundry.refusal;

/** Reasons to refuse that every feature has. */
public enum CommonRefusal implements RefusalCode {
    /** The caller lacks the role. */
    FORBIDDEN(RefusalKind.FORBIDDEN),
    /** There is no such thing, or the caller may not know of it. */
    NOT_FOUND(RefusalKind.NOT_FOUND),
    /** The thing was changed since the caller read it. */
    CHANGED_MEANWHILE(RefusalKind.STALE),
    /** The server has its hands full. */
    TOO_BUSY(RefusalKind.UNAVAILABLE),
    /** A change does not say which version of the thing it changes. */
    VERSION_MISSING(RefusalKind.UNVERSIONED),
    /** A value is missing, too long or not of its kind. */
    INVALID_VALUE(RefusalKind.INVALID);

    private final RefusalKind kind;

    CommonRefusal(RefusalKind kind) {
        this.kind = kind;
    }

    @Override
    public RefusalKind kind() {
        return kind;
    }
}
