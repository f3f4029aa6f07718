package org.tafoundry.web.notification;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tafoundry.notification.Channel;
import org.tafoundry.notification.DeliveryState;
import org.tafoundry.notification.DeliveryView;
import org.tafoundry.work.NoticeEvent;

/**
 * A notification and what became of it.
 *
 * @param id which one; a webhook gets it as X-Delivery-ID
 * @param event what happened
 * @param channel how it is told
 * @param requestId the request it happened to
 * @param state where it stands
 * @param failures how often it failed
 * @param problem why it failed last
 * @param occurredAt when it happened
 * @param updatedAt when it was last tried
 */
record DeliveryJson(
        UUID id,
        NoticeEvent event,
        Channel channel,
        @Schema(description = "The request it happened to; null for a test.") Optional<UUID> requestId,
        DeliveryState state,
        @Schema(description = "How often it failed.", minimum = "0") int failures,
        @Schema(description = "Why it failed last; empty when it never did.") String problem,
        Instant occurredAt,
        Instant updatedAt) {
    static DeliveryJson of(DeliveryView view) {
        return new DeliveryJson(
                view.id(),
                view.event(),
                view.channel(),
                view.requestId(),
                view.state(),
                view.failures(),
                view.problem(),
                view.occurredAt(),
                view.updatedAt());
    }
}
