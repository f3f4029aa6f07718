package org.tafoundry.notification;

/** What the body of a webhook's call looks like. */
public enum WebhookForm {
    /** The product's own: one JSON object with the event and the request. */
    JSON,
    /** What incoming webhooks of Slack accept. */
    SLACK,
    /** What workflows of Microsoft Teams accept: a message with an adaptive card. */
    TEAMS
}
