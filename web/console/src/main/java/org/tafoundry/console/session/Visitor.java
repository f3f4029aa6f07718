package org.tafoundry.console.session;

import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.tafoundry.audit.AuditTrail;
import org.tafoundry.caller.Caller;
import org.tafoundry.caller.RoleName;
import org.tafoundry.console.Labels;
import org.tafoundry.identity.TokenVersions;
import org.tafoundry.identity.UserView;
import org.tafoundry.identity.session.TokenPair;
import org.tafoundry.identity.sso.Provider;
import org.tafoundry.identity.sso.SingleSignOn;
import org.tafoundry.refusal.Refusal;

/** Who uses the console in this browser session; nobody until they log in. */
@Named
@SessionScoped
public class Visitor implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private TokenVersions versions;

    @Inject
    private AuditTrail audit;

    @Inject
    private Labels labels;

    private UUID user;
    private String username = "";
    private String fullName = "";
    private TreeSet<RoleName> roles = new TreeSet<>();
    private long version;
    private String refreshToken = "";
    private Provider provider;
    private String logoutHint = "";
    private final HashSet<UUID> looked = new HashSet<>();

    /** Becomes the user who has just logged in. */
    void become(TokenPair login, long tokenVersion) {
        UserView view = login.user();
        user = view.id();
        username = view.username();
        fullName = view.fullName();
        roles = new TreeSet<>(view.roles());
        version = tokenVersion;
        refreshToken = login.refreshToken();
    }

    /** Becomes the user for whom another provider has vouched. */
    void become(SingleSignOn.Entry entry, long tokenVersion) {
        become(entry.tokens(), tokenVersion);
        provider = entry.provider();
        logoutHint = entry.logoutHint();
    }

    /** Who vouched for the user; empty when their password is kept here. */
    Optional<Provider> provider() {
        return Optional.ofNullable(provider);
    }

    /** What a logout at the provider needs. */
    String logoutHint() {
        return logoutHint;
    }

    /** Whether somebody is logged in who may still be: disabling a user or a new password ends every session. */
    public boolean isPresent() {
        return user != null && versions.isCurrent(user, version);
    }

    String refreshToken() {
        return refreshToken;
    }

    /** The caller of the services for a request of this browser. */
    public Caller caller(HttpServletRequest request) {
        String agent = request.getHeader("User-Agent");
        Caller anonymous =
                Caller.anonymous(request.getRemoteAddr(), agent == null ? "" : agent, Correlation.of(request));
        return Optional.ofNullable(user)
                .map(id -> anonymous.as(id, username, Set.copyOf(roles)))
                .orElse(anonymous);
    }

    /** Writes down that somebody was refused for lack of a right, when that is why. */
    public void refused(HttpServletRequest request, Refusal refusal) {
        audit.recordDenied(caller(request), refusal, request.getMethod() + " " + request.getRequestURI());
    }

    /** Whether this is the first look at a request in this browser session; pages reload themselves. */
    public boolean looksFirst(UUID request) {
        return looked.add(request);
    }

    /** Name to show. */
    public String getName() {
        return fullName.isEmpty() ? username : fullName;
    }

    /** The roles in words. */
    public String getRoleWords() {
        return String.join(", ", roles.stream().map(labels::status).toList());
    }

    /** The roles. */
    public Set<RoleName> roles() {
        return Set.copyOf(roles);
    }

    /** The user; empty for somebody who is not logged in. */
    public Optional<UUID> user() {
        return Optional.ofNullable(user);
    }

    public boolean isAdmin() {
        return roles.contains(RoleName.ADMIN);
    }

    public boolean isRequestor() {
        return roles.contains(RoleName.REQUESTOR);
    }

    public boolean isApprover() {
        return roles.contains(RoleName.APPROVER);
    }

    /** The page to begin with, below the console: the requests of those who see some, else what waits. */
    public String getHome() {
        return (Page.REQUESTS.isFor(roles) ? Page.REQUESTS : Page.DASHBOARD).path();
    }

    /** Whether numbers about all requests are for this user. */
    public boolean isSeesFigures() {
        return isApprover() || isAdmin();
    }

    /** Whether the user has no role, so that nothing is for them. */
    public boolean isWithoutRole() {
        return roles.isEmpty();
    }
}
