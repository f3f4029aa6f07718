package org.tafoundry.web;

import jakarta.ws.rs.core.Response;
import java.util.concurrent.CompletionStage;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.tafoundry.refusal.Refusal;

/**
 * Answers that come after the call's thread has left. What belongs to a request is out of reach then, so failures become
 * problems here and not in the mappers.
 */
public final class LateAnswers {
    private static final Logger LOG = Logger.getLogger(LateAnswers.class.getName());

    private LateAnswers() {}

    /** The answer, or the problem that there is instead. */
    public static CompletionStage<Response> of(CompletionStage<Response> answer) {
        return answer.exceptionally(LateAnswers::problem);
    }

    private static Response problem(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return RefusalMapper.problem(refusal);
            }
        }
        LOG.log(Level.SEVERE, failure, () -> "A call that was answered later failed.");
        return FailureMapper.bug();
    }
}
