package org.tafoundry.web.auth;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A ticket that a client shows.
 *
 * @param ticket the ticket
 */
@Schema(requiredProperties = "ticket")
record TicketJson(
        @Schema(
                        minLength = 1,
                        maxLength = 255,
                        description = "What the last page of the login shows; good once, for a minute.")
                String ticket) {}
