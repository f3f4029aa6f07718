package org.tafoundry.web;

import jakarta.annotation.security.PermitAll;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Says which product and version answers. */
@Path("/about")
@PermitAll
public class AboutResource {
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public JsonObject about() {
        return Json.createObjectBuilder().add("name", "TA Foundry").build();
    }
}
