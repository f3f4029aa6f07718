package org.tafoundry.sample;

import org.tafoundry.refusal.RefusalCode;
import org.tafoundry.refusal.RefusalKind;

/** Reasons to refuse a sample. */
public enum SampleRefusal implements RefusalCode {
    /** The sample is larger than allowed. */
    SAMPLE_TOO_LARGE(RefusalKind.TOO_LARGE),
    /** The sample has no bytes, or only blanks. */
    SAMPLE_EMPTY(RefusalKind.INVALID),
    /** The sample is compressed, an image, a program or other binary data. */
    SAMPLE_NOT_TEXT(RefusalKind.INVALID),
    /** The upload ended before the sample did. */
    SAMPLE_INTERRUPTED(RefusalKind.INVALID),
    /** The samples were removed, as the retention says. */
    SAMPLE_REMOVED(RefusalKind.CONFLICT),
    /** The request has as many samples as it may have. */
    SAMPLE_TOO_MANY(RefusalKind.CONFLICT),
    /** The requestor has begun as many uploads as may be open. */
    SAMPLE_UPLOADS_OPEN(RefusalKind.CONFLICT);

    private final RefusalKind kind;

    SampleRefusal(RefusalKind kind) {
        this.kind = kind;
    }

    @Override
    public RefusalKind kind() {
        return kind;
    }
}
