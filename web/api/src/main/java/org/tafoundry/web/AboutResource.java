package org.tafoundry.web;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Says which product answers. */
@Path("/about")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "About")
public class AboutResource {
    /** The product. */
    @GET
    @PermitAll
    @SecurityRequirementsSet
    @Operation(operationId = "about", summary = "Which product answers.")
    @APIResponse(responseCode = "200", description = "The product's name.")
    public ProductJson about() {
        return new ProductJson("TA Foundry");
    }
}
