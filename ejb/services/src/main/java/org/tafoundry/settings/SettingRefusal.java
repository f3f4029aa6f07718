package org.tafoundry.settings;

import org.tafoundry.refusal.RefusalCode;
import org.tafoundry.refusal.RefusalKind;

/** Reasons to refuse the change of a setting. */
public enum SettingRefusal implements RefusalCode {
    /** There is no setting of this name. */
    SETTING_UNKNOWN(RefusalKind.INVALID),
    /** The environment of the server says what the value is. */
    SETTING_FROM_ENVIRONMENT(RefusalKind.CONFLICT);

    private final RefusalKind kind;

    SettingRefusal(RefusalKind kind) {
        this.kind = kind;
    }

    @Override
    public RefusalKind kind() {
        return kind;
    }
}
