package org.tafoundry.web.request;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tafoundry.request.Interview;
import org.tafoundry.request.RequestDraft;

/**
 * What a requestor asks for.
 *
 * @param sourceSystem name of the log's source
 * @param description what the log is
 * @param cimRequired whether the add-on is to serve CIM data models
 * @param metadata answers of the guided interview
 */
@Schema(requiredProperties = "source_system")
record DraftJson(
        @Schema(
                        maxLength = 255,
                        pattern = "[A-Za-z0-9]",
                        description = "Name of the log's source; the add-on is named after it.",
                        examples = "shop")
                String sourceSystem,
        @Schema(maxLength = 10_000, examples = "Access log of the shop") String description,
        @Schema(description = "Whether the add-on is to serve CIM data models; true when absent.") Boolean cimRequired,
        InterviewJson metadata) {

    RequestDraft draft() {
        return new RequestDraft(
                sourceSystem,
                description,
                !Boolean.FALSE.equals(cimRequired),
                metadata == null ? Interview.EMPTY : metadata.interview());
    }
}
