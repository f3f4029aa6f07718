package org.tafoundry.trial;

import org.tafoundry.refusal.RefusalCode;
import org.tafoundry.refusal.RefusalKind;

/** Reasons to refuse a decision about an add-on. */
public enum TrialRefusal implements RefusalCode {
    /** What was decided cannot be done, or changes nothing. */
    TRIAL_NO_CHANGE(RefusalKind.INVALID);

    private final RefusalKind kind;

    TrialRefusal(RefusalKind kind) {
        this.kind = kind;
    }

    @Override
    public RefusalKind kind() {
        return kind;
    }
}
