package org.tafoundry.console.session;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.regex.Pattern;
import org.tafoundry.console.Notices;
import org.tafoundry.identity.TokenVersions;
import org.tafoundry.identity.session.Sessions;
import org.tafoundry.identity.session.TokenPair;
import org.tafoundry.refusal.Refusal;

/** The login page. */
@Named
@RequestScoped
public class LoginPage {
    /** A page of the console and nothing else: what follows the login is not for an address to decide. */
    private static final Pattern WAY_BACK = Pattern.compile("/[a-z]+\\.xhtml(?:\\?[A-Za-z0-9%&=+._~-]*)?");

    @Inject
    private Sessions sessions;

    @Inject
    private TokenVersions versions;

    @Inject
    private Visitor visitor;

    private String to = "";
    private String username = "";
    private String password = "";

    /** Logs in and goes to the requests; stays with the reason when refused. */
    public String login() throws IOException {
        HttpServletRequest request = Notices.request();
        try {
            TokenPair login = sessions.login(visitor.caller(request), username, password);
            // a session id that was known before the login must not be worth anything after it
            request.changeSessionId();
            visitor.become(login, versions.current(login.user().id()));
            FacesContext.getCurrentInstance()
                    .getExternalContext()
                    .redirect(request.getContextPath() + (WAY_BACK.matcher(to).matches() ? to : "/requests.xhtml"));
            return "";
        } catch (Refusal refusal) {
            Notices.refused(visitor, refusal);
            return "";
        }
    }

    /** Logs out and forgets the session. */
    public String logout() {
        if (visitor.isPresent()) {
            sessions.logout(visitor.caller(Notices.request()), visitor.refreshToken());
        }
        FacesContext.getCurrentInstance().getExternalContext().invalidateSession();
        return "/index?faces-redirect=true";
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
