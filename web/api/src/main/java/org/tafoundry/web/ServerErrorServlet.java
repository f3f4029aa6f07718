package org.tafoundry.web;

import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Answers in the place of the server, in the form of the API, when a call is refused before it comes to a resource. */
@WebServlet("/server-error")
public class ServerErrorServlet extends HttpServlet {
    private static final long serialVersionUID = 1;

    @Inject
    private transient CurrentCaller caller;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? code
                : HttpServletResponse.SC_NOT_FOUND;
        response.setStatus(status);
        response.setHeader(Correlation.HEADER, caller.correlationId().toString());
        response.setContentType(Problem.TYPE.toString());
        if (status == HttpServletResponse.SC_UNAUTHORIZED) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
        }
        response.getOutputStream().write(body(status).getBytes(StandardCharsets.UTF_8));
    }

    private static String body(int status) {
        return switch (status) {
            case 400 ->
                Problem.body(
                        400, "Malformed", "MALFORMED", "The call cannot be understood.", "Compare it with /openapi.");
            case 401 ->
                Problem.body(
                        401,
                        "Not logged in",
                        "SESSION_ENDED",
                        "The bearer token is not valid or has expired.",
                        "Renew it with POST /auth/refresh or log in with POST /auth/login.");
            case 404 ->
                Problem.body(
                        404,
                        "Not found",
                        "NOT_FOUND",
                        "There is no such resource.",
                        "The API is below /api/v1, its description at /openapi, the console at /console.");
            case 413 -> Problem.body(413, "Too large", "TOO_LARGE", "The body is larger than allowed.", "Send less.");
            case 500 ->
                Problem.body(
                        500,
                        "A bug in TA Foundry",
                        "INTERNAL",
                        "The call failed for a reason that is no fault of yours.",
                        "Tell an administrator the X-Correlation-ID of this answer.");
            default ->
                Problem.body(status, "Error", "HTTP_" + status, "The call was refused.", "Compare it with /openapi.");
        };
    }
}
