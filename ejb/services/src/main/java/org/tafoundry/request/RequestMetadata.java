package org.tafoundry.request;

import java.util.List;
import java.util.Objects;
import org.tafoundry.proposal.Instruction;

/**
 * What {@code requests.metadata} holds.
 *
 * @param interview the requestor's answers
 * @param failure why the request failed; {@link Failure#NONE} unless it did
 * @param approvalComment what the approver said; empty for nothing
 * @param instructions what was decided about the log besides
 */
record RequestMetadata(Interview interview, Failure failure, String approvalComment, List<Instruction> instructions) {
    static final RequestMetadata EMPTY = new RequestMetadata(Interview.EMPTY, Failure.NONE, "", List.of());

    RequestMetadata {
        interview = Objects.requireNonNullElse(interview, Interview.EMPTY);
        failure = Objects.requireNonNullElse(failure, Failure.NONE);
        approvalComment = Objects.requireNonNullElse(approvalComment, "");
        instructions = List.copyOf(Objects.requireNonNullElse(instructions, List.of()));
    }

    RequestMetadata failed(Failure reason) {
        return new RequestMetadata(interview, reason, approvalComment, instructions);
    }

    RequestMetadata approved(String comment) {
        return new RequestMetadata(interview, failure, comment, instructions);
    }

    RequestMetadata answered(Interview answers, List<Instruction> decided) {
        return new RequestMetadata(answers, failure, approvalComment, decided);
    }
}
