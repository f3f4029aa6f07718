package org.tafoundry.web.request;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tafoundry.request.RequestStatus;
import org.tafoundry.request.RequestView;
import org.tafoundry.web.decision.DecisionJson;

/**
 * A request.
 *
 * @param id the request
 * @param createdBy the requestor
 * @param createdByName the requestor's name
 * @param status state
 * @param sourceSystem name of the log's source
 * @param description what the log is
 * @param cimRequired whether CIM mapping is wanted
 * @param metadata the requestor's answers
 * @param decisions what was decided about the log besides
 * @param approvedBy who approved it
 * @param approvedByName the approver's name
 * @param approvedAt when it was approved
 * @param approvalComment what the approver said; empty for nothing
 * @param rejectionReason why it was rejected; empty unless it was
 * @param failure why it failed; null unless it did
 * @param completedAt when its add-on was finished
 * @param createdAt when it was created
 * @param updatedAt when it was last changed
 */
public record RequestJson(
        UUID id,
        UUID createdBy,
        @Schema(description = "The requestor's name; empty when the user is gone.", examples = "Rita Requestor")
                String createdByName,
        RequestStatus status,
        String sourceSystem,
        String description,
        boolean cimRequired,
        InterviewJson metadata,
        @Schema(description = "What was decided about the log besides.") List<DecisionJson> decisions,
        Optional<UUID> approvedBy,
        @Schema(description = "The approver's name; empty while there is none.") String approvedByName,
        Optional<Instant> approvedAt,
        @Schema(description = "What the approver said; empty for nothing.") String approvalComment,
        @Schema(description = "Why it was rejected; empty unless it was.") String rejectionReason,
        @Schema(description = "Why it failed; null unless it did.") Optional<FailureJson> failure,
        Optional<Instant> completedAt,
        Instant createdAt,
        Instant updatedAt) {

    /** Whose names are needed to show a request. */
    static Stream<UUID> people(RequestView request) {
        return Stream.concat(Stream.of(request.createdBy()), request.approvedBy().stream());
    }

    static RequestJson of(RequestView request, Map<UUID, String> names) {
        return new RequestJson(
                request.id(),
                request.createdBy(),
                names.getOrDefault(request.createdBy(), ""),
                request.status(),
                request.sourceSystem(),
                request.description(),
                request.cimRequired(),
                InterviewJson.of(request.interview()),
                request.instructions().stream().map(DecisionJson::of).toList(),
                request.approvedBy(),
                request.approvedBy().map(id -> names.getOrDefault(id, "")).orElse(""),
                request.approvedAt(),
                request.approvalComment(),
                request.rejectionReason(),
                FailureJson.of(request.failure()),
                request.completedAt(),
                request.createdAt(),
                request.updatedAt());
    }
}
