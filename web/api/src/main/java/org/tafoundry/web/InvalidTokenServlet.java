package org.tafoundry.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Answers in the place of the server when the bearer token is not valid, in the form of the API. */
@WebServlet("/not-logged-in")
public class InvalidTokenServlet extends HttpServlet {
    private static final long serialVersionUID = 1;

    @Inject
    private transient CurrentCaller caller;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
        response.setHeader(Correlation.HEADER, caller.correlationId().toString());
        response.setContentType(Problem.TYPE.toString());
        String body = Problem.body(
                HttpServletResponse.SC_UNAUTHORIZED,
                "Not logged in",
                "SESSION_ENDED",
                "The bearer token is not valid or has expired.",
                "Renew it with POST /auth/refresh or log in with POST /auth/login.");
        response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
    }
}
