package org.tafoundry.web;

import jakarta.json.Json;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Errors as application/problem+json (RFC 9457), with a stable code and what to do next. */
public final class Problem {
    static final MediaType TYPE = new MediaType("application", "problem+json", "UTF-8");

    private Problem() {}

    /** The answer for an error. */
    public static Response of(int status, String title, String code, String detail, String next) {
        return Response.status(status)
                .type(TYPE)
                .entity(body(status, title, code, detail, next))
                .build();
    }

    /** The body of the answer. */
    static String body(int status, String title, String code, String detail, String next) {
        return Json.createObjectBuilder()
                .add("type", "about:blank")
                .add("title", title)
                .add("status", status)
                .add("code", code)
                .add("detail", detail)
                .add("next", next)
                .build()
                .toString();
    }
}
