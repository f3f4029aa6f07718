package org.tafoundry.notification;

/** How a notice reaches a person. */
public enum Channel {
    EMAIL,
    WEBHOOK
}
