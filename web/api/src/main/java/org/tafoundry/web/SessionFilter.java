package org.tafoundry.web;

import jakarta.annotation.Priority;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;

/**
 * Answers a token that was made invalid before anybody asks what its roles may do or what was sent with it: people who were
 * disabled are told nothing else. Public operations do not look at the token.
 */
@Provider
@Priority(Priorities.AUTHORIZATION - 2)
public class SessionFilter implements ContainerRequestFilter {
    @Inject
    private CurrentCaller caller;

    @Context
    private ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        if (!resource.getResourceMethod().isAnnotationPresent(PermitAll.class) && caller.isGone()) {
            request.abortWith(RefusalMapper.problem(CurrentCaller.ended()));
        }
    }
}
