package org.tafoundry.notification;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import java.util.Set;
import org.tafoundry.refusal.Refusal;
import org.tafoundry.refusal.Values;
import org.tafoundry.work.NoticeEvent;

/**
 * What a person wants to be told from now on, and how.
 *
 * @param events the events that are told, by channel
 * @param webhookUrl where the webhook is; empty for none
 * @param webhookForm what its calls look like
 * @param webhookSecret what its calls are signed with; empty to leave it as it is
 */
public record PreferencesChange(
        Map<Channel, Set<NoticeEvent>> events, String webhookUrl, WebhookForm webhookForm, String webhookSecret) {
    private static final int LONGEST_URL = 500;
    private static final int LONGEST_SECRET = 200;
    private static final int SHORTEST_SECRET = 16;

    public PreferencesChange {
        events = Map.copyOf(events);
        webhookUrl = Values.optional("webhook.url", webhookUrl, LONGEST_URL);
        webhookSecret = Values.optional("webhook.secret", webhookSecret, LONGEST_SECRET);
        if (!webhookUrl.isEmpty()) {
            checkUrl(webhookUrl);
        }
        if (!webhookSecret.isEmpty() && webhookSecret.length() < SHORTEST_SECRET) {
            throw Values.invalid(
                    "webhook.secret has " + webhookSecret.length() + " characters; at least " + SHORTEST_SECRET
                            + " are needed.",
                    "Give a random text, for example of openssl rand -hex 32.");
        }
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "PreferencesChange[" + events + ", " + webhookForm + "]";
    }

    private static void checkUrl(String text) {
        try {
            URI uri = new URI(text);
            String scheme = uri.getScheme() == null ? "" : uri.getScheme();
            boolean web = scheme.equalsIgnoreCase("https") || scheme.equalsIgnoreCase("http");
            if (!web || uri.getHost() == null || uri.getUserInfo() != null || uri.getFragment() != null) {
                throw notAnAddress();
            }
        } catch (URISyntaxException e) {
            throw notAnAddress();
        }
    }

    private static Refusal notAnAddress() {
        return Values.invalid(
                "webhook.url is no web address that can be called.",
                "Give an address such as https://hooks.example.org/services/1, without user, password and fragment.");
    }
}
