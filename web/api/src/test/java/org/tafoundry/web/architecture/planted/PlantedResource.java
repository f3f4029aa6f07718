package org.tafoundry.web.architecture.planted;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Breaks every rule. */
@Path("/planted")
public class PlantedResource {
    @GET
    public String open() {
        return "";
    }

    @GET
    @Path("/{id}/lid")
    public String lid() {
        return "";
    }
}
