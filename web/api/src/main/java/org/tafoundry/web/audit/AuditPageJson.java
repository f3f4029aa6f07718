package org.tafoundry.web.audit;

import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Some lines of the audit trail in a row.
 *
 * @param items the lines, newest first
 * @param next where they go on
 * @param total how many match
 * @param totalExact whether that is all
 */
record AuditPageJson(
        List<AuditLineJson> items,
        @Schema(description = "Send it as after to get the next lines; null when these are the last.")
                Optional<String> next,
        @Schema(description = "How many lines match, counted up to 10,000; null unless asked for with count.")
                Optional<Long> total,
        @Schema(description = "False when more lines may match than total says; null unless asked for.")
                Optional<Boolean> totalExact) {
    AuditPageJson {
        items = List.copyOf(items);
    }
}
