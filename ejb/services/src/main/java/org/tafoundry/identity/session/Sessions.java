package org.tafoundry.identity.session;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.tafoundry.audit.AuditAction;
import org.tafoundry.audit.AuditSubject;
import org.tafoundry.audit.AuditTrail;
import org.tafoundry.caller.Caller;
import org.tafoundry.identity.BcryptHash;
import org.tafoundry.identity.UserView;
import org.tafoundry.identity.Username;
import org.tafoundry.identity.Users;
import org.tafoundry.identity.sso.LoginWays;
import org.tafoundry.refusal.CommonRefusal;
import org.tafoundry.refusal.Refusal;
import org.tafoundry.refusal.Values;

/**
 * Logs in, renews and logs out. It runs outside a transaction and calls {@link SessionLedger}, which has its own, so that
 * the audit row of a refused attempt is kept although the attempt is refused.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Sessions {
    private static final String USERNAME = "username";
    private static final String WRONG = "wrong password";
    private static final int LONGEST = 255;

    @Inject
    private PasswordCheck passwords;

    @Inject
    private Users users;

    @Inject
    private SessionLedger ledger;

    @Inject
    private LoginAttempts attempts;

    @Inject
    private LoginWays ways;

    @Inject
    private AuditTrail audit;

    protected Sessions() {}

    Sessions(
            PasswordCheck passwords,
            Users users,
            SessionLedger ledger,
            LoginAttempts attempts,
            LoginWays ways,
            AuditTrail audit) {
        this.ways = ways;
        this.passwords = passwords;
        this.users = users;
        this.ledger = ledger;
        this.attempts = attempts;
        this.audit = audit;
    }

    /** Logs a local user in; after ten wrong passwords in five minutes from one address it waits before it checks any. */
    public TokenPair login(Caller caller, String username, String password) {
        String name = Username.typed(username);
        Values.required("password", password, LONGEST);
        if (!ways.offersPassword()) {
            throw localLoginOff();
        }
        UUID attempt = attempts.begin(caller, name);
        UserView user = users.named(name)
                .filter(UserView::active)
                .filter(UserView::local)
                .filter(known -> passwords.accepts(name, password.toCharArray()))
                .orElseThrow(() -> wrongCredentials(caller, name, password));
        attempts.succeeded(attempt);
        if (!ways.allowsPassword(user)) {
            recordFailure(caller, name, "password login is off");
            throw localLoginOff();
        }
        return ledger.open(caller, user);
    }

    /** Renews a login: the refresh token is used up and a new pair given. */
    public TokenPair refresh(Caller caller, String refreshToken) {
        return ledger.renew(caller, Values.required("refresh_token", refreshToken, LONGEST))
                .orElseThrow(() -> new Refusal(
                        SessionRefusal.SESSION_ENDED,
                        "The refresh token is unknown, expired, revoked or was used before.",
                        "Log in again."));
    }

    /** Ends the login that the refresh token comes from, and with it the access tokens of its user. */
    public void logout(Caller caller, String refreshToken) {
        ledger.close(caller, Values.required("refresh_token", refreshToken, LONGEST));
    }

    /** Who the caller is. */
    public UserView me(Caller caller) {
        return caller.userId().flatMap(users::known).orElseThrow(Sessions::nobody);
    }

    /** Changes the caller's own password; all their logins end. */
    public void changePassword(Caller caller, String current, String replacement) {
        UserView user = me(caller);
        String secret = current == null ? "" : current;
        UUID attempt = attempts.begin(caller, user.username());
        if (!passwords.accepts(user.username(), secret.toCharArray())) {
            recordFailure(caller, user.username(), WRONG);
            throw new Refusal(
                    SessionRefusal.SESSION_WRONG_PASSWORD,
                    "The current password is wrong; nothing was changed.",
                    "Type it again, or ask an administrator to reset it.");
        }
        attempts.succeeded(attempt);
        ledger.replacePassword(caller, user.id(), replacement);
    }

    /** Gives a user a password that an administrator chose; all the user's logins end. */
    public void resetPassword(Caller caller, UUID user, String replacement) {
        ledger.resetPassword(caller, user, replacement);
    }

    private Refusal wrongCredentials(Caller caller, String username, String password) {
        String reason = reason(users.named(username));
        if (!reason.equals(WRONG)) {
            BcryptHash.pretend(password); // a password that was checked has taken time; for all others it takes as long
        }
        recordFailure(caller, username, reason);
        return new Refusal(
                SessionRefusal.SESSION_WRONG_CREDENTIALS,
                "The user name or the password is wrong, or the user is disabled.",
                "Check both; an administrator can reset the password or enable the user.");
    }

    /** Why somebody was refused, which the audit trail tells and the caller does not hear. */
    private static String reason(Optional<UserView> meant) {
        if (meant.isEmpty()) {
            return "unknown user";
        }
        if (!meant.get().active()) {
            return "disabled user";
        }
        return meant.get().local() ? WRONG : "user of a login provider";
    }

    private void recordFailure(Caller caller, String username, String reason) {
        Optional<UserView> meant = users.named(username);
        AuditSubject subject =
                meant.map(user -> AuditSubject.of("user", user.id())).orElseGet(() -> AuditSubject.of("user"));
        Caller known = meant.map(user -> caller.as(user.id(), user.username(), user.roles()))
                .orElse(caller);
        audit.recordRefused(known, AuditAction.LOGIN_FAILED, subject, Map.of(USERNAME, username, "reason", reason));
    }

    private static Refusal localLoginOff() {
        return new Refusal(
                SessionRefusal.SESSION_LOCAL_LOGIN_OFF,
                "Nobody logs in with a password of TA Foundry here.",
                "Log in with one of the providers that GET /auth/providers and the login page name.");
    }

    private static Refusal nobody() {
        return new Refusal(CommonRefusal.NOT_FOUND, "The user of this token is gone.", "Log in as another user.");
    }
}
