package org.tafoundry.identity.sso;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.tafoundry.identity.session.OpaqueToken;

/**
 * Logins on their way through other providers. Each state and each ticket is good once, for a short time, and a browser's
 * only in the browser that began. Each change is a short transaction of its own.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class LoginFlows {
    private static final Duration WAY = Duration.ofMinutes(10);
    private static final Duration TICKET = Duration.ofSeconds(60);

    /** Longer than a provider's message about a logout is taken for new. */
    private static final Duration MEMORY = Duration.ofMinutes(15);

    @PersistenceContext
    private EntityManager em;

    protected LoginFlows() {}

    LoginFlows(EntityManager em) {
        this.em = em;
    }

    /**
     * A login that has begun.
     *
     * @param state finds it again
     * @param browser what the browser keeps to show that it is the one
     * @param nonce nonce
     * @param verifier verifier
     */
    public record Begun(String state, String browser, String nonce, String verifier) {}

    /**
     * A login that an answer has come for.
     *
     * @param id the login
     * @param nonce nonce
     * @param verifier verifier
     */
    public record Answered(UUID id, String nonce, String verifier) {}

    /**
     * A login that is done.
     *
     * @param provider which provider
     * @param user who
     * @param returnTo the page that was asked for
     * @param forProgram whether the ticket is for a program
     * @param logoutHint what a logout at the provider needs
     */
    public record Done(Provider provider, UUID user, String returnTo, boolean forProgram, String logoutHint) {}

    /** Begins a login. */
    public Begun begin(Provider provider, String returnTo, boolean forProgram) {
        Instant now = now();
        em.createQuery("delete from LoginFlow f where f.expiresAt < :now")
                .setParameter("now", now)
                .executeUpdate();
        Begun begun = new Begun(OpaqueToken.random(), OpaqueToken.random(), OpaqueToken.random(), OpaqueToken.random());
        LoginFlow row = new LoginFlow(provider, now.plus(WAY));
        row.stateHash = OpaqueToken.hash(begun.state());
        row.browserHash = OpaqueToken.hash(begun.browser());
        row.nonce = begun.nonce();
        row.verifier = begun.verifier();
        row.returnTo = returnTo;
        row.forProgram = forProgram;
        em.persist(row);
        return begun;
    }

    /** Remembers a provider's message about a logout; false when it has come before. */
    public boolean remember(Provider provider, String message) {
        String name = "logout " + provider.word() + " " + message;
        if (find("stateHash", name).isPresent()) {
            return false;
        }
        Instant now = now();
        LoginFlow row = new LoginFlow(provider, now.plus(MEMORY));
        row.stateHash = OpaqueToken.hash(name);
        row.browserHash = "";
        row.nonce = "";
        row.verifier = "";
        row.returnTo = "";
        row.answeredAt = now; // it is no login that an answer could belong to
        em.persist(row);
        return true;
    }

    /** The login that an answer belongs to; none a second time, late, or in another browser. */
    public Optional<Answered> answer(Provider provider, String state, Optional<String> browser) {
        Optional<LoginFlow> found = find("stateHash", state)
                .filter(row -> row.provider == provider)
                .filter(row -> row.answeredAt == null && now().isBefore(row.expiresAt))
                .filter(row -> browser.isEmpty() || row.browserHash.equals(OpaqueToken.hash(browser.get())));
        found.ifPresent(row -> row.answeredAt = now());
        return found.map(row -> new Answered(row.id, row.nonce, row.verifier));
    }

    /** The ticket for a login whose user is known now. */
    public String ticket(UUID flow, UUID user, String logoutHint) {
        LoginFlow row = em.find(LoginFlow.class, flow, LockModeType.PESSIMISTIC_WRITE);
        String ticket = OpaqueToken.random();
        row.userId = user;
        row.ticketHash = OpaqueToken.hash(ticket);
        row.logoutHint = logoutHint;
        row.expiresAt = now().plus(TICKET);
        return ticket;
    }

    /** The login that a ticket is for, as a browser redeems it that has to be the one that began; used up with it. */
    public Optional<Done> redeem(String ticket, String browser) {
        return take(find("ticketHash", ticket)
                .filter(row -> !row.forProgram && row.browserHash.equals(OpaqueToken.hash(browser))));
    }

    /** The login that a program's ticket is for; used up with it. */
    public Optional<Done> redeemForProgram(String ticket) {
        return take(find("ticketHash", ticket).filter(row -> row.forProgram));
    }

    /** Whether the ticket of a login is for a program. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public boolean isForProgram(String ticket) {
        return !em.createQuery(
                        "select f.id from LoginFlow f where f.ticketHash = :hash and f.forProgram = true", UUID.class)
                .setParameter("hash", OpaqueToken.hash(ticket))
                .getResultList()
                .isEmpty();
    }

    private Optional<Done> take(Optional<LoginFlow> found) {
        Optional<Done> done = found.filter(row -> now().isBefore(row.expiresAt))
                .map(row -> new Done(row.provider, row.userId, row.returnTo, row.forProgram, row.logoutHint));
        found.ifPresent(em::remove);
        return done;
    }

    private Optional<LoginFlow> find(String column, String token) {
        return em.createQuery("select f from LoginFlow f where f." + column + " = :hash", LoginFlow.class)
                .setParameter("hash", OpaqueToken.hash(token))
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
