package org.tafoundry.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import org.tafoundry.audit.AuditTrail;
import org.tafoundry.refusal.Refusal;

/** Writes down which calls were refused for lack of a right, when their transactions have ended. */
@RequestScoped
public class Denials {
    @Inject
    private AuditTrail audit;

    @Inject
    private CurrentCaller caller;

    @Inject
    private HttpServletRequest request;

    void record(Refusal refusal) {
        audit.recordDenied(caller.claimed(), refusal, request.getMethod() + " " + request.getRequestURI());
    }
}
