package org.tafoundry.web.statistics;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tafoundry.agenda.Agenda;

/**
 * What waits for the caller.
 *
 * @param requestor of their own requests
 * @param approver of all requests
 * @param knowledgeManager of the knowledge base
 * @param administrator of the installation
 */
@Schema(name = "Agenda")
record AgendaJson(
        @Schema(description = "Their own requests; null for who is no requestor.") Optional<OfRequestor> requestor,
        @Schema(description = "What they decide and mend; null for who is no approver.") Optional<OfApprover> approver,
        @Schema(description = "Documents whose passages are not found; null for who is no knowledge manager.")
                Optional<OfKnowledgeManager> knowledgeManager,
        @Schema(description = "What does not go by itself; null for who is no administrator.")
                Optional<OfAdministrator> administrator) {

    /**
     * A request that waits.
     *
     * @param id the request
     * @param sourceSystem what it is for
     * @param since when it came into its state
     */
    @Schema(name = "WaitingRequest")
    record Waiting(UUID id, @Schema(examples = "shop") String sourceSystem, Instant since) {
        static Waiting of(Agenda.Waiting request) {
            return new Waiting(request.id(), request.sourceSystem(), request.since());
        }
    }

    /**
     * A requestor's own requests.
     *
     * @param drafts not submitted yet
     * @param questions drafts with questions
     * @param rejected rejected
     * @param failed failed
     * @param finished add-ons to download
     * @param newest the newest of them
     */
    @Schema(name = "AgendaOfRequestor")
    record OfRequestor(
            @Schema(description = "Requests that are NEW.") long drafts,
            @Schema(
                            description =
                                    "Those of them with questions that only the log's people can answer, as far as anybody"
                                            + " has asked; before that, those whose log does not say its time zone.")
                    long questions,
            @Schema(description = "Requests that were REJECTED in the last 30 days.") long rejected,
            @Schema(description = "Requests that FAILED in the last 30 days.") long failed,
            @Schema(
                            description =
                                    "Requests that were COMPLETED in the last 30 days and whose add-on they have not"
                                            + " downloaded.")
                    long finished,
            @Schema(description = "The newest five of those.") List<Waiting> newest) {}

    /**
     * What an approver decides and mends.
     *
     * @param waiting to approve or reject
     * @param oldest the first of them
     * @param failed failed
     */
    @Schema(name = "AgendaOfApprover")
    record OfApprover(
            @Schema(description = "Requests that they may approve or reject.") long waiting,
            @Schema(description = "The one of them that was made first; null for none.") Optional<Waiting> oldest,
            @Schema(description = "Requests that FAILED in the last 30 days.") long failed) {}

    /**
     * Documents whose passages are not found.
     *
     * @param failed could not be indexed
     * @param waiting not begun
     * @param indexing begun
     */
    @Schema(name = "AgendaOfKnowledgeManager")
    record OfKnowledgeManager(
            @Schema(description = "Documents that could not be indexed.") long failed,
            @Schema(description = "Documents that wait to be indexed.") long waiting,
            @Schema(description = "Documents that are being indexed.") long indexing) {}

    /**
     * What does not go by itself.
     *
     * @param jobsPutAside jobs that are not tried again
     * @param jobsInOutage jobs that wait for something that is away
     * @param outageSince since when
     * @param drift how bucket and tables differ
     * @param maintenanceFailed maintenance that failed
     * @param auditFaults faults of the audit trail
     */
    @Schema(name = "AgendaOfAdministrator")
    record OfAdministrator(
            @Schema(
                            description =
                                    "Jobs that failed in the last 30 days and are not tried again by themselves; listAllJobs"
                                            + " with state FAILED lists them.")
                    long jobsPutAside,
            @Schema(description = "Jobs that wait for something that is away.") long jobsInOutage,
            @Schema(description = "Since when the first of these waits; null for none.") Optional<Instant> outageSince,
            @Schema(description = "How bucket and tables differ by the last comparison; null before the first one.")
                    Optional<Drift> drift,
            @Schema(description = "Maintenance jobs whose last run failed.") long maintenanceFailed,
            @Schema(description = "What the last verification of the audit trail found to be not as it was sealed.")
                    long auditFaults) {}

    /**
     * How bucket and tables differ.
     *
     * @param missing objects that are not there
     * @param wrongSize objects of another size
     * @param compared when
     */
    @Schema(name = "StorageDrift")
    record Drift(
            @Schema(description = "Objects that rows refer to and that are not there, up to 1000.") long missing,
            @Schema(description = "Objects that have not the size that their row says, up to 1000.") long wrongSize,
            Instant compared) {}

    static AgendaJson of(Agenda agenda) {
        return new AgendaJson(
                agenda.requestor()
                        .map(own -> new OfRequestor(
                                own.drafts(),
                                own.questions(),
                                own.rejected(),
                                own.failed(),
                                own.finished(),
                                own.newest().stream().map(Waiting::of).toList())),
                agenda.approver()
                        .map(all -> new OfApprover(all.waiting(), all.oldest().map(Waiting::of), all.failed())),
                agenda.knowledgeManager()
                        .map(base -> new OfKnowledgeManager(base.failed(), base.waiting(), base.indexing())),
                agenda.administrator()
                        .map(system -> new OfAdministrator(
                                system.putAside(),
                                system.outages(),
                                system.outageSince(),
                                system.drift()
                                        .map(drift -> new Drift(drift.missing(), drift.wrongSize(), drift.compared())),
                                system.maintenanceFailed(),
                                system.auditFaults())));
    }
}
