package org.tafoundry.web;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Gives the errors that JAX-RS itself finds (no such path, method, media type, malformed body) the same form. */
@Provider
public class WebErrorMapper implements ExceptionMapper<WebApplicationException> {
    @Override
    public Response toResponse(WebApplicationException error) {
        Response own = error.getResponse();
        if (own.hasEntity() || own.getStatus() < 400) {
            return own;
        }
        return switch (own.getStatus()) {
            case 400 -> Problem.of(400, "Malformed", "MALFORMED", message(error), "Compare the call with /openapi.");
            case 401 -> Problem.of(401, "Not logged in", "SESSION_ENDED", "The call has no valid bearer token.", "Log in with POST /auth/login.");
            case 403 -> Problem.of(403, "Not allowed", "FORBIDDEN", "Your roles do not allow this.", "Ask an administrator for the role.");
            case 404 -> Problem.of(404, "Not found", "NOT_FOUND", "There is no such resource.", "See /openapi for what there is.");
            case 405 -> Problem.of(405, "Method not allowed", "METHOD", "The resource does not know this method.", "See /openapi.");
            case 415 -> Problem.of(415, "Unsupported media type", "MEDIA_TYPE", "The body's Content-Type is not accepted here.", "See /openapi.");
            default -> Problem.of(own.getStatus(), "Error", "HTTP_" + own.getStatus(), message(error), "See /openapi.");
        };
    }

    private static String message(WebApplicationException error) {
        return error.getMessage() == null ? "The call cannot be understood." : error.getMessage();
    }
}
