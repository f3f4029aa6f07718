package org.tafoundry.request;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tafoundry.proposal.Instruction;

/**
 * A request as services show it.
 *
 * @param id the request
 * @param createdBy the requestor
 * @param status state
 * @param sourceSystem name of the log's source
 * @param description what the log is
 * @param cimRequired whether CIM mapping is wanted
 * @param interview the requestor's answers
 * @param instructions what was decided about the log besides
 * @param approvedBy who approved it
 * @param approvedAt when it was approved
 * @param approvalComment what the approver said; empty for nothing
 * @param rejectionReason why it was rejected; empty unless it was
 * @param failure why it failed; {@link Failure#NONE} unless it did
 * @param completedAt when its add-on was finished
 * @param createdAt when it was created
 * @param updatedAt when it was last changed; names the version for an update
 */
public record RequestView(
        UUID id,
        UUID createdBy,
        RequestStatus status,
        String sourceSystem,
        String description,
        boolean cimRequired,
        Interview interview,
        List<Instruction> instructions,
        Optional<UUID> approvedBy,
        Optional<Instant> approvedAt,
        String approvalComment,
        String rejectionReason,
        Failure failure,
        Optional<Instant> completedAt,
        Instant createdAt,
        Instant updatedAt) {

    public RequestView {
        instructions = List.copyOf(instructions);
    }

    static RequestView of(Request request) {
        return new RequestView(
                request.id,
                request.createdBy,
                request.status,
                request.sourceSystem,
                request.description,
                request.cimRequired,
                request.metadata().interview(),
                request.metadata().instructions(),
                Optional.ofNullable(request.approvedBy),
                Optional.ofNullable(request.approvedAt),
                request.metadata().approvalComment(),
                request.rejectionReason == null ? "" : request.rejectionReason,
                request.metadata().failure(),
                Optional.ofNullable(request.completedAt),
                request.createdAt,
                request.updatedAt);
    }
}
