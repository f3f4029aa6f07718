package org.tafoundry.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tafoundry.caller.Caller;
import org.tafoundry.caller.RoleName;
import org.tafoundry.refusal.Refusal;
import org.tafoundry.testing.TestPersistence;

/** Who becomes whom when another provider vouches for them. */
class ExternalUsersTest {
    private static final GroupRoles MAPPING =
            new GroupRoles(List.of("ta-users=REQUESTOR", "ta-admins=ADMIN", "a=b=APPROVER"));
    private static final GroupRoles NO_MAPPING = new GroupRoles(List.of());
    private static final Caller BROWSER = Caller.anonymous("192.0.2.7", "test", UUID.randomUUID());

    private TestPersistence database;

    @BeforeEach
    void start() {
        database = TestPersistence.start();
    }

    @Test
    void aGroupWithARoleMakesAUserWithTheFirstLogin() {
        UserView rita = admit(identity("7", "Rita", "rita@example.org", "ta-users", "a=b"), MAPPING, false);
        assertThat(rita.username()).isEqualTo("rita");
        assertThat(rita.authProvider()).isEqualTo("oidc");
        assertThat(rita.local()).isFalse();
        assertThat(rita.roles()).containsExactlyInAnyOrder(RoleName.REQUESTOR, RoleName.APPROVER);
        assertThat(ask("SELECT external_id FROM users WHERE username = 'rita'")).isEqualTo("7");
        assertThat(ask("SELECT count(*) FROM audit_logs WHERE action = 'CREATE' AND entity_type = 'user'"))
                .isEqualTo(1L);
    }

    @Test
    void nobodyRegistersThemselvesUnlessThatIsAllowed() {
        ExternalIdentity stranger = identity("8", "sam", "sam@example.org", "others");
        assertRefused(IdentityRefusal.IDENTITY_NOT_REGISTERED, () -> admit(stranger, MAPPING, false));
        assertThat(ask("SELECT count(*) FROM users")).isEqualTo(0L);
        assertThat(admit(stranger, MAPPING, true).roles()).isEmpty();
        assertThat(admit(stranger, MAPPING, false).username())
                .as("who is registered comes back")
                .isEqualTo("sam");
    }

    @Test
    void theSameAddressOrNameMakesNobodyAUserWhoIsHereAlready() {
        database.caller("ada", RoleName.ADMIN);
        assertRefused(
                IdentityRefusal.IDENTITY_USER_EXISTS,
                () -> admit(identity("9", "eve", "ADA@example.org", "ta-users"), MAPPING, false));
        UserView other = admit(identity("9", "ada", "eve@example.org", "ta-users"), MAPPING, false);
        assertThat(other.username()).isEqualTo("ada@oidc");
        assertThat(other.roles()).containsExactly(RoleName.REQUESTOR);
        UserView third = admit(
                new ExternalIdentity("oauth", "9", "ada@oidc", "third@example.org", "", Set.of("ta-users")),
                MAPPING,
                false);
        assertThat(third.id()).as("the same id elsewhere is somebody else").isNotEqualTo(other.id());
    }

    @Test
    void groupsDecideAboutRolesAtEveryLogin() {
        database.caller("root", RoleName.ADMIN);
        UserView first = admit(identity("7", "rita", "rita@example.org", "ta-users", "ta-admins"), MAPPING, false);
        long version = version(first.id());
        assertThat(admit(identity("7", "rita", "rita@example.org", "ta-users", "ta-admins"), MAPPING, false)
                        .roles())
                .hasSize(2);
        assertThat(version(first.id())).as("nothing changed").isEqualTo(version);
        assertThat(admit(identity("7", "rita", "rita@example.org", "ta-users"), MAPPING, false)
                        .roles())
                .containsExactly(RoleName.REQUESTOR);
        assertThat(version(first.id())).as("tokens of before end").isEqualTo(version + 1);
        assertThat(admit(identity("7", "rita", "rita@example.org"), NO_MAPPING, false)
                        .roles())
                .as("without a mapping administrators decide")
                .containsExactly(RoleName.REQUESTOR);
    }

    @Test
    void aProviderTakesNotTheLastAdministrator() {
        admit(identity("7", "rita", "rita@example.org", "ta-admins"), MAPPING, false);
        assertThat(admit(identity("7", "rita", "rita@example.org", "ta-users"), MAPPING, false)
                        .roles())
                .containsExactlyInAnyOrder(RoleName.ADMIN, RoleName.REQUESTOR);
    }

    @Test
    void whoIsDisabledStaysOutside() {
        UserView rita = admit(identity("7", "rita", "rita@example.org", "ta-users"), MAPPING, false);
        database.doInTransaction(em -> em.createNativeQuery("UPDATE users SET is_active = false WHERE id = :id")
                .setParameter("id", rita.id())
                .executeUpdate());
        assertRefused(
                IdentityRefusal.IDENTITY_DISABLED,
                () -> admit(identity("7", "rita", "rita@example.org", "ta-users"), MAPPING, true));
    }

    @Test
    void foreignNamesBecomeNamesThatAreAllowed() {
        assertThat(admit(identity("1", "<img src=x>", "img@example.org", "ta-users"), MAPPING, false)
                        .username())
                .isEqualTo("img-src-x-");
        assertThat(admit(identity("2", "", "none@example.org", "ta-users"), MAPPING, false)
                        .username())
                .isEqualTo("user");
        assertThatThrownBy(() -> admit(identity("3", "x", "nomail", "ta-users"), MAPPING, false))
                .hasMessageContaining("is not an e-mail address");
    }

    private UserView admit(ExternalIdentity identity, GroupRoles mapping, boolean anybody) {
        return database.inTransaction(em -> TestIdentity.external(em).admit(BROWSER, identity, mapping, anybody));
    }

    private Object ask(String sql) {
        return database.inTransaction(em -> em.createNativeQuery(sql).getSingleResult());
    }

    private long version(UUID user) {
        return database.inTransaction(em -> TestIdentity.versions(em).current(user));
    }

    private static ExternalIdentity identity(String id, String name, String email, String... groups) {
        return new ExternalIdentity("oidc", id, name, email, "Rita Requestor", Set.of(groups));
    }

    private static void assertRefused(IdentityRefusal code, ThrowingCallable action) {
        assertThatThrownBy(action).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code())
                .isEqualTo(code));
    }
}
