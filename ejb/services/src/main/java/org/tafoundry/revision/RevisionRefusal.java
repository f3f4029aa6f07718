package org.tafoundry.revision;

import org.tafoundry.refusal.RefusalCode;
import org.tafoundry.refusal.RefusalKind;

/** Reasons to refuse about revisions. */
public enum RevisionRefusal implements RefusalCode {
    /** The archive is not that of one add-on, or tries to write outside of it. */
    REVISION_NOT_AN_ADD_ON(RefusalKind.INVALID),
    /** The archive is larger than allowed. */
    REVISION_TOO_LARGE(RefusalKind.TOO_LARGE),
    /** So many add-ons are being unpacked that there is no memory for another one now. */
    REVISION_BUSY(RefusalKind.UNAVAILABLE),
    /** The add-on has no such file. */
    REVISION_NO_SUCH_FILE(RefusalKind.NOT_FOUND),
    /** There is no other revision of the request to compare with. */
    REVISION_NOTHING_TO_COMPARE(RefusalKind.NOT_FOUND);

    private final RefusalKind kind;

    RevisionRefusal(RefusalKind kind) {
        this.kind = kind;
    }

    @Override
    public RefusalKind kind() {
        return kind;
    }
}
