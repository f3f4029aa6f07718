package org.tafoundry.identity.sso;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.tafoundry.audit.AuditAction;
import org.tafoundry.audit.AuditSubject;
import org.tafoundry.audit.AuditTrail;
import org.tafoundry.caller.Caller;
import org.tafoundry.identity.ExternalUsers;
import org.tafoundry.identity.UserView;
import org.tafoundry.identity.Users;
import org.tafoundry.identity.session.SessionLedger;
import org.tafoundry.identity.session.TokenPair;
import org.tafoundry.refusal.Refusal;
import org.tafoundry.settings.LoginKeys;
import org.tafoundry.settings.NotificationKeys;
import org.tafoundry.settings.Settings;

/**
 * Logs people in with the help of other providers: out to the provider, back with its answer, and in with a ticket. It runs
 * outside a transaction, as providers are called; what it changes is in transactions of their own.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SingleSignOn {
    @Inject
    private LoginFlows flows;

    @Inject
    private ExternalUsers external;

    @Inject
    private Users users;

    @Inject
    private SessionLedger sessions;

    @Inject
    private LoginWays ways;

    @Inject
    private Settings settings;

    @Inject
    private AuditTrail audit;

    /**
     * Where a browser goes and what it keeps meanwhile.
     *
     * @param provider the address at the provider
     * @param browser what it keeps to show that it is the one that began
     */
    public record Departure(URI provider, String browser) {}

    /**
     * A session that a ticket opened.
     *
     * @param tokens the session
     * @param provider who vouched for the user
     * @param returnTo the page that was asked for
     * @param logoutHint what a logout at the provider needs
     */
    public record Entry(TokenPair tokens, Provider provider, String returnTo, String logoutHint) {
        /** Without the tokens. */
        @Override
        public String toString() {
            return "Entry[" + provider + "]";
        }
    }

    /**
     * Begins a login.
     *
     * @param returnTo the page to go to afterwards
     * @param forProgram whether the ticket at its end is for a program
     */
    public Departure begin(Provider provider, String returnTo, boolean forProgram) {
        Protocol protocol = ways.protocol(provider);
        LoginFlows.Begun begun = flows.begin(provider, returnTo, forProgram);
        URI there = protocol.begin(secrets(provider, begun.state(), begun.nonce(), begun.verifier()));
        return new Departure(there, begun.browser());
    }

    /**
     * Takes what a provider answered; gives the ticket that opens a session. What is refused is audited.
     *
     * @param browser what the browser kept; empty when its answer is a form of the provider's site, with which browsers send
     *     nothing that they keep: then it is asked for when the ticket is used
     */
    public String arrive(Caller caller, Provider provider, Optional<String> browser, Map<String, String> answer) {
        Protocol protocol = ways.protocol(provider);
        try {
            String state = answer.getOrDefault("state", "");
            LoginFlows.Answered flow = flows.answer(provider, state, browser).orElseThrow(SingleSignOn::expired);
            Protocol.Arrival arrival = protocol.finish(secrets(provider, state, flow.nonce(), flow.verifier()), answer);
            UserView user = external.admit(
                    caller, arrival.identity(), protocol.roles(), settings.value(LoginKeys.SELF_REGISTRATION));
            return flows.ticket(flow.id(), user.id(), arrival.logoutHint());
        } catch (Refusal refusal) {
            throw audited(caller, refusal);
        }
    }

    /** Whether a ticket is for a program, so that its reader has to be shown it. */
    public boolean isForProgram(String ticket) {
        return flows.isForProgram(ticket);
    }

    /** Opens a session in the browser that began. */
    public Entry enter(Caller caller, String ticket, String browser) {
        LoginFlows.Done done = flows.redeem(ticket, browser).orElseThrow(() -> audited(caller, expired()));
        return new Entry(open(caller, done), done.provider(), done.returnTo(), done.logoutHint());
    }

    /** Opens a session for a program. */
    public TokenPair exchange(Caller caller, String ticket) {
        return open(caller, flows.redeemForProgram(ticket).orElseThrow(SingleSignOn::expired));
    }

    /** Where a browser that has logged out goes to log out at the provider too; empty when there is no need. */
    public Optional<URI> logout(Provider provider, String logoutHint) {
        return ways.protocol(provider)
                .logout(logoutHint, URI.create(settings.value(NotificationKeys.PUBLIC_URL) + "/console/index.xhtml"));
    }

    /**
     * Ends all sessions of a user who has logged out at the provider, as its message proves.
     *
     * @param query the query that the message came with, as it came
     * @return where the browser goes with the answer; empty when the message did not come with a browser
     */
    public Optional<URI> loggedOut(Caller caller, Provider provider, Map<String, String> message, String query) {
        Protocol.Departed departed = ways.protocol(provider).loggedOut(message, query);
        if (!flows.remember(provider, departed.message())) {
            throw new Refusal(
                    SignOnRefusal.SIGN_ON_NOT_PROVEN,
                    "The provider's message about a logout has come before.",
                    "Log out once more, here or at the provider.");
        }
        external.known(provider.word(), departed.externalId()).ifPresent(user -> sessions.closeAll(caller, user));
        return departed.answer();
    }

    /** What the provider has to know of this installation, as XML; only SAML has such a document. */
    public String description() {
        return ways.protocol(Provider.SAML).description();
    }

    private TokenPair open(Caller caller, LoginFlows.Done done) {
        UserView user = users.known(done.user()).filter(UserView::active).orElseThrow(SingleSignOn::expired);
        return sessions.open(caller, user);
    }

    private Protocol.Secrets secrets(Provider provider, String state, String nonce, String verifier) {
        return new Protocol.Secrets(state, nonce, verifier, ways.address("/" + provider.word() + "/callback"));
    }

    private Refusal audited(Caller caller, Refusal refusal) {
        audit.recordRefused(
                caller,
                AuditAction.LOGIN_FAILED,
                AuditSubject.of("user"),
                Map.of("code", refusal.code().name(), "reason", refusal.getMessage()));
        return refusal;
    }

    private static Refusal expired() {
        return new Refusal(
                SignOnRefusal.SIGN_ON_EXPIRED,
                "The login was not begun in this browser, has ended already, or took too long.",
                "Begin once more on the login page.");
    }
}
