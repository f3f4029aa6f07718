package org.tafoundry.notification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tafoundry.work.NoticeEvent;

/** A row of {@code notification_preferences}; a user who never chose has none and is told everything. */
@Entity
@Table(name = "notification_preferences")
class PreferencesRow {
    @Id
    @Column(name = "user_id")
    UUID userId;

    @Column(name = "email_events")
    String emailEvents = written(NoticeEvent.ofRequests());

    @Column(name = "webhook_events")
    String webhookEvents = written(NoticeEvent.ofRequests());

    @Column(name = "webhook_url")
    String webhookUrl = "";

    @Enumerated(EnumType.STRING)
    @Column(name = "webhook_form")
    WebhookForm webhookForm = WebhookForm.JSON;

    /** Sealed; empty for none. */
    @Column(name = "webhook_secret")
    String webhookSecret = "";

    @Version
    @Column(name = "updated_at")
    Instant updatedAt;

    protected PreferencesRow() {}

    PreferencesRow(UUID userId) {
        this.userId = userId;
    }

    final Set<NoticeEvent> events(Channel channel) {
        return read(channel == Channel.EMAIL ? emailEvents : webhookEvents);
    }

    static String written(Set<NoticeEvent> events) {
        return events.stream().sorted().map(NoticeEvent::name).collect(Collectors.joining(","));
    }

    private static Set<NoticeEvent> read(String names) {
        Set<NoticeEvent> events = EnumSet.noneOf(NoticeEvent.class);
        Stream.of(names.split(","))
                .filter(name -> !name.isEmpty())
                .forEach(name -> events.add(NoticeEvent.valueOf(name)));
        return events;
    }
}
