package org.tafoundry.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tafoundry.caller.Caller;
import org.tafoundry.caller.RoleName;
import org.tafoundry.page.PageRequest;
import org.tafoundry.refusal.CommonRefusal;
import org.tafoundry.refusal.Refusal;
import org.tafoundry.refusal.RefusalCode;
import org.tafoundry.testing.TestPersistence;

class UsersTest {
    private static final String PASSWORD = "long enough";
    private static TestPersistence database;
    private static Caller admin;

    @BeforeAll
    static void start() {
        database = TestPersistence.start();
        admin = database.caller("ada", RoleName.ADMIN);
    }

    @Test
    void aUserIsCreatedWithRolesAndAHashedPassword() {
        UserView user = create("una", RoleName.REQUESTOR, RoleName.KNOWLEDGE_MANAGER);
        assertThat(user.roles()).containsExactlyInAnyOrder(RoleName.REQUESTOR, RoleName.KNOWLEDGE_MANAGER);
        String hash = (String)
                database.inTransaction(em -> em.createNativeQuery("SELECT hashed_password FROM users WHERE id = :id")
                        .setParameter("id", user.id())
                        .getSingleResult());
        assertThat(hash).startsWith("$2").doesNotContain(PASSWORD);
        assertThat(BcryptHash.matches(hash, PASSWORD)).isTrue();
        assertThat(BcryptHash.matches(hash, "another one")).isFalse();
    }

    @Test
    void namesAreUnique() {
        create("ulla");
        assertRefused(IdentityRefusal.IDENTITY_USER_EXISTS, () -> create("ulla"));
    }

    @ParameterizedTest
    @CsvSource({"'', a@b.c, long enough", "x, '', long enough", "x, a@b.c, short", "x, a@b.c,"})
    void whatIsMissingIsNamed(String username, String email, String password) {
        assertRefused(CommonRefusal.INVALID_VALUE, () -> new NewUser(username, email, "", password, Set.of()));
    }

    @Test
    void aPasswordLongerThanBcryptLooksIsRefused() {
        assertRefused(CommonRefusal.INVALID_VALUE, () -> new NewUser("x", "a@b.c", "", "\u00e4".repeat(37), Set.of()));
    }

    @Test
    void disablingAndNewRolesMakeTokensInvalid() {
        UserView user = create("ute", RoleName.REQUESTOR);
        assertThat(isCurrent(user.id(), 0)).isTrue();
        UserView changed = with(users -> users.assignRoles(admin, user.id(), Set.of(RoleName.APPROVER)));
        assertThat(changed.roles()).containsExactly(RoleName.APPROVER);
        assertThat(isCurrent(user.id(), 0)).isFalse();
        assertThat(isCurrent(user.id(), 1)).isTrue();
        with(users -> users.update(admin, user.id(), changed.updatedAt(), new UserChange(user.email(), "Ute", false)));
        assertThat(isCurrent(user.id(), 2)).isFalse();
    }

    @Test
    void theLastAdministratorStays() {
        UUID id = admin.userId().orElseThrow();
        assertRefused(
                IdentityRefusal.IDENTITY_LAST_ADMIN,
                () -> with(users -> users.assignRoles(admin, id, Set.of(RoleName.REQUESTOR))));
        assertRefused(
                IdentityRefusal.IDENTITY_LAST_ADMIN,
                () -> with(users -> {
                    users.delete(admin, id);
                    return "deleted";
                }));
        assertThat(with(users -> users.get(admin, id)).roles()).containsExactly(RoleName.ADMIN);
    }

    @Test
    void whoMadeARequestIsNotDeleted() {
        UserView user = create("uri", RoleName.REQUESTOR);
        database.doInTransaction(em -> em.createNativeQuery(
                        """
                        INSERT INTO requests (id, created_by, status, source_system, description)
                        VALUES (gen_random_uuid(), :user, 'NEW', 's', 'd')
                        """)
                .setParameter("user", user.id())
                .executeUpdate());
        assertRefused(
                IdentityRefusal.IDENTITY_USER_IN_USE,
                () -> with(users -> {
                    users.delete(admin, user.id());
                    return "deleted";
                }));
    }

    @Test
    void aSuperuserHasEveryRole() {
        UserView user = create("uwe");
        setSuperuser(user.id(), true);
        assertThat(with(users -> users.get(admin, user.id())).roles()).containsExactlyInAnyOrder(RoleName.values());
        setSuperuser(user.id(), false);
        assertThat(with(users -> users.get(admin, user.id())).roles()).isEmpty();
    }

    @Test
    void onlyAdministratorsDoThis() {
        Caller requestor = database.caller("rolf", RoleName.REQUESTOR, RoleName.APPROVER, RoleName.KNOWLEDGE_MANAGER);
        assertRefused(CommonRefusal.FORBIDDEN, () -> with(users -> users.list(requestor, new PageRequest(0, 10, ""))));
    }

    @Test
    void listsInTheWantedOrder() {
        create("zoe");
        assertThat(with(users -> users.list(admin, new PageRequest(0, 1, "username,desc")))
                        .items())
                .extracting(UserView::username)
                .containsExactly("zoe");
        assertRefused(
                CommonRefusal.INVALID_VALUE,
                () -> with(users -> users.list(admin, new PageRequest(0, 1, "hashedPassword"))));
    }

    private static UserView create(String name, RoleName... roles) {
        return with(
                users -> users.create(admin, new NewUser(name, name + "@example.org", "", PASSWORD, Set.of(roles))));
    }

    private static void setSuperuser(UUID user, boolean superuser) {
        database.doInTransaction(em -> em.createNativeQuery("UPDATE users SET is_superuser = :value WHERE id = :id")
                .setParameter("value", superuser)
                .setParameter("id", user)
                .executeUpdate());
    }

    private static boolean isCurrent(UUID user, long version) {
        return database.inTransaction(em -> new TokenVersions(em).isCurrent(user, version));
    }

    private static <T> T with(Function<Users, T> action) {
        return database.inTransaction(em -> action.apply(TestIdentity.users(em)));
    }

    private static void assertRefused(RefusalCode code, ThrowingCallable action) {
        assertThatThrownBy(action).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code())
                .isEqualTo(code));
    }
}
