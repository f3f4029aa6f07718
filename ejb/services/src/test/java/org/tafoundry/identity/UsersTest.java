package org.tafoundry.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tafoundry.audit.AuditAction;
import org.tafoundry.audit.AuditQuery;
import org.tafoundry.audit.AuditRecord;
import org.tafoundry.audit.AuditSubject;
import org.tafoundry.audit.AuditTrail;
import org.tafoundry.caller.Caller;
import org.tafoundry.caller.RoleName;
import org.tafoundry.page.Page;
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

    @Test
    void upperCaseMakesNoOtherUser() {
        assertThat(create("Ursel").username()).isEqualTo("ursel");
        assertRefused(IdentityRefusal.IDENTITY_USER_EXISTS, () -> create("URSEL"));
        NewUser sameAddress = new NewUser("ursula", "Ursel@Example.org", "", PASSWORD, Set.of());
        assertRefused(IdentityRefusal.IDENTITY_USER_EXISTS, () -> with(users -> users.create(admin, sameAddress)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<img src=x>", "a b", "-x", "\u202eadmin", "j\u00f6rg", "x\ny", "a/b"})
    void aNameHasPlainCharacters(String username) {
        assertRefused(CommonRefusal.INVALID_VALUE, () -> new NewUser(username, "a@b.c", "", PASSWORD, Set.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nomail", "@b.c", "a@", "a@b..c", "a b@c.d", "<a@b.c>", "a@b.c,d@e.f"})
    void anAddressIsOne(String email) {
        assertRefused(CommonRefusal.INVALID_VALUE, () -> new NewUser("x", email, "", PASSWORD, Set.of()));
        assertRefused(CommonRefusal.INVALID_VALUE, () -> new UserChange(email, "", true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "aaaaaaaaaaaa",
                "abababababab",
                "1234567890",
                "abcdefghijkl",
                "Password2024!",
                "qwertzuiop1",
                "ulrike and more",
                "see umail1 here"
            })
    void whatIsGuessedFirstIsNoPassword(String password) {
        assertRefused(
                CommonRefusal.INVALID_VALUE, () -> new NewUser("ulrike", "umail1@example.org", "", password, Set.of()));
    }

    @Test
    void anAdministratorGivesANewPassword() {
        UserView user = create("ulf");
        with(users -> {
            users.resetPassword(admin, user.id(), "quite another one");
            return "done";
        });
        assertThat(isCurrent(user.id(), 0)).isFalse();
        Caller self = database.caller("ulfilas", RoleName.REQUESTOR);
        assertRefused(
                CommonRefusal.FORBIDDEN,
                () -> with(users -> {
                    users.resetPassword(self, user.id(), "quite another one");
                    return "done";
                }));
    }

    @Test
    void rolesBelongToTheVersionThatWasRead() {
        UserView user = create("uschi");
        with(users -> users.assignRoles(admin, user.id(), user.updatedAt(), Set.of(RoleName.APPROVER)));
        assertRefused(
                CommonRefusal.CHANGED_MEANWHILE,
                () -> with(users -> users.assignRoles(admin, user.id(), user.updatedAt(), Set.of())));
    }

    @Test
    void usersAreFoundByAPartOfTheirNameOrAddress() {
        create("under_score");
        create("underxscore");
        assertThat(with(users -> users.list(admin, "ER_SC", new PageRequest(0, 10, "")))
                        .items())
                .extracting(UserView::username)
                .containsExactly("under_score");
        assertThat(with(users -> users.list(admin, "underxscore@EXAMPLE", new PageRequest(0, 10, "")))
                        .total())
                .isEqualTo(1);
    }

    @Test
    void namesAreToldForIds() {
        UserView user = create("ugo");
        UUID gone = UUID.randomUUID();
        Map<UUID, String> names = database.inTransaction(em -> new PersonNames(em).of(Set.of(user.id(), gone)));
        assertThat(names).isEqualTo(Map.of(user.id(), "ugo"));
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
        UserView changed =
                with(users -> users.assignRoles(admin, user.id(), user.updatedAt(), Set.of(RoleName.APPROVER)));
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
                () -> with(users ->
                        users.assignRoles(admin, id, users.get(admin, id).updatedAt(), Set.of(RoleName.REQUESTOR))));
        assertRefused(
                IdentityRefusal.IDENTITY_LAST_ADMIN,
                () -> with(users -> {
                    users.delete(admin, id, true);
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
                    users.delete(admin, user.id(), true);
                    return "deleted";
                }));
    }

    @Test
    void whoActedIsDeletedOnlyByForceAndStaysKnown() {
        UserView user = with(users -> users.create(
                admin, new NewUser("urs", "urs@example.org", "Urs Muster", PASSWORD, Set.of(RoleName.APPROVER))));
        Caller urs = Caller.anonymous("192.0.2.8", "test", UUID.randomUUID()).as(user.id(), "urs", user.roles());
        UUID thing = UUID.randomUUID();
        database.doInTransaction(em -> new AuditTrail(em)
                .record(urs, AuditAction.APPROVE, AuditSubject.of("request", thing), Map.of("a", "b")));
        assertRefused(IdentityRefusal.IDENTITY_USER_ACTED, () -> delete(user.id(), false));
        delete(user.id(), true);
        AuditRecord row = rows(AuditQuery.ALL.on(thing)).get(0);
        assertThat(row.userId()).isEmpty();
        assertThat(row.details())
                .isEqualTo(Map.of("a", "b", "actor", "urs", "actorName", "Urs Muster", "actorRoles", "APPROVER"));
        assertThat(rows(AuditQuery.ALL.on(user.id()).doing(AuditAction.DELETE))
                        .get(0)
                        .details())
                .containsEntry("username", "urs")
                .containsEntry("forced", "true");
    }

    @Test
    void aUserWhoIsGoneDoesNothingMore() {
        UserView user = create("ugo");
        Caller ugo = Caller.anonymous("192.0.2.8", "test", UUID.randomUUID()).as(user.id(), "ugo", user.roles());
        delete(user.id(), false);
        assertThatThrownBy(() -> database.doInTransaction(
                        em -> new AuditTrail(em).record(ugo, AuditAction.CREATE, AuditSubject.of("x"), Map.of())))
                .hasMessageContaining("ugo was deleted");
        Refusal denied = new Refusal(CommonRefusal.FORBIDDEN, "no", "ask");
        database.doInTransaction(em -> new AuditTrail(em).recordDenied(ugo, denied, "GET /x"));
        AuditRecord row = rows(AuditQuery.ALL.doing(AuditAction.ACCESS_DENIED)).get(0);
        assertThat(row.userId()).isEmpty();
        assertThat(row.details())
                .isEqualTo(Map.of("call", "GET /x", "code", "FORBIDDEN", "reason", "no", "actor", "ugo"));
    }

    @Test
    void ofTwoAdministratorsWhoTakeEachOthersRightOneStays() throws InterruptedException {
        UUID first = create("one", RoleName.ADMIN).id();
        UUID second = create("two", RoleName.ADMIN).id();
        for (int round = 0; round < 10; round++) {
            // the third administrator is out of the way for the race
            database.doInTransaction(em -> em.createNativeQuery("UPDATE users SET is_active = (id <> :id)")
                    .setParameter("id", admin.userId().orElseThrow())
                    .executeUpdate());
            Thread demotes = new Thread(() -> demote(second));
            Thread disables = new Thread(() -> disable(first));
            demotes.start();
            disables.start();
            demotes.join();
            disables.join();
            long left = with(users -> users.list(admin, "", new PageRequest(0, 200, ""))).items().stream()
                    .filter(user -> user.active() && user.roles().contains(RoleName.ADMIN))
                    .count();
            assertThat(left).isEqualTo(1);
            database.doInTransaction(em ->
                    em.createNativeQuery("UPDATE users SET is_active = true").executeUpdate());
            with(users ->
                    users.assignRoles(admin, second, users.get(admin, second).updatedAt(), Set.of(RoleName.ADMIN)));
        }
        demote(first);
        demote(second);
    }

    @Test
    void aListAsksForTheRolesOfAllItsUsersAtOnce() {
        create("ulfried", RoleName.REQUESTOR, RoleName.APPROVER);
        long[] statements = database.inTransaction(em -> {
            Statistics statistics =
                    em.getEntityManagerFactory().unwrap(SessionFactory.class).getStatistics();
            statistics.setStatisticsEnabled(true);
            statistics.clear();
            Page<UserView> page = TestIdentity.users(em).list(admin, "", new PageRequest(0, 200, ""));
            assertThat(page.items())
                    .filteredOn(user -> user.username().equals("ulfried"))
                    .extracting(UserView::roles)
                    .containsExactly(Set.of(RoleName.REQUESTOR, RoleName.APPROVER));
            assertThat(page.items()).hasSizeGreaterThan(2);
            return new long[] {statistics.getPrepareStatementCount()};
        });
        assertThat(statements[0]).isEqualTo(3);
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
        assertRefused(
                CommonRefusal.FORBIDDEN, () -> with(users -> users.list(requestor, "", new PageRequest(0, 10, ""))));
    }

    @Test
    void listsInTheWantedOrder() {
        create("zoe");
        assertThat(with(users -> users.list(admin, "", new PageRequest(0, 1, "username,desc")))
                        .items())
                .extracting(UserView::username)
                .containsExactly("zoe");
        assertRefused(
                CommonRefusal.INVALID_VALUE,
                () -> with(users -> users.list(admin, "", new PageRequest(0, 1, "hashedPassword"))));
    }

    private static void demote(UUID user) {
        try {
            with(users ->
                    users.assignRoles(admin, user, users.get(admin, user).updatedAt(), Set.of(RoleName.REQUESTOR)));
        } catch (Refusal refusal) {
            assertThat(refusal.code()).isEqualTo(IdentityRefusal.IDENTITY_LAST_ADMIN);
        }
    }

    private static void disable(UUID user) {
        try {
            with(users -> {
                UserView now = users.get(admin, user);
                return users.update(admin, user, now.updatedAt(), new UserChange(now.email(), now.fullName(), false));
            });
        } catch (Refusal refusal) {
            assertThat(refusal.code()).isEqualTo(IdentityRefusal.IDENTITY_LAST_ADMIN);
        }
    }

    private static void delete(UUID user, boolean force) {
        with(users -> {
            users.delete(admin, user, force);
            return "deleted";
        });
    }

    private static List<AuditRecord> rows(AuditQuery query) {
        return database.inTransaction(em -> new AuditTrail(em).find(admin, query, new PageRequest(0, 10, "")))
                .items();
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
