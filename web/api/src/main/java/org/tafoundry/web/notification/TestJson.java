package org.tafoundry.web.notification;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A test of notifications.
 *
 * @param channel how it is told
 */
@Schema(requiredProperties = "channel")
record TestJson(@Schema(enumeration = {"EMAIL", "WEBHOOK"}) String channel) {}
