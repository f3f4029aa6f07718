package org.tafoundry.identity.session;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.tafoundry.audit.AuditAction;
import org.tafoundry.audit.AuditSubject;
import org.tafoundry.audit.AuditTrail;
import org.tafoundry.caller.Caller;
import org.tafoundry.identity.UserView;
import org.tafoundry.identity.Users;
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
    private static final int LONGEST = 255;

    /** Enough for somebody who mistypes, few enough to make guessing useless; counted over all nodes, by the audit trail. */
    private static final int MOST_FAILURES = 10;

    private static final Duration WINDOW = Duration.ofMinutes(5);

    @Inject
    private PasswordCheck passwords;

    @Inject
    private Users users;

    @Inject
    private SessionLedger ledger;

    @Inject
    private AuditTrail audit;

    protected Sessions() {}

    Sessions(PasswordCheck passwords, Users users, SessionLedger ledger, AuditTrail audit) {
        this.passwords = passwords;
        this.users = users;
        this.ledger = ledger;
        this.audit = audit;
    }

    /** Logs a local user in; after ten wrong passwords in five minutes from one address it waits before it checks any. */
    public TokenPair login(Caller caller, String username, String password) {
        String name = Values.required(USERNAME, username, LONGEST);
        Values.required("password", password, LONGEST);
        requireFewFailures(caller, name);
        if (!passwords.accepts(name, password.toCharArray())) {
            throw wrongCredentials(caller, name);
        }
        return users.named(name)
                .filter(UserView::active)
                .map(user -> ledger.open(caller, user))
                .orElseThrow(() -> wrongCredentials(caller, name));
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
        requireFewFailures(caller, user.username());
        if (!passwords.accepts(user.username(), secret.toCharArray())) {
            throw wrongCredentials(caller, user.username());
        }
        ledger.replacePassword(caller, user.id(), replacement);
    }

    private void requireFewFailures(Caller caller, String username) {
        Instant since = Instant.now().minus(WINDOW);
        if (audit.countSince(caller, AuditAction.LOGIN_FAILED, USERNAME, username, since) >= MOST_FAILURES) {
            throw new Refusal(
                    SessionRefusal.SESSION_TOO_MANY_ATTEMPTS,
                    "There were " + MOST_FAILURES + " wrong passwords for this user name from this address within "
                            + WINDOW.toMinutes() + " minutes.",
                    "Wait " + WINDOW.toMinutes() + " minutes, or ask an administrator to reset the password.");
        }
    }

    private Refusal wrongCredentials(Caller caller, String username) {
        Optional<UserView> meant = users.named(username);
        AuditSubject subject =
                meant.map(user -> AuditSubject.of("user", user.id())).orElseGet(() -> AuditSubject.of("user"));
        Caller known = meant.map(user -> caller.as(user.id(), user.username(), user.roles()))
                .orElse(caller);
        audit.recordRefused(known, AuditAction.LOGIN_FAILED, subject, Map.of(USERNAME, username));
        return new Refusal(
                SessionRefusal.SESSION_WRONG_CREDENTIALS,
                "The user name or the password is wrong, or the user is disabled.",
                "Check both; an administrator can reset the password or enable the user.");
    }

    private static Refusal nobody() {
        return new Refusal(CommonRefusal.NOT_FOUND, "The user of this token is gone.", "Log in as another user.");
    }
}
