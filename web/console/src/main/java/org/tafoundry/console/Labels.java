package org.tafoundry.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.Locale;
import org.tafoundry.request.RequestStatus;
import org.tafoundry.revision.Verdict;
import org.tafoundry.work.JobRunner;

/** What states, verdicts and jobs are called on pages, and the style class of a state. */
@Named
@ApplicationScoped
public class Labels {
    /** A state in words. */
    public String status(Enum<?> status) {
        if (status == RequestStatus.GENERATING_TA) {
            return "generating add-on";
        }
        return status.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** What the validation of a revision said. */
    public String verdict(Verdict verdict) {
        return switch (verdict) {
            case NONE -> "not validated";
            case PENDING -> "being validated";
            case PASSED -> "passed";
            case FAILED -> "failed";
        };
    }

    /** What a job does. */
    public String job(JobRunner.Job job) {
        return switch (job) {
            case GENERATE_TA -> "Generation";
            case VALIDATE_TA -> "Validation";
            case ANALYZE_SAMPLES -> "Analysis of the samples";
            case LIST_EVENTS -> "Listing of the events";
            case INDEX_KNOWLEDGE -> "Reading of a document";
        };
    }

    /** The style class of a state. */
    public String tone(Enum<?> status) {
        return switch (status.name()) {
            case "COMPLETED", "PASSED", "SUCCESS" -> "good";
            case "FAILED", "REJECTED", "ERROR" -> "bad";
            case "PENDING_APPROVAL" -> "wait";
            case "NEW", "NONE" -> "plain";
            default -> "busy";
        };
    }
}
