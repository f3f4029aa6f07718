package org.tafoundry.web;

import jakarta.json.JsonObject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.UUID;

/** The answers that resources have in common. */
public final class Answers {
    private Answers() {}

    /** 201 with the thing and where to find it: {@code collection} below the API's root, then its id. */
    public static Response created(UriInfo uri, String collection, UUID id, JsonObject thing) {
        return Response.created(uri.getBaseUriBuilder()
                        .path(collection)
                        .path(id.toString())
                        .build())
                .entity(thing)
                .build();
    }

    /** 200 with the thing and its version. */
    public static Response versioned(JsonObject thing, Instant updatedAt) {
        return Response.ok(thing).tag(Version.of(updatedAt)).build();
    }
}
