package org.tafoundry.notification;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.tafoundry.work.NoticeEvent;

/**
 * What is told to one person.
 *
 * @param delivery the delivery that it is told with
 * @param event what happened
 * @param requestId the request it happened to; empty for a test
 * @param sourceSystem what the request is about; foreign text
 * @param detail the reason, where there is one; foreign text
 * @param link where to look at it; empty when the installation does not know its own address
 * @param occurredAt when it happened
 */
public record Notice(
        UUID delivery,
        NoticeEvent event,
        Optional<UUID> requestId,
        String sourceSystem,
        String detail,
        Optional<URI> link,
        Instant occurredAt) {

    /** What happened in one line without control characters. */
    String subject() {
        String name = "\"" + sourceSystem.replaceAll("\\p{Cntrl}", " ") + "\"";
        return switch (event) {
            case SUBMITTED -> name + " waits for approval";
            case APPROVED -> name + " was approved";
            case REJECTED -> name + " was rejected";
            case COMPLETED -> "The add-on for " + name + " is ready";
            case FAILED -> "The add-on for " + name + " failed";
            case TEST -> "A test of notifications";
        };
    }

    /** What to do about it, in one sentence. */
    String next() {
        return switch (event) {
            case SUBMITTED -> "An approver looks at it next.";
            case APPROVED -> "The add-on is being made; you are told when it is ready.";
            case REJECTED -> "Open the request again, correct it, and submit it once more.";
            case COMPLETED -> "Download it from the page of the request.";
            case FAILED -> "The page of the request has the reason and the debug bundle.";
            case TEST -> "Nothing happened; somebody pressed the button.";
        };
    }
}
