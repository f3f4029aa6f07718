package org.tafoundry.web;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;

/** Refuses forms without a boundary, and forms that end before their closing boundary has come. */
@Provider
public class WholeForms implements ContainerRequestFilter {
    private static final String BOUNDARY = "boundary";

    @Override
    public void filter(ContainerRequestContext request) {
        MediaType type = request.getMediaType();
        if (type != null && MediaType.MULTIPART_FORM_DATA_TYPE.isCompatible(type)) {
            String boundary = type.getParameters().getOrDefault(BOUNDARY, "");
            if (boundary.isBlank()) {
                throw new BadRequestException("The Content-Type multipart/form-data has no boundary.");
            }
            request.setEntityStream(new WholeForm(
                    request.getEntityStream(),
                    boundary,
                    () -> new BadRequestException(
                            "The form ended before its closing boundary; nothing was kept. Send it again.")));
        }
    }
}
