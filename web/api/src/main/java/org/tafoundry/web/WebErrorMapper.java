package org.tafoundry.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.TreeSet;
import org.tafoundry.refusal.CommonRefusal;
import org.tafoundry.refusal.Refusal;

/** Gives the errors that JAX-RS itself finds (no such path, method, media type, malformed body) the same form. */
@Provider
public class WebErrorMapper implements ExceptionMapper<WebApplicationException> {
    private static final String SEE = "See /openapi.";
    private static final Refusal FORBIDDEN =
            new Refusal(CommonRefusal.FORBIDDEN, "Your roles do not allow this.", "Ask an administrator for the role.");

    @Context
    private SecurityContext security;

    @Inject
    private Denials denials;

    @Override
    public Response toResponse(WebApplicationException error) {
        int status = error.getResponse().getStatus();
        if (status < 400) {
            return error.getResponse();
        }
        // the role check does not tell "not allowed" from "not logged in"
        if (status == 401 || (status == 403 && security.getUserPrincipal() == null)) {
            return notLoggedIn();
        }
        if (status == 403) {
            denials.record(FORBIDDEN);
        }
        return problem(status, error);
    }

    private static Response notLoggedIn() {
        Response response = Problem.of(
                401,
                "Not logged in",
                "SESSION_ENDED",
                "The call has no valid bearer token.",
                "Log in with POST /auth/login.");
        response.getHeaders().putSingle(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        return response;
    }

    private static Response problem(int status, WebApplicationException error) {
        return switch (status) {
            case 400 -> Problem.of(400, "Malformed", "MALFORMED", message(error), "Compare the call with /openapi.");
            case 403 -> RefusalMapper.problem(FORBIDDEN);
            case 404 -> Problem.of(404, "Not found", "NOT_FOUND", "There is no such resource.", SEE);
            case 405 -> methodNotAllowed(error);
            case 406 -> Problem.of(406, "Not acceptable", "ACCEPT", "The resource has no such representation.", SEE);
            case 413 -> Problem.of(413, "Too large", "TOO_LARGE", message(error), "Send less.");
            case 415 ->
                Problem.of(
                        415,
                        "Unsupported media type",
                        "MEDIA_TYPE",
                        "The body's Content-Type is not accepted here.",
                        "Send application/json.");
            default -> Problem.of(status, "Error", "HTTP_" + status, message(error), SEE);
        };
    }

    private static Response methodNotAllowed(WebApplicationException error) {
        Response response =
                Problem.of(405, "Method not allowed", "METHOD", "The resource does not know this method.", SEE);
        response.getHeaders()
                .putSingle(
                        HttpHeaders.ALLOW,
                        String.join(", ", new TreeSet<>(error.getResponse().getAllowedMethods())));
        return response;
    }

    private static String message(WebApplicationException error) {
        return error.getMessage() == null ? "The call cannot be understood." : error.getMessage();
    }
}
