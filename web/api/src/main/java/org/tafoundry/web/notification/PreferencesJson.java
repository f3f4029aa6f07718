package org.tafoundry.web.notification;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tafoundry.notification.Channel;
import org.tafoundry.notification.PreferencesView;
import org.tafoundry.work.NoticeEvent;

/**
 * What one is told, and how.
 *
 * @param email where mail goes
 * @param mailAvailable whether there is a mail server
 * @param events each event with the channels it is told on
 * @param webhook the webhook
 */
record PreferencesJson(
        @Schema(examples = "rita@example.org") String email,
        @Schema(description = "Whether the installation has a mail server.") boolean mailAvailable,
        List<ChoiceJson> events,
        WebhookJson webhook) {
    PreferencesJson {
        events = List.copyOf(events);
    }

    static PreferencesJson of(PreferencesView view) {
        return new PreferencesJson(
                view.email(),
                view.mailAvailable(),
                NoticeEvent.ofRequests().stream()
                        .map(event -> new ChoiceJson(
                                event, view.wants(Channel.EMAIL, event), view.wants(Channel.WEBHOOK, event)))
                        .toList(),
                new WebhookJson(view.webhookUrl(), view.webhookForm(), view.webhookSigned()));
    }
}
