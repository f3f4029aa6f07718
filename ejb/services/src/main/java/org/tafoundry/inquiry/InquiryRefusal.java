package org.tafoundry.inquiry;

import org.tafoundry.refusal.RefusalCode;
import org.tafoundry.refusal.RefusalKind;

/** Reasons to refuse a question about an event. */
public enum InquiryRefusal implements RefusalCode {
    /** The answer needs more time or memory than somebody can wait for. */
    INQUIRY_TOO_LARGE(RefusalKind.TOO_LARGE),
    /** The sample has no event of this number. */
    INQUIRY_NO_SUCH_EVENT(RefusalKind.NOT_FOUND);

    private final RefusalKind kind;

    InquiryRefusal(RefusalKind kind) {
        this.kind = kind;
    }

    @Override
    public RefusalKind kind() {
        return kind;
    }
}
