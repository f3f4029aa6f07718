package org.tafoundry.validation;

import org.tafoundry.refusal.RefusalCode;
import org.tafoundry.refusal.RefusalKind;

/** Reasons to refuse about validation runs. */
public enum ValidationRefusal implements RefusalCode {
    /** The run has no debug bundle: it passed, or has not ended. */
    VALIDATION_NO_DEBUG_BUNDLE(RefusalKind.NOT_FOUND),
    /** The run has no report yet. */
    VALIDATION_NO_REPORT(RefusalKind.NOT_FOUND),
    /** The configuration does not allow this sandbox. */
    VALIDATION_SANDBOX_NOT_ALLOWED(RefusalKind.INVALID);

    private final RefusalKind kind;

    ValidationRefusal(RefusalKind kind) {
        this.kind = kind;
    }

    @Override
    public RefusalKind kind() {
        return kind;
    }
}
