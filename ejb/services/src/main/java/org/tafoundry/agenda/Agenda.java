package org.tafoundry.agenda;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What waits for somebody. A part is empty when they lack its role; what ended more than {@value #DAYS} days ago waits for
 * nobody.
 *
 * @param requestor of their own requests
 * @param approver of all requests
 * @param knowledgeManager of the knowledge base
 * @param administrator of the installation
 */
public record Agenda(
        Optional<Requestor> requestor,
        Optional<Approver> approver,
        Optional<KnowledgeManager> knowledgeManager,
        Optional<Administrator> administrator) {
    /** How long what has ended is told. */
    public static final int DAYS = 30;

    /** Nothing, of somebody without a role. */
    public static final Agenda NONE =
            new Agenda(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /**
     * A request.
     *
     * @param id the request
     * @param sourceSystem what it is for
     * @param since when it came into its state
     */
    public record Waiting(UUID id, String sourceSystem, Instant since) {}

    /**
     * A requestor's own requests.
     *
     * @param drafts requests that were not submitted yet
     * @param questions those of them that leave questions open which only their people can answer
     * @param rejected requests that were rejected and can be opened again
     * @param failed requests that failed
     * @param finished requests whose add-on the requestor has not downloaded yet
     * @param newest the newest five of the finished ones
     */
    public record Requestor(
            long drafts, long questions, long rejected, long failed, long finished, List<Waiting> newest) {
        public Requestor {
            newest = List.copyOf(newest);
        }
    }

    /**
     * What an approver decides and mends.
     *
     * @param waiting requests that they may approve or reject
     * @param oldest the one of them that was made first
     * @param failed requests that failed, which they can have tried again
     */
    public record Approver(long waiting, Optional<Waiting> oldest, long failed) {}

    /**
     * Documents of the knowledge base whose passages are not found.
     *
     * @param failed documents that could not be indexed
     * @param waiting documents that nobody has begun to index yet
     * @param indexing documents that are being indexed
     */
    public record KnowledgeManager(long failed, long waiting, long indexing) {}

    /**
     * What does not go by itself.
     *
     * @param putAside jobs that are not tried again by themselves
     * @param outages jobs that wait for something that is away
     * @param outageSince since when the first of them waits
     * @param drift how the bucket differs from the tables, by the last comparison; empty before the first
     * @param maintenanceFailed maintenance jobs whose last run failed
     * @param auditFaults what the last verification of the audit trail found to be not as it was sealed
     */
    public record Administrator(
            long putAside,
            long outages,
            Optional<Instant> outageSince,
            Optional<Drift> drift,
            long maintenanceFailed,
            long auditFaults) {}

    /**
     * What a comparison of the bucket with the tables has found, each up to a thousand.
     *
     * @param missing objects that rows refer to and that are not there
     * @param wrongSize objects that have not the size that their row says
     * @param compared when they were compared
     */
    public record Drift(long missing, long wrongSize, Instant compared) {}
}
