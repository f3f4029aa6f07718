package org.tafoundry.console.session;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tafoundry.console.text.Language;
import org.tafoundry.identity.TokenVersions;
import org.tafoundry.identity.sso.Provider;
import org.tafoundry.identity.sso.SignOnRefusal;
import org.tafoundry.identity.sso.SingleSignOn;
import org.tafoundry.rate.CallRates;
import org.tafoundry.refusal.Refusal;
import org.tafoundry.settings.NotificationKeys;
import org.tafoundry.settings.Settings;

/** The pages between the login page and another provider: out, back, and, after a logout, out again. */
@WebServlet("/sso/*")
public class SignOnServlet extends HttpServlet {
    /** Where the session keeps the address at which a logout goes on. */
    static final String LEFT = "org.tafoundry.signOnLeft";

    private static final long serialVersionUID = 1L;

    /** Comes back from another site, which the cookie of the session does not; good for nothing but finishing a login. */
    private static final String COOKIE = "ta-foundry-login";

    private static final int TEN_MINUTES = 600;

    /** Each login that begins is a row until it ends or ten minutes are over. */
    private static final int LOGINS_PER_MINUTE = 60;

    private static final int TOO_MANY = 429;

    @Inject
    private transient SingleSignOn signOn;

    @Inject
    private transient TokenVersions versions;

    @Inject
    private transient Settings settings;

    @Inject
    private transient CallRates rates;

    @Inject
    private transient Visitor visitor;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo() == null ? "" : request.getPathInfo();
        try {
            if (path.equals("/left")) {
                leave(request, response);
            } else if (path.equals("/enter")) {
                enter(request.getParameter("ticket"), request, response);
            } else if (path.equals("/saml/metadata")) {
                metadata(response);
            } else if (path.equals("/saml/logout")) {
                loggedOut(request, response);
            } else if (path.endsWith("/login")) {
                begin(provider(path, request), request, response);
            } else if (path.endsWith("/callback") && !path.startsWith("/saml/")) {
                arrive(provider(path, request), request, response);
            } else {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
            }
        } catch (Refusal refusal) {
            refused(request, response, refusal);
        }
    }

    /** A form of the provider's site answers a login, or the provider says that somebody has logged out there. */
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo() == null ? "" : request.getPathInfo();
        if (path.equals("/saml/callback")) {
            arriveByForm(request, response);
        } else if (path.equals("/oidc/logout")) {
            try {
                signOn.loggedOut(visitor.caller(request), Provider.OIDC, parameters(request), "");
                response.setStatus(HttpServletResponse.SC_OK);
            } catch (Refusal refusal) {
                response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            }
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private void arriveByForm(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            String ticket =
                    signOn.arrive(visitor.caller(request), Provider.SAML, Optional.empty(), parameters(request));
            // what the browser keeps does not come with another site's form, but with the way that this answer sends it
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", request.getContextPath() + "/sso/enter?ticket=" + ticket);
        } catch (Refusal refusal) {
            refused(request, response, refusal);
        }
    }

    private void metadata(HttpServletResponse response) throws IOException {
        String document = signOn.description();
        response.setContentType("application/samlmetadata+xml; charset=UTF-8");
        response.getOutputStream().write(document.getBytes(StandardCharsets.UTF_8));
    }

    /** The browser brings the provider's question for a logout, or its answer to ours. */
    private void loggedOut(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<URI> answer = request.getParameter("SAMLRequest") == null
                ? Optional.empty()
                : signOn.loggedOut(
                        visitor.caller(request), Provider.SAML, parameters(request), request.getQueryString());
        response.sendRedirect(answer.map(URI::toString).orElse(request.getContextPath() + "/index.xhtml"));
    }

    private void begin(Provider provider, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Language language = Language.of(request);
        long wait = rates.take("login " + request.getRemoteAddr(), LOGINS_PER_MINUTE);
        if (wait > 0) {
            response.setHeader("Retry-After", Long.toString(wait));
            SignOnPage.write(
                    response,
                    language,
                    TOO_MANY,
                    "sso.not-logged-in",
                    language.say("sso.too-many", LOGINS_PER_MINUTE, wait),
                    "");
            return;
        }
        String to = Optional.ofNullable(request.getParameter("to"))
                .filter(page -> LoginPage.WAY_BACK.matcher(page).matches())
                .orElse("");
        SingleSignOn.Departure departure = signOn.begin(provider, to, "program".equals(request.getParameter("for")));
        response.addCookie(cookie(request, departure.browser(), TEN_MINUTES));
        response.sendRedirect(departure.provider().toString());
    }

    private void arrive(Provider provider, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String ticket =
                signOn.arrive(visitor.caller(request), provider, Optional.of(browser(request)), parameters(request));
        enter(ticket, request, response);
    }

    private void enter(String given, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Language language = Language.of(request);
        String ticket = given == null ? "" : given;
        String browser = browser(request);
        response.addCookie(cookie(request, "", 0));
        if (signOn.isForProgram(ticket)) {
            SignOnPage.write(
                    response,
                    language,
                    HttpServletResponse.SC_OK,
                    "sso.your-ticket",
                    language.say("sso.give-it-to-the-program", ticket),
                    "");
            return;
        }
        SingleSignOn.Entry entry = signOn.enter(visitor.caller(request), ticket, browser);
        HttpSession session = request.getSession(true);
        if (!session.isNew()) {
            // a session id that was known before the login must not be worth anything after it
            request.changeSessionId();
        }
        visitor.become(entry, versions.current(entry.tokens().user().id()));
        // a redirect would still come from the other site, and the session's cookie would stay behind
        SignOnPage.write(
                response,
                language,
                HttpServletResponse.SC_OK,
                "sso.logged-in",
                "",
                request.getContextPath() + (entry.returnTo().isEmpty() ? visitor.getHome() : entry.returnTo()));
    }

    /** The parameters of a call; SAML has a name of its own for the state. */
    private static Map<String, String> parameters(HttpServletRequest request) {
        Map<String, String> parameters = new HashMap<>();
        request.getParameterMap().forEach((name, values) -> parameters.put(name, values[0]));
        if (parameters.containsKey("RelayState")) {
            parameters.putIfAbsent("state", parameters.get("RelayState"));
        }
        return parameters;
    }

    private static void leave(HttpServletRequest request, HttpServletResponse response) throws IOException {
        HttpSession session = request.getSession(false);
        Object there = session == null ? null : session.getAttribute(LEFT);
        if (there == null) {
            response.sendRedirect(request.getContextPath() + "/index.xhtml");
            return;
        }
        session.removeAttribute(LEFT);
        Language language = Language.of(request);
        SignOnPage.write(
                response,
                language,
                HttpServletResponse.SC_OK,
                "sso.logged-out",
                language.of("sso.provider-next"),
                there.toString());
    }

    private static void refused(HttpServletRequest request, HttpServletResponse response, Refusal refusal)
            throws IOException {
        int status = refusal.code() == SignOnRefusal.SIGN_ON_UNKNOWN_PROVIDER
                ? HttpServletResponse.SC_NOT_FOUND
                : HttpServletResponse.SC_FORBIDDEN;
        SignOnPage.write(
                response,
                Language.of(request),
                status,
                "sso.not-logged-in",
                refusal.getMessage() + " " + refusal.next(),
                "");
    }

    private static Provider provider(String path, HttpServletRequest request) {
        String[] parts = path.split("/");
        return Provider.named(parts.length > 1 ? parts[1] : "")
                .orElseThrow(() -> new Refusal(
                        SignOnRefusal.SIGN_ON_UNKNOWN_PROVIDER,
                        Language.of(request).of("sso.no-such-way"),
                        Language.of(request).of("sso.begin-on-the-login-page")));
    }

    private Cookie cookie(HttpServletRequest request, String value, int seconds) {
        Cookie cookie = new Cookie(COOKIE, value);
        cookie.setHttpOnly(true);
        cookie.setSecure(settings.value(NotificationKeys.PUBLIC_URL).startsWith("https:"));
        cookie.setPath(request.getContextPath() + "/sso");
        cookie.setMaxAge(seconds);
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }

    private static String browser(HttpServletRequest request) {
        return Stream.of(Optional.ofNullable(request.getCookies()).orElseGet(() -> new Cookie[0]))
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(Cookie::getValue)
                .findFirst()
                .orElse("");
    }
}
