package org.tafoundry.notification;

/** A notice with where it goes. */
public sealed interface Letter {
    /** What is told. */
    Notice notice();

    /**
     * By e-mail.
     *
     * @param notice what is told
     * @param address where to
     */
    record Mail(Notice notice, String address) implements Letter {}

    /**
     * By webhook.
     *
     * @param notice what is told
     * @param url where to
     * @param form what the call looks like
     * @param secret what it is signed with; empty for none
     */
    record Hook(Notice notice, String url, WebhookForm form, String secret) implements Letter {
        /** Without the secret. */
        @Override
        public String toString() {
            return "Hook[" + form + "]";
        }
    }
}
