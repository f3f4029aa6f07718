package org.tafoundry.console.session;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import org.tafoundry.audit.AuditAction;
import org.tafoundry.audit.AuditSubject;
import org.tafoundry.audit.AuditTrail;

/**
 * Lets only people who are logged in past the login page and only to the pages of their roles, and tells browsers to keep
 * pages to themselves.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class AccessFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;

    /** Single sign-on decides for itself whom it lets in. */
    private static final String SIGN_ON = "/sso/";

    private static final Set<String> OPEN = Set.of("/", "/index.xhtml", "/favicon.ico");

    /**
     * Pages hold no scripts or styles but those that carry the nonce, so nothing that a log smuggles in can run. The editor
     * draws its marks with images that its own styles hold.
     */
    private static final String CONTENT_POLICY =
            "default-src 'self'; script-src 'self' 'nonce-%1$s'; style-src 'self' 'nonce-%1$s'; img-src 'self' data:; base-uri 'none';"
                    + " form-action 'self'; frame-ancestors 'none'; object-src 'none'";

    private static final int NONCE_BYTES = 18;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    private transient Visitor visitor;

    @Inject
    private transient AuditTrail audit;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader("X-Content-Type-Options", "nosniff");
        String nonce = nonce();
        request.setAttribute("nonce", nonce);
        response.setHeader("Content-Security-Policy", String.format(CONTENT_POLICY, nonce));
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Correlation-ID", Correlation.of(request).toString());
        String path = request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
        if (path.startsWith("/jakarta.faces.resource/")) {
            chain.doFilter(request, response);
            return;
        }
        response.setHeader("Cache-Control", "no-store");
        if (OPEN.contains(path) || path.startsWith(SIGN_ON)) {
            chain.doFilter(request, response);
        } else if (!visitor.isPresent()) {
            response.sendRedirect(request.getContextPath() + "/index.xhtml" + wayBack(request, path));
        } else if (Page.at(path).filter(page -> !page.isFor(visitor.roles())).isPresent()) {
            audit.recordRefused(
                    visitor.caller(request), AuditAction.ACCESS_DENIED, AuditSubject.of("page"), Map.of("page", path));
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static String nonce() {
        byte[] bytes = new byte[NONCE_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** Where to go after the login: the page that was asked for; of a form that was sent, the page without what it said. */
    private static String wayBack(HttpServletRequest request, String path) {
        if (Page.at(path).isEmpty()) {
            return "";
        }
        String query = request.getMethod().equals("GET") && request.getQueryString() != null
                ? "?" + request.getQueryString()
                : "";
        return "?to=" + URLEncoder.encode(path + query, StandardCharsets.UTF_8);
    }
}
