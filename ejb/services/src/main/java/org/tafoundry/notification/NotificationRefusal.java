package org.tafoundry.notification;

import org.tafoundry.refusal.RefusalCode;
import org.tafoundry.refusal.RefusalKind;

/** Reasons to refuse about notifications. */
public enum NotificationRefusal implements RefusalCode {
    /** There is no mail server, or the user has no webhook. */
    NOTIFICATION_CHANNEL_NOT_SET_UP(RefusalKind.CONFLICT);

    private final RefusalKind kind;

    NotificationRefusal(RefusalKind kind) {
        this.kind = kind;
    }

    @Override
    public RefusalKind kind() {
        return kind;
    }
}
