package org.tafoundry.work;

import java.time.Instant;
import java.util.UUID;

/** Port: leaves work to be done by any node, in the caller's transaction. */
public interface WorkQueue {

    /** Leaves the generation of an approved request. */
    void enqueueGeneration(UUID request);

    /** Leaves a validation run. */
    void enqueueValidation(UUID validationRun);

    /** Leaves the analysis of a request's samples. */
    void enqueueAnalysis(UUID request);

    /** Leaves the listing of the events that a revision reads. */
    void enqueueListing(UUID revision);

    /** Leaves the indexing of a document of the knowledge base. */
    void enqueueIndexing(UUID document);

    /** Leaves the deletion of a stored object at a time, unless something refers to it then. */
    void enqueueDeletion(String storageKey, Instant at);

    /**
     * Leaves it to tell people what happened to a request.
     *
     * @param detail the reason, where there is one; empty otherwise
     */
    void enqueueNotice(UUID request, NoticeEvent event, String detail);

    /** Leaves the delivery of a notice to one person. */
    void enqueueDelivery(UUID delivery);
}
