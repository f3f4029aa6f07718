package org.tafoundry.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tafoundry.caller.Caller;
import org.tafoundry.caller.RoleName;
import org.tafoundry.identity.session.SessionRefusal;
import org.tafoundry.identity.session.Sessions;
import org.tafoundry.identity.session.TokenPair;
import org.tafoundry.refusal.Refusal;

/** Logging in checks the password in the server's JDBC realm, and what is refused is audited all the same. */
@ExtendWith(ArquillianExtension.class)
class SessionsIT {
    @Resource(lookup = "java:jboss/datasources/TaFoundry")
    private DataSource database;

    @EJB(lookup = "java:global/ta-foundry/services/Sessions")
    private Sessions sessions;

    private People people;
    private Caller user;

    @Deployment
    static WebArchive test() {
        return InServer.war(SessionsIT.class, People.class);
    }

    @BeforeEach
    void newUser() throws SQLException {
        people = new People(database);
        user = people.withRoles(RoleName.REQUESTOR);
    }

    @Test
    void theRightPasswordOpensASession() throws SQLException {
        TokenPair pair = sessions.login(People.anonymous(), user.username(), People.PASSWORD);
        assertThat(pair.accessToken().split("\\.")).hasSize(3);
        assertThat(pair.user().roles()).containsExactly(RoleName.REQUESTOR);
        assertThat(sessions.refresh(People.anonymous(), pair.refreshToken()).refreshToken())
                .isNotEqualTo(pair.refreshToken());
        assertThat(audited("LOGIN")).isEqualTo(1L);
    }

    @Test
    void aWrongPasswordIsRefusedAndAudited() throws SQLException {
        assertRefused(() -> sessions.login(People.anonymous(), user.username(), "guess"));
        assertThat(people.ask(
                        "SELECT count(*) FROM audit_logs WHERE action = 'LOGIN_FAILED' AND entity_id = user_id"
                                + " AND details ->> 'reason' = 'wrong password' AND user_id = ?",
                        user.userId().orElseThrow()))
                .isEqualTo(1L);
    }

    @Test
    void aDisabledUserIsRefused() throws SQLException {
        people.execute(
                "UPDATE users SET is_active = false WHERE id = ?", user.userId().orElseThrow());
        assertRefused(() -> sessions.login(People.anonymous(), user.username(), People.PASSWORD));
    }

    @Test
    void aReusedRefreshTokenEndsTheLoginForGood() {
        TokenPair first = sessions.login(People.anonymous(), user.username(), People.PASSWORD);
        TokenPair second = sessions.refresh(People.anonymous(), first.refreshToken());
        assertThatThrownBy(() -> sessions.refresh(People.anonymous(), first.refreshToken()))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> sessions.refresh(People.anonymous(), second.refreshToken()))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void anotherPasswordTakesTheOldOnesPlace() {
        sessions.changePassword(user, People.PASSWORD, "another for tests");
        assertRefused(() -> sessions.login(People.anonymous(), user.username(), People.PASSWORD));
        assertThat(sessions.login(People.anonymous(), user.username(), "another for tests")
                        .user()
                        .id())
                .isEqualTo(user.userId().orElseThrow());
    }

    private Object audited(String action) throws SQLException {
        return people.ask(
                "SELECT count(*) FROM audit_logs WHERE action = ? AND user_id = ?",
                action,
                user.userId().orElseThrow());
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable action) {
        assertThatThrownBy(action).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code())
                .isEqualTo(SessionRefusal.SESSION_WRONG_CREDENTIALS));
    }
}
