package org.tafoundry.notification;

/** Where a delivery stands. */
public enum DeliveryState {
    /** It is tried, or tried again. */
    WAITING,
    /** It was taken over by the mail server or the webhook. */
    SENT,
    /** It is not tried any more. */
    FAILED
}
