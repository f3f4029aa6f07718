package org.tafoundry.web.notification;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tafoundry.work.NoticeEvent;

/**
 * Whether an event is told.
 *
 * @param event what happens
 * @param email whether by e-mail
 * @param webhook whether by webhook
 */
@Schema(requiredProperties = {"event", "email", "webhook"})
record ChoiceJson(
        @Schema(enumeration = {"SUBMITTED", "APPROVED", "REJECTED", "COMPLETED", "FAILED"}) NoticeEvent event,
        boolean email,
        boolean webhook) {}
