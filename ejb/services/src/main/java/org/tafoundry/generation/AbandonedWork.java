package org.tafoundry.generation;

import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.UUID;
import org.tafoundry.knowledge.IndexingWork;
import org.tafoundry.listing.ListingWork;
import org.tafoundry.request.Failure;
import org.tafoundry.sample.AnalysisLedger;
import org.tafoundry.validation.ValidationSteps;
import org.tafoundry.work.GaveUp;
import org.tafoundry.work.JobLedger;
import org.tafoundry.work.JobRunner.Job;

/** Ends a request or an indexing whose work is not tried again, so that nobody waits for it. */
@Stateless
@Local(GaveUp.class)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AbandonedWork implements GaveUp {
    private static final String RETRY = "An administrator finds more in the server's log and can have it tried again.";

    @Inject
    private GenerationSteps generations;

    @Inject
    private ValidationSteps validations;

    @Inject
    private IndexingWork indexings;

    @Inject
    private AnalysisLedger analyses;

    @Inject
    private ListingWork listings;

    @Inject
    private JobLedger jobs;

    @Override
    public void gaveUp(Job job, UUID subject, Cause cause, String reason) {
        Failure failure = failure(job, cause, reason);
        switch (job) {
            case GENERATE_TA -> generations.giveUp(subject, failure);
            case VALIDATE_TA -> validations.giveUp(subject, failure);
            case ANALYZE_SAMPLES -> analyses.giveUp(subject, failure);
            case LIST_EVENTS -> listings.giveUp(subject, failure);
            case INDEX_KNOWLEDGE -> indexings.giveUp(subject, failure.message());
        }
        jobs.gaveUp(job, subject, failure.message());
    }

    private static Failure failure(Job job, Cause cause, String reason) {
        String what =
                switch (job) {
                    case GENERATE_TA -> "The generation of the add-on";
                    case VALIDATE_TA -> "The validation of the add-on";
                    case ANALYZE_SAMPLES -> "The analysis of the samples";
                    case LIST_EVENTS -> "The listing of the events";
                    case INDEX_KNOWLEDGE -> "The indexing of the document";
                };
        return switch (cause) {
            case FAILED_OFTEN -> new Failure("WORK_FAILED", what + " failed again and again: " + reason, RETRY);
            case NODES_WENT_DOWN ->
                new Failure("WORK_PUT_ASIDE", what + " was put aside, because " + reason + ".", RETRY);
            case OUTAGE_TOO_LONG ->
                new Failure(
                        "WORK_OUTAGE",
                        what + " waited as long as it may (LONGEST_OUTAGE_HOURS), because " + reason,
                        "When everything answers again, an administrator can have it tried again.");
        };
    }
}
