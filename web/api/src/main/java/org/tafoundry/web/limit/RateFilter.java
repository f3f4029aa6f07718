package org.tafoundry.web.limit;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.security.Principal;
import org.tafoundry.rate.CallRates;
import org.tafoundry.settings.CallKeys;
import org.tafoundry.settings.Settings;
import org.tafoundry.web.Problem;

/** Refuses calls of a user, or of an address that is not logged in, who make too many of them on this server. */
@Provider
@Priority(Priorities.AUTHORIZATION - 1)
public class RateFilter implements ContainerRequestFilter {
    private static final int TOO_MANY = 429;

    @Inject
    private CallRates rates;

    @Inject
    private Settings settings;

    @Context
    private HttpServletRequest call;

    @Override
    public void filter(ContainerRequestContext request) {
        int perMinute = settings.value(CallKeys.API_CALLS_PER_MINUTE);
        Principal user = request.getSecurityContext().getUserPrincipal();
        String caller = user == null ? "address " + call.getRemoteAddr() : "user " + user.getName();
        long wait = rates.take(caller, perMinute);
        if (wait > 0) {
            Response refused = Problem.of(
                    TOO_MANY,
                    "Too many calls",
                    "TOO_MANY_CALLS",
                    "There were more than " + perMinute + " calls within a minute.",
                    "Wait as many seconds as Retry-After says.");
            refused.getHeaders().putSingle(HttpHeaders.RETRY_AFTER, wait);
            request.abortWith(refused);
        }
    }
}
