package org.tafoundry.web.notification;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tafoundry.notification.Channel;
import org.tafoundry.notification.PreferencesChange;
import org.tafoundry.notification.WebhookForm;
import org.tafoundry.refusal.Values;
import org.tafoundry.web.TextInput;
import org.tafoundry.work.NoticeEvent;

/**
 * What one wants to be told from now on, and how.
 *
 * @param events each event with the channels it is told on; an event that is left out is not told
 * @param webhook the webhook; none when it is left out
 */
@Schema(requiredProperties = "events")
record PreferencesChangeJson(
        @Schema(description = "An event that is left out is not told.") List<Choice> events, NewWebhookJson webhook) {
    /**
     * Whether an event is told.
     *
     * @param event what happens
     * @param email whether by e-mail
     * @param webhook whether by webhook
     */
    @Schema(
            name = "NotificationChoice",
            requiredProperties = {"event", "email", "webhook"})
    record Choice(
            @Schema(enumeration = {"SUBMITTED", "APPROVED", "REJECTED", "COMPLETED", "FAILED"}) String event,
            boolean email,
            boolean webhook) {}

    PreferencesChange change() {
        if (events == null) {
            throw Values.invalid("events is missing.", "Give a list of events, or an empty one.");
        }
        Map<Channel, Set<NoticeEvent>> wanted = new EnumMap<>(Channel.class);
        for (Channel channel : Channel.values()) {
            wanted.put(channel, EnumSet.noneOf(NoticeEvent.class));
        }
        for (Choice choice : events) {
            NoticeEvent event = event(choice);
            if (choice.email()) {
                wanted.get(Channel.EMAIL).add(event);
            }
            if (choice.webhook()) {
                wanted.get(Channel.WEBHOOK).add(event);
            }
        }
        String form = webhook == null || webhook.form() == null ? WebhookForm.JSON.name() : webhook.form();
        return new PreferencesChange(
                wanted,
                webhook == null ? "" : webhook.url(),
                TextInput.choice("webhook.form", form, WebhookForm.class),
                webhook == null ? "" : webhook.secret());
    }

    private static NoticeEvent event(Choice choice) {
        String name = choice == null || choice.event() == null ? "" : choice.event();
        NoticeEvent event = TextInput.choice("event", name, NoticeEvent.class);
        if (event == NoticeEvent.TEST) {
            throw Values.invalid("TEST is no event that one chooses.", "Leave it out.");
        }
        return event;
    }
}
