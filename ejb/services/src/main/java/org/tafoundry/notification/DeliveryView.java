package org.tafoundry.notification;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.tafoundry.work.NoticeEvent;

/**
 * A notice on its way to one person.
 *
 * @param id the delivery, which a webhook gets as {@code X-Delivery-ID}
 * @param event what happened
 * @param channel how it is told
 * @param requestId the request it happened to; empty for a test
 * @param state where it stands
 * @param failures how often it failed
 * @param problem why it failed last; empty when it never did
 * @param occurredAt when it happened
 * @param updatedAt when the delivery was last tried
 */
public record DeliveryView(
        UUID id,
        NoticeEvent event,
        Channel channel,
        Optional<UUID> requestId,
        DeliveryState state,
        int failures,
        String problem,
        Instant occurredAt,
        Instant updatedAt) {}
