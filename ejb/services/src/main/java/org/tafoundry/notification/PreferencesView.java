package org.tafoundry.notification;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.tafoundry.work.NoticeEvent;

/**
 * What a person wants to be told, and how.
 *
 * @param email where mail goes
 * @param mailAvailable whether there is a mail server
 * @param events the events that are told, by channel
 * @param webhookUrl where the webhook is; empty for none
 * @param webhookForm what its calls look like
 * @param webhookSigned whether its calls are signed with a secret, which is never shown
 * @param updatedAt when it was last changed; {@link Instant#EPOCH} when nobody did
 */
public record PreferencesView(
        String email,
        boolean mailAvailable,
        Map<Channel, Set<NoticeEvent>> events,
        String webhookUrl,
        WebhookForm webhookForm,
        boolean webhookSigned,
        Instant updatedAt) {
    public PreferencesView {
        events = Map.copyOf(events);
        Objects.requireNonNull(webhookUrl, "webhookUrl");
        Objects.requireNonNull(updatedAt, "updatedAt");
    }

    /** Whether an event is told on a channel. */
    public boolean wants(Channel channel, NoticeEvent event) {
        return events.get(channel).contains(event);
    }
}
