package org.tafoundry.web;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;
import java.util.UUID;

/** Takes over a caller's X-Correlation-ID when it is a UUID, makes one otherwise, and sends it back. */
@Provider
@PreMatching
@Priority(1)
public class Correlation implements ContainerRequestFilter, ContainerResponseFilter {
    static final String HEADER = "X-Correlation-ID";

    @Inject
    private CurrentCaller caller;

    @Override
    public void filter(ContainerRequestContext request) {
        String given = request.getHeaderString(HEADER);
        if (given != null && given.matches("[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}")) {
            caller.correlate(UUID.fromString(given));
        }
        // an answer that comes later cannot ask the caller any more
        request.setProperty(HEADER, caller.correlationId());
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        response.getHeaders()
                .putSingle(
                        HEADER,
                        Optional.ofNullable(request.getProperty(HEADER))
                                .orElseGet(caller::correlationId)
                                .toString());
        response.getHeaders().putSingle("X-Content-Type-Options", "nosniff");
        response.getHeaders().putSingle("Cache-Control", "no-store");
    }
}
