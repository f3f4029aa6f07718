package org.tafoundry.web.architecture.planted;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Hides what {@link PlantedResource} has below its template. */
@Path("/planted/{id}")
public class HidingResource {
    @GET
    @Path("/key")
    public String key() {
        return "";
    }
}
