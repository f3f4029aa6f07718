package org.tafoundry.web;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.tafoundry.refusal.Refusal;
import org.tafoundry.work.Outages;

/** Finds the refusal that the container has wrapped; anything else is a bug and is logged under its correlation id. */
@Provider
public class FailureMapper implements ExceptionMapper<RuntimeException> {
    private static final Logger LOG = Logger.getLogger(FailureMapper.class.getName());
    private static final int SOON_SECONDS = 5;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Denials denials;

    @Override
    public Response toResponse(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                denials.record(refusal);
                return RefusalMapper.problem(refusal);
            }
        }
        if (Outages.ofDatabase(failure)) {
            LOG.log(
                    Level.WARNING,
                    failure,
                    () -> "Call " + caller.correlationId() + " came while the database is away.");
            return RefusalMapper.unavailable(
                    "DATABASE_UNAVAILABLE",
                    "The database does not answer.",
                    "Try again in a few seconds; look first whether it was done after all.",
                    SOON_SECONDS);
        }
        // asks the database, so only after it is known to answer
        if (caller.isGone()) {
            // deleted or disabled since the call began: that is why it failed
            return RefusalMapper.problem(CurrentCaller.ended());
        }
        if (failure instanceof EJBAccessException) {
            return Problem.of(
                    403, "Not allowed", "FORBIDDEN", "Your roles do not allow this.", "Ask an administrator.");
        }
        LOG.log(Level.SEVERE, failure, () -> "Call " + caller.correlationId() + " failed.");
        return bug();
    }

    /** The answer for a bug, which was logged. */
    static Response bug() {
        return Problem.of(
                500,
                "A bug in TA Foundry",
                "INTERNAL",
                "The call failed for a reason that is no fault of yours.",
                "Tell an administrator the X-Correlation-ID of this answer.");
    }
}
