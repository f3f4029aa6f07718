package org.tafoundry.console.notification;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.tafoundry.console.Labels;
import org.tafoundry.console.Notices;
import org.tafoundry.console.session.Visitor;
import org.tafoundry.console.text.Texts;
import org.tafoundry.notification.Channel;
import org.tafoundry.notification.DeliveryView;
import org.tafoundry.notification.NotificationPreferences;
import org.tafoundry.notification.PreferencesChange;
import org.tafoundry.notification.PreferencesView;
import org.tafoundry.notification.WebhookForm;
import org.tafoundry.page.PageRequest;
import org.tafoundry.refusal.Refusal;
import org.tafoundry.work.NoticeEvent;

/** What one is told, how, and what became of the last notifications. */
@Named
@ViewScoped
public class NotificationPage implements Serializable {
    private static final long serialVersionUID = 1L;

    private static final String HERE = "/notifications?faces-redirect=true";
    private static final int NEWEST = 20;

    @Inject
    private NotificationPreferences notifications;

    @Inject
    private Labels labels;

    @Inject
    private Texts texts;

    @Inject
    private Visitor visitor;

    private ArrayList<String> email = new ArrayList<>();
    private ArrayList<String> webhook = new ArrayList<>();
    private String address = "";
    private boolean mailAvailable;
    private String url = "";
    private String form = WebhookForm.JSON.name();
    private String secret = "";
    private boolean signed;
    private Instant readAt = Instant.EPOCH;

    /** Reads the choice. */
    public void load() {
        PreferencesView view = notifications.get(visitor.caller(Notices.request()));
        email = names(view.events().get(Channel.EMAIL));
        webhook = names(view.events().get(Channel.WEBHOOK));
        address = view.email();
        mailAvailable = view.mailAvailable();
        url = view.webhookUrl();
        form = view.webhookForm().name();
        signed = view.webhookSigned();
        readAt = view.updatedAt();
    }

    /** Keeps the choice. */
    public String save() {
        Map<Channel, Set<NoticeEvent>> events = new EnumMap<>(Channel.class);
        events.put(Channel.EMAIL, read(email));
        events.put(Channel.WEBHOOK, read(webhook));
        try {
            notifications.put(
                    visitor.caller(Notices.request()),
                    readAt,
                    new PreferencesChange(events, url, WebhookForm.valueOf(form), secret));
        } catch (Refusal refusal) {
            Notices.refused("choice:url", refusal);
            return "";
        }
        Notices.done(texts.of("done.choice-kept"));
        return HERE;
    }

    /** Sends a test by mail. */
    public String testMail() {
        return test(Channel.EMAIL);
    }

    /** Sends a test to the webhook. */
    public String testWebhook() {
        return test(Channel.WEBHOOK);
    }

    private String test(Channel channel) {
        try {
            notifications.test(visitor.caller(Notices.request()), channel);
            Notices.done(texts.of("done.test-sent"));
        } catch (Refusal refusal) {
            Notices.refused(visitor, refusal);
        }
        return HERE;
    }

    /** The newest notifications. */
    public List<DeliveryView> getDeliveries() {
        return notifications
                .deliveries(visitor.caller(Notices.request()), new PageRequest(0, NEWEST, ""))
                .items();
    }

    /** What one can be told. */
    public List<String> getEvents() {
        return names(NoticeEvent.ofRequests());
    }

    /** An event in words. */
    public String word(String event) {
        return labels.status(NoticeEvent.valueOf(event));
    }

    /** A name in lower case. */
    public String lower(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT);
    }

    private static ArrayList<String> names(Set<NoticeEvent> events) {
        return new ArrayList<>(events.stream().sorted().map(NoticeEvent::name).toList());
    }

    private static Set<NoticeEvent> read(List<String> names) {
        Set<NoticeEvent> events = EnumSet.noneOf(NoticeEvent.class);
        names.forEach(name -> events.add(NoticeEvent.valueOf(name)));
        return events;
    }

    public List<String> getEmail() {
        return email;
    }

    public void setEmail(List<String> email) {
        this.email = new ArrayList<>(email);
    }

    public List<String> getWebhook() {
        return webhook;
    }

    public void setWebhook(List<String> webhook) {
        this.webhook = new ArrayList<>(webhook);
    }

    public String getAddress() {
        return address;
    }

    public boolean isMailAvailable() {
        return mailAvailable;
    }

    public String getUrl() {
        return url;
    }

    public void setUrl(String url) {
        this.url = url == null ? "" : url;
    }

    public String getForm() {
        return form;
    }

    public void setForm(String form) {
        this.form = form;
    }

    public String getSecret() {
        return "";
    }

    public void setSecret(String secret) {
        this.secret = secret == null ? "" : secret;
    }

    public boolean isSigned() {
        return signed;
    }

    /** Whether a webhook is kept. */
    public boolean isHooked() {
        return !url.isEmpty();
    }
}
