package org.tafoundry.web;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;

/** The answers that resources have in common. */
public final class Answers {
    private Answers() {}

    /** 201 with the thing and where to find it: {@code collection} below the API's root, then its id. */
    public static Response created(String collection, UUID id, Object thing) {
        // a path and no whole address: what the Host header says is the caller's word
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, RestApplication.ROOT + "/" + collection + "/" + id)
                .entity(thing)
                .build();
    }

    /** 202 with the thing and where to see what becomes of it: {@code collection} below the API's root, then its id. */
    public static Response accepted(String collection, UUID id, Object thing) {
        return Response.accepted(thing)
                .header(HttpHeaders.LOCATION, RestApplication.ROOT + "/" + collection + "/" + id)
                .build();
    }

    /** 200 with the thing and its version. */
    public static Response versioned(Object thing, Instant updatedAt) {
        return Response.ok(thing).tag(Version.of(updatedAt)).build();
    }
}
