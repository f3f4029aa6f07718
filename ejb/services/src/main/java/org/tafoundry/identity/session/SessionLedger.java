package org.tafoundry.identity.session;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.tafoundry.audit.AuditAction;
import org.tafoundry.audit.AuditSubject;
import org.tafoundry.audit.AuditTrail;
import org.tafoundry.caller.Caller;
import org.tafoundry.identity.TokenVersions;
import org.tafoundry.identity.UserView;
import org.tafoundry.identity.Users;
import org.tafoundry.identity.sso.LoginWays;

/** The changes that a login makes, each in one transaction with its audit row. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SessionLedger {
    private static final String ENTITY = "session";

    @Inject
    private SigningKey key;

    @Inject
    private RefreshTokens refreshTokens;

    @Inject
    private TokenVersions versions;

    @Inject
    private Users users;

    @Inject
    private LoginWays ways;

    @Inject
    private AuditTrail audit;

    private AccessTokens accessTokens;

    protected SessionLedger() {}

    SessionLedger(
            AccessTokens accessTokens,
            RefreshTokens refreshTokens,
            TokenVersions versions,
            Users users,
            LoginWays ways,
            AuditTrail audit) {
        this.ways = ways;
        this.accessTokens = accessTokens;
        this.refreshTokens = refreshTokens;
        this.versions = versions;
        this.users = users;
        this.audit = audit;
    }

    @PostConstruct
    void readKey() {
        accessTokens = new AccessTokens(key.privateKey());
    }

    /** Begins a login. */
    public TokenPair open(Caller caller, UserView user) {
        Instant now = now();
        UUID family = UUID.randomUUID();
        users.loggedIn(user.id(), now);
        audit.record(
                caller.as(user.id(), user.username(), user.roles()),
                AuditAction.LOGIN,
                AuditSubject.of(ENTITY, family),
                Map.of("username", user.username(), "provider", user.authProvider()));
        return pair(family, user, now);
    }

    /** Uses a refresh token up for a new pair; empty when it is not good any more. */
    public Optional<TokenPair> renew(Caller caller, String refreshToken) {
        Instant now = now();
        RefreshTokens.Use use = refreshTokens.use(refreshToken, now);
        if (use instanceof RefreshTokens.Use.Good good) {
            return users.known(good.user())
                    .filter(UserView::active)
                    .filter(user -> !user.local() || ways.allowsPassword(user))
                    .map(user -> pair(good.family(), user, now));
        }
        if (use instanceof RefreshTokens.Use.Again again) {
            versions.raise(again.user());
            audit.record(
                    as(caller, again.user()),
                    AuditAction.LOGIN_FAILED,
                    AuditSubject.of(ENTITY, again.family()),
                    Map.of(
                            "reason",
                            "refresh token used twice",
                            "user",
                            again.user().toString()));
        }
        return Optional.empty();
    }

    /** Ends a login; a token that is unknown ends nothing. */
    public void close(Caller caller, String refreshToken) {
        refreshTokens.end(refreshToken, now()).ifPresent(user -> {
            versions.raise(user);
            audit.record(as(caller, user), AuditAction.LOGOUT, AuditSubject.of("user", user), Map.of());
        });
    }

    /** Ends all logins of a user, as their provider says that they have logged out there. */
    public void closeAll(Caller caller, UserView user) {
        versions.raise(user.id());
        refreshTokens.endAll(user.id(), now());
        audit.record(
                caller.as(user.id(), user.username(), user.roles()),
                AuditAction.LOGOUT,
                AuditSubject.of("user", user.id()),
                Map.of("provider", user.authProvider()));
    }

    /** Replaces a password and ends all logins of its user. */
    public void replacePassword(Caller caller, UUID user, String password) {
        users.replacePassword(caller, user, password);
        refreshTokens.endAll(user, now());
    }

    /** Replaces a user's password for them and ends all their logins. */
    public void resetPassword(Caller caller, UUID user, String password) {
        users.resetPassword(caller, user, password);
        refreshTokens.endAll(user, now());
    }

    private Caller as(Caller caller, UUID user) {
        return users.known(user)
                .map(view -> caller.as(user, view.username(), view.roles()))
                .orElse(caller);
    }

    private TokenPair pair(UUID family, UserView user, Instant now) {
        return new TokenPair(
                accessTokens.sign(user, versions.current(user.id()), now),
                refreshTokens.issue(family, user.id(), now),
                AccessTokens.LIFETIME.toSeconds(),
                user);
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
