package org.tafoundry.notification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.tafoundry.work.NoticeEvent;

/** A row of {@code notification_deliveries}. */
@Entity
@Table(name = "notification_deliveries")
class DeliveryRow {
    @Id
    UUID id;

    @Column(name = "notice_id")
    UUID noticeId;

    @Column(name = "user_id")
    UUID userId;

    @Column(name = "request_id")
    UUID requestId;

    @Enumerated(EnumType.STRING)
    NoticeEvent event;

    @Enumerated(EnumType.STRING)
    Channel channel;

    String detail = "";

    @Enumerated(EnumType.STRING)
    DeliveryState state = DeliveryState.WAITING;

    int failures;

    String problem = "";

    @Column(name = "occurred_at")
    Instant occurredAt;

    @Column(name = "updated_at")
    Instant updatedAt;

    protected DeliveryRow() {}

    DeliveryRow(UUID noticeId, UUID userId, Channel channel, NoticeEvent event, Instant occurredAt) {
        this.id = UUID.randomUUID();
        this.noticeId = noticeId;
        this.userId = userId;
        this.channel = channel;
        this.event = event;
        this.occurredAt = occurredAt;
        this.updatedAt = occurredAt;
    }

    final DeliveryView view() {
        return new DeliveryView(
                id, event, channel, Optional.ofNullable(requestId), state, failures, problem, occurredAt, updatedAt);
    }
}
