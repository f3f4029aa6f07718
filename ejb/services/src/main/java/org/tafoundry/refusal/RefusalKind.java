package org.tafoundry.refusal;

/** The kinds of refusal that a caller can tell apart without knowing the feature. */
public enum RefusalKind {
    /** Nobody is logged in, or the proof is not valid (any more). */
    UNAUTHENTICATED,
    /** The caller may not do this. */
    FORBIDDEN,
    /** There is no such thing, or the caller may not know of it. */
    NOT_FOUND,
    /** The thing is in a state that does not allow this. */
    CONFLICT,
    /** Somebody else changed the thing since the caller read it. */
    STALE,
    /** The caller must say which version of the thing it changes. */
    UNVERSIONED,
    /** The input is not acceptable. */
    INVALID,
    /** The input is larger than allowed. */
    TOO_LARGE,
    /** The caller does this too often. */
    TOO_MANY,
    /** Something that is needed cannot be reached; trying again later may help. */
    UNAVAILABLE
}
