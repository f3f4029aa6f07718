package org.tafoundry.identity;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.exception.ConstraintViolationException;
import org.tafoundry.audit.AuditAction;
import org.tafoundry.audit.AuditSubject;
import org.tafoundry.audit.AuditTrail;
import org.tafoundry.caller.Caller;
import org.tafoundry.caller.RoleName;
import org.tafoundry.page.Page;
import org.tafoundry.page.PageRequest;
import org.tafoundry.refusal.CommonRefusal;
import org.tafoundry.refusal.Refusal;

/** Creates, lists, changes, disables and deletes users and assigns their roles; all of it an administrator's work. */
@Stateless
public class Users {
    private static final String ENTITY = "user";
    private static final Map<String, String> SORTABLE = Map.of(
            "username", "u.username", "email", "u.email", "createdAt", "u.createdAt", "lastLogin", "u.lastLogin");

    @PersistenceContext
    private EntityManager em;

    @Inject
    private AuditTrail audit;

    @Inject
    private TokenVersions tokens;

    protected Users() {}

    Users(EntityManager em, AuditTrail audit, TokenVersions tokens) {
        this.em = em;
        this.audit = audit;
        this.tokens = tokens;
    }

    /** The users, by name unless sorted by {@code username}, {@code email}, {@code createdAt} or {@code lastLogin}. */
    public Page<UserView> list(Caller caller, PageRequest page) {
        caller.require(RoleName.ADMIN);
        List<User> rows = em.createQuery("select u from User u" + page.orderBy(SORTABLE, "u.username"), User.class)
                .setFirstResult(page.first())
                .setMaxResults(page.size())
                .getResultList();
        Map<UUID, Set<RoleName>> roles =
                assigned(rows.stream().map(user -> user.id).toList());
        List<UserView> users = rows.stream()
                .map(user -> UserView.of(user, roles.getOrDefault(user.id, Set.of())))
                .toList();
        return Page.of(
                users,
                page,
                em.createQuery("select count(u) from User u", Long.class).getSingleResult());
    }

    /** One user. */
    public UserView get(Caller caller, UUID id) {
        caller.require(RoleName.ADMIN);
        return view(find(id, LockModeType.NONE));
    }

    /** Creates a local user. */
    public UserView create(Caller caller, NewUser wanted) {
        UUID admin = caller.require(RoleName.ADMIN);
        User user = new User(wanted.username(), wanted.email());
        user.fullName = wanted.fullName();
        user.authProvider = User.LOCAL;
        user.hashedPassword = BcryptHash.of(wanted.password());
        em.persist(user);
        flushUnique(wanted.username() + " or " + wanted.email());
        wanted.roles().forEach(role -> em.persist(new UserRole(user.id, roleId(role), admin)));
        audit.record(
                caller,
                AuditAction.CREATE,
                AuditSubject.of(ENTITY, user.id),
                Map.of("username", user.username, "roles", names(wanted.roles())));
        return view(user);
    }

    /** Changes a user; refused when it was changed after {@code readAt}. */
    public UserView update(Caller caller, UUID id, Instant readAt, UserChange change) {
        caller.require(RoleName.ADMIN);
        if (!change.active()) {
            lockAdministration();
        }
        User user = find(id, LockModeType.PESSIMISTIC_WRITE);
        if (!user.updatedAt.equals(readAt)) {
            throw new Refusal(
                    CommonRefusal.CHANGED_MEANWHILE,
                    "The user was changed at " + user.updatedAt + ".",
                    "Read it again and repeat the change.");
        }
        boolean disabled = user.active && !change.active();
        user.email = change.email();
        user.fullName = change.fullName();
        user.active = change.active();
        flushUnique(change.email());
        if (disabled) {
            tokens.raise(id);
            requireAnAdmin();
        }
        audit.record(
                caller,
                AuditAction.UPDATE,
                AuditSubject.of(ENTITY, id),
                Map.of("email", user.email, "fullName", user.fullName, "active", Boolean.toString(user.active)));
        return view(user);
    }

    /** Gives a user exactly these roles. */
    public UserView assignRoles(Caller caller, UUID id, Set<RoleName> wanted) {
        UUID admin = caller.require(RoleName.ADMIN);
        lockAdministration();
        User user = find(id, LockModeType.PESSIMISTIC_WRITE);
        Set<RoleName> had = assigned(id);
        for (RoleName role : RoleName.values()) {
            if (wanted.contains(role) && !had.contains(role)) {
                em.persist(new UserRole(id, roleId(role), admin));
            } else if (!wanted.contains(role) && had.contains(role)) {
                em.createQuery("delete from UserRole ur where ur.userId = :user and ur.roleId = :role")
                        .setParameter("user", id)
                        .setParameter("role", roleId(role))
                        .executeUpdate();
            }
        }
        em.flush();
        requireAnAdmin();
        tokens.raise(id);
        audit.record(
                caller,
                AuditAction.UPDATE,
                AuditSubject.of(ENTITY, id),
                Map.of("rolesBefore", names(had), "roles", names(wanted)));
        return view(user);
    }

    /**
     * Deletes a user. Who has made requests or documents can only be disabled.
     *
     * @param force whether a user who did something else is deleted too: approvals and revisions lose their user then, and
     *     only the details of the audit trail tell who it was
     */
    public void delete(Caller caller, UUID id, boolean force) {
        caller.require(RoleName.ADMIN);
        lockAdministration();
        User user = find(id, LockModeType.NONE);
        // nothing that names the user can be written from here on
        em.createNativeQuery("SELECT 1 FROM users WHERE id = :id FOR UPDATE")
                .setParameter("id", id)
                .getResultList();
        if (!force && audit.countBy(id) > 0) {
            throw new Refusal(
                    IdentityRefusal.IDENTITY_USER_ACTED,
                    "The user " + user.username + " has done things that the audit trail tells of.",
                    "Disable the user instead; with force the user is deleted, and approvals lose their approver.");
        }
        audit.record(
                caller,
                AuditAction.DELETE,
                AuditSubject.of(ENTITY, id),
                Map.of("username", user.username, "roles", names(assigned(id)), "forced", Boolean.toString(force)));
        em.remove(user);
        try {
            em.flush();
        } catch (ConstraintViolationException e) {
            throw new Refusal(
                    IdentityRefusal.IDENTITY_USER_IN_USE,
                    "The user " + user.username + " has made requests or documents.",
                    "Disable the user instead.",
                    e);
        }
        requireAnAdmin();
    }

    /** The user with this name, for the services that log in. */
    public Optional<UserView> named(String username) {
        return em.createQuery("select u from User u where u.username = :username", User.class)
                .setParameter("username", username)
                .getResultStream()
                .findFirst()
                .map(this::view);
    }

    /** The user, for the services that log in. */
    public Optional<UserView> known(UUID id) {
        return Optional.ofNullable(em.find(User.class, id)).map(this::view);
    }

    /** Remembers a login in the caller's transaction. */
    public void loggedIn(UUID id, Instant when) {
        em.createQuery("update User u set u.lastLogin = :at where u.id = :id")
                .setParameter("at", when)
                .setParameter("id", id)
                .executeUpdate();
    }

    /** Replaces a local user's own password in the caller's transaction and makes all tokens invalid. */
    public void replacePassword(Caller caller, UUID id, String password) {
        PasswordRule.check(password);
        User user = find(id, LockModeType.PESSIMISTIC_WRITE);
        if (user.hashedPassword == null) {
            throw new Refusal(
                    IdentityRefusal.IDENTITY_NOT_LOCAL,
                    "The password of " + user.username + " is kept by " + user.authProvider + ".",
                    "Change it there.");
        }
        user.hashedPassword = BcryptHash.of(password);
        tokens.raise(id);
        audit.record(caller, AuditAction.UPDATE, AuditSubject.of(ENTITY, id), Map.of("changed", "password"));
    }

    private User find(UUID id, LockModeType lock) {
        return Optional.ofNullable(em.find(User.class, id, lock))
                .orElseThrow(() -> new Refusal(
                        CommonRefusal.NOT_FOUND, "There is no user " + id + ".", "List the users to see their ids."));
    }

    private UserView view(User user) {
        return UserView.of(user, assigned(user.id));
    }

    private Set<RoleName> assigned(UUID user) {
        return new HashSet<>(em.createQuery(
                        "select r.name from Role r join UserRole ur on ur.roleId = r.id where ur.userId = :user",
                        RoleName.class)
                .setParameter("user", user)
                .getResultList());
    }

    /** The roles of several users at once, by user. */
    private Map<UUID, Set<RoleName>> assigned(List<UUID> users) {
        return em.createQuery(
                        "select ur.userId, r.name from Role r join UserRole ur on ur.roleId = r.id where ur.userId in :users",
                        Object[].class)
                .setParameter("users", users)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> (UUID) row[0], Collectors.mapping(row -> (RoleName) row[1], Collectors.toSet())));
    }

    /** Lets one transaction at a time take the right to administer from somebody: the next one sees what it left. */
    private void lockAdministration() {
        em.createNativeQuery("SELECT 1 FROM roles WHERE name = 'ADMIN' FOR NO KEY UPDATE")
                .getResultList();
    }

    private UUID roleId(RoleName role) {
        return em.createQuery("select r.id from Role r where r.name = :name", UUID.class)
                .setParameter("name", role)
                .getSingleResult();
    }

    private void requireAnAdmin() {
        long left = em.createQuery(
                        """
                        select count(u) from User u where u.active = true and (u.superuser = true or exists (
                            select 1 from UserRole ur join Role r on r.id = ur.roleId
                            where ur.userId = u.id and r.name = org.tafoundry.caller.RoleName.ADMIN))
                        """,
                        Long.class)
                .getSingleResult();
        if (left == 0) {
            throw new Refusal(
                    IdentityRefusal.IDENTITY_LAST_ADMIN,
                    "Nobody would be left who can administer the system.",
                    "Give another active user the role ADMIN first.");
        }
    }

    private void flushUnique(String what) {
        try {
            em.flush();
        } catch (ConstraintViolationException e) {
            throw new Refusal(
                    IdentityRefusal.IDENTITY_USER_EXISTS,
                    "Another user has the name or address " + what + ".",
                    "Choose another one.",
                    e);
        }
    }

    private static String names(Set<RoleName> roles) {
        return String.join(" ", roles.stream().map(RoleName::name).sorted().toList());
    }
}
