package org.tafoundry.identity.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tafoundry.audit.AuditAction;
import org.tafoundry.audit.AuditQuery;
import org.tafoundry.audit.AuditRecord;
import org.tafoundry.audit.AuditTrail;
import org.tafoundry.caller.Caller;
import org.tafoundry.caller.RoleName;
import org.tafoundry.identity.BcryptHash;
import org.tafoundry.identity.TestIdentity;
import org.tafoundry.identity.UserChange;
import org.tafoundry.identity.UserView;
import org.tafoundry.identity.Users;
import org.tafoundry.identity.sso.LoginWays;
import org.tafoundry.page.PageRequest;
import org.tafoundry.refusal.Refusal;
import org.tafoundry.settings.Settings;
import org.tafoundry.testing.TestPersistence;

class SessionsTest {
    private static final String PASSWORD = "correct horse";
    private static TestPersistence database;
    private static KeyPair keys;
    private static Caller admin;

    private Caller client;
    private Caller user;

    @BeforeAll
    static void start() throws NoSuchAlgorithmException {
        database = TestPersistence.start();
        keys = KeyPairGenerator.getInstance("RSA").generateKeyPair();
        admin = database.caller("ada", RoleName.ADMIN);
    }

    @BeforeEach
    void newUser() {
        client = Caller.anonymous("192.0.2.9", "test", UUID.randomUUID());
        user = database.caller("user" + UUID.randomUUID(), RoleName.REQUESTOR, RoleName.APPROVER);
    }

    @Test
    void aLoginGivesATokenThatSaysWhoAndWhat() throws IOException {
        TokenPair pair = login();
        JsonNode claims = claims(pair.accessToken());
        assertThat(claims.get("iss").asText()).isEqualTo("ta-foundry");
        assertThat(claims.get("sub").asText()).isEqualTo(id(user).toString());
        assertThat(claims.get("upn").asText()).isEqualTo(user.username());
        assertThat(claims.get("groups"))
                .extracting(JsonNode::asText)
                .containsExactlyInAnyOrder("REQUESTOR", "APPROVER");
        assertThat(claims.get("exp").asLong() - claims.get("iat").asLong()).isEqualTo(600);
        assertThat(claims.get("token_version").asLong()).isZero();
        assertThat(audited(AuditAction.LOGIN)).isTrue();
    }

    @Test
    void aWrongPasswordIsRefusedAndAudited() {
        assertRefused(
                SessionRefusal.SESSION_WRONG_CREDENTIALS,
                () -> database.inTransaction(em -> {
                    try {
                        return sessions(em).login(client, user.username(), "wrong");
                    } finally {
                        // the row of a refusal has a transaction of its own
                        em.getTransaction().commit();
                    }
                }));
        assertThat(audited(AuditAction.LOGIN_FAILED)).isTrue();
        assertRefused(
                SessionRefusal.SESSION_WRONG_CREDENTIALS,
                () -> with(sessions -> sessions.login(client, "nobody", PASSWORD)));
    }

    @Test
    void guessingIsStoppedForThatUserFromThatAddressOnly() {
        for (int guess = 0; guess < LoginAttempts.MOST; guess++) {
            database.inTransaction(em -> new LoginAttempts(em).begin(client, user.username()));
        }
        assertRefused(SessionRefusal.SESSION_TOO_MANY_ATTEMPTS, this::login);
        Caller elsewhere = Caller.anonymous("192.0.2.10", "test", UUID.randomUUID());
        assertThat(with(sessions -> sessions.login(elsewhere, user.username(), PASSWORD))
                        .user()
                        .username())
                .isEqualTo(user.username());
        newUser();
        assertThat(login().user().username()).isEqualTo(user.username());
    }

    @Test
    void manyGuessesAtOnceAreNoMoreThanOneAfterTheOther() {
        ExecutorService together = Executors.newFixedThreadPool(15);
        try {
            List<CompletableFuture<Boolean>> atOnce = IntStream.range(0, 30)
                    .mapToObj(guess -> CompletableFuture.supplyAsync(this::isLetTry, together))
                    .toList();
            assertThat(atOnce.stream().filter(CompletableFuture::join)).hasSize(LoginAttempts.MOST);
        } finally {
            together.shutdown();
        }
    }

    private boolean isLetTry() {
        try {
            database.inTransaction(em -> new LoginAttempts(em).begin(client, user.username()));
            return true;
        } catch (Refusal refusal) {
            return false;
        }
    }

    @Test
    void loginsThatSucceedDoNotCount() {
        for (int login = 0; login <= LoginAttempts.MOST; login++) {
            login();
        }
    }

    @Test
    void theNameIsTypedInAnyCase() {
        assertThat(with(sessions -> sessions.login(client, " " + user.username().toUpperCase(Locale.ROOT), PASSWORD))
                        .user()
                        .id())
                .isEqualTo(id(user));
    }

    @Test
    void nobodyIsToldFromSomebodyByTime() {
        with(sessions -> attempt(sessions, "nobody-at-all")); // the first makes what is compared with
        long began = System.nanoTime();
        with(sessions -> attempt(sessions, "somebody-else"));
        long unknown = System.nanoTime() - began;
        began = System.nanoTime();
        BcryptHash.of(PASSWORD);
        long hashing = System.nanoTime() - began;
        assertThat(unknown).isGreaterThan(hashing / 3);
    }

    private String attempt(Sessions sessions, String name) {
        try {
            return sessions.login(client, name, PASSWORD).toString();
        } catch (Refusal refusal) {
            return refusal.code().name();
        }
    }

    @Test
    void aWrongCurrentPasswordIsAMistakeAndNoLostLogin() {
        assertRefused(
                SessionRefusal.SESSION_WRONG_PASSWORD,
                () -> with(sessions -> {
                    sessions.changePassword(user, "not it", "another good one");
                    return "changed";
                }));
    }

    @Test
    void aRefreshTokenIsGoodOnce() {
        TokenPair first = login();
        TokenPair second = with(sessions -> sessions.refresh(client, first.refreshToken()));
        assertThat(second.refreshToken()).isNotEqualTo(first.refreshToken());
        assertThat(with(sessions -> sessions.refresh(client, second.refreshToken()))
                        .user()
                        .id())
                .isEqualTo(id(user));
    }

    @Test
    void aCopiedRefreshTokenEndsTheWholeLogin() {
        TokenPair first = login();
        TokenPair other = login();
        TokenPair second = with(sessions -> sessions.refresh(client, first.refreshToken()));
        assertEnded(first.refreshToken());
        assertEnded(second.refreshToken());
        assertThat(isCurrent(0)).isFalse();
        assertThat(with(sessions -> sessions.refresh(client, other.refreshToken()))
                        .user()
                        .id())
                .isEqualTo(id(user));
    }

    @Test
    void afterLogoutNothingIsGoodAnyMore() {
        TokenPair pair = login();
        assertThat(isCurrent(0)).isTrue();
        with(sessions -> {
            sessions.logout(client, pair.refreshToken());
            return "done";
        });
        assertThat(isCurrent(0)).isFalse();
        assertEnded(pair.refreshToken());
        assertThat(audited(AuditAction.LOGOUT)).isTrue();
    }

    @Test
    void whoWasDisabledAndEnabledAgainLogsInAgain() {
        TokenPair pair = login();
        setActive(false);
        setActive(true);
        assertThat(isCurrent(0)).isFalse();
        assertEnded(pair.refreshToken());
    }

    private void setActive(boolean active) {
        database.doInTransaction(em -> {
            Users users = TestIdentity.users(em);
            UserView now = users.get(admin, id(user));
            users.update(admin, now.id(), now.updatedAt(), new UserChange(now.email(), now.fullName(), active));
        });
    }

    @Test
    void theTokenItselfIsNotKept() {
        TokenPair pair = login();
        Object kept = database.inTransaction(
                em -> em.createNativeQuery("SELECT count(*) FROM refresh_tokens WHERE token_hash = :token")
                        .setParameter("token", pair.refreshToken())
                        .getSingleResult());
        assertThat(kept).isEqualTo(0L);
    }

    private TokenPair login() {
        return with(sessions -> sessions.login(client, user.username(), PASSWORD));
    }

    private void assertEnded(String token) {
        assertRefused(
                SessionRefusal.SESSION_ENDED,
                () -> database.inTransaction(em -> {
                    // the ledger commits although the caller is refused
                    boolean renewed = ledger(em).renew(client, token).isPresent();
                    em.flush();
                    em.getTransaction().commit();
                    em.getTransaction().begin();
                    if (!renewed) {
                        throw new Refusal(SessionRefusal.SESSION_ENDED, "", "");
                    }
                    return "renewed";
                }));
    }

    private boolean isCurrent(long version) {
        return database.inTransaction(em -> TestIdentity.versions(em).isCurrent(id(user), version));
    }

    private boolean audited(AuditAction action) {
        return database
                .inTransaction(em -> new AuditTrail(em)
                        .find(admin, AuditQuery.ALL.byUser(id(user)).doing(action), new PageRequest(0, 10, "")))
                .items()
                .stream()
                .map(AuditRecord::ipAddress)
                .anyMatch("192.0.2.9"::equals);
    }

    private static <T> T with(Function<Sessions, T> action) {
        return database.inTransaction(em -> action.apply(sessions(em)));
    }

    private static Sessions sessions(EntityManager em) {
        return new Sessions(
                (name, password) -> PASSWORD.equals(new String(password)) && !"nobody".equals(name),
                TestIdentity.users(em),
                ledger(em),
                new LoginAttempts(em),
                ways(em),
                new AuditTrail(em));
    }

    private static SessionLedger ledger(EntityManager em) {
        return new SessionLedger(
                new AccessTokens(keys.getPrivate()),
                new RefreshTokens(em),
                TestIdentity.versions(em),
                TestIdentity.users(em),
                ways(em),
                new AuditTrail(em));
    }

    private static LoginWays ways(EntityManager em) {
        return new LoginWays(List.of(), TestIdentity.external(em), Settings.fixed(Map.of()));
    }

    private static UUID id(Caller caller) {
        return caller.userId().orElseThrow();
    }

    private static JsonNode claims(String token) throws IOException {
        return JsonMapper.builder().build().readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
    }

    private static void assertRefused(SessionRefusal code, ThrowingCallable action) {
        assertThatThrownBy(action).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code())
                .isEqualTo(code));
    }
}
