package org.tafoundry.console.session;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tafoundry.console.Notices;
import org.tafoundry.identity.TokenVersions;
import org.tafoundry.identity.session.Sessions;
import org.tafoundry.identity.session.TokenPair;
import org.tafoundry.identity.sso.LoginOption;
import org.tafoundry.identity.sso.LoginWays;
import org.tafoundry.identity.sso.SingleSignOn;
import org.tafoundry.refusal.Refusal;

/** The login page. */
@Named
@RequestScoped
public class LoginPage {
    /** A page of the console and nothing else: what follows the login is not for an address to decide. */
    static final Pattern WAY_BACK = Pattern.compile("/[a-z]+\\.xhtml(?:\\?[A-Za-z0-9%&=+._~-]*)?");

    @Inject
    private Sessions sessions;

    @Inject
    private TokenVersions versions;

    @Inject
    private SingleSignOn signOn;

    @Inject
    private LoginWays ways;

    @Inject
    private Visitor visitor;

    private String to = "";
    private String username = "";
    private String password = "";

    /** Logs in and goes on; stays with the reason when refused. */
    public String login() throws IOException {
        HttpServletRequest request = Notices.request();
        try {
            TokenPair login = sessions.login(visitor.caller(request), username, password);
            // a session id that was known before the login must not be worth anything after it
            request.changeSessionId();
            visitor.become(login, versions.current(login.user().id()));
            FacesContext.getCurrentInstance()
                    .getExternalContext()
                    .redirect(request.getContextPath() + (WAY_BACK.matcher(to).matches() ? to : visitor.getHome()));
            return "";
        } catch (Refusal refusal) {
            Notices.refused(visitor, refusal);
            return "";
        }
    }

    /** Logs out and forgets the session; who came from another provider goes there to log out too. */
    public String logout() throws IOException {
        Optional<URI> provider = atProvider();
        if (visitor.isPresent()) {
            sessions.logout(visitor.caller(Notices.request()), visitor.refreshToken());
        }
        ExternalContext context = FacesContext.getCurrentInstance().getExternalContext();
        context.invalidateSession();
        if (provider.isEmpty()) {
            return "/index?faces-redirect=true";
        }
        // a form may not lead to another site, so a page of this one does
        HttpServletRequest request = Notices.request();
        request.getSession(true).setAttribute(SignOnServlet.LEFT, provider.get().toString());
        context.redirect(request.getContextPath() + "/sso/left");
        return "";
    }

    private Optional<URI> atProvider() {
        try {
            return visitor.provider().flatMap(provider -> signOn.logout(provider, visitor.logoutHint()));
        } catch (Refusal unavailable) {
            // the session here ends all the same
            return Optional.empty();
        }
    }

    /** The providers that people can log in with. */
    public List<LoginOption> getProviders() {
        return ways.options();
    }

    /** Whether there is a form for a password. */
    public boolean isPasswordOffered() {
        return ways.offersPassword();
    }

    /** Where the login with a provider begins, on the way to the page that was asked for. */
    public String begin(LoginOption option) {
        return Notices.request().getContextPath() + "/sso/" + option.provider().word() + "/login?to="
                + URLEncoder.encode(to, StandardCharsets.UTF_8);
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to == null ? "" : to;
    }

    public String getUsername() {
        return username;
    }

    public void setUsername(String username) {
        this.username = username;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
