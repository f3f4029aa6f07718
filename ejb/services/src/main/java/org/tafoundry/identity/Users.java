package org.tafoundry.identity;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
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
import org.tafoundry.refusal.Values;

/** Creates, lists, changes, disables and deletes users and assigns their roles; all of it an administrator's work. */
@Stateless
public class Users {
    private static final String ENTITY = "user";
    private static final int LONGEST_TEXT = 255;
    private static final String MATCHING =
            """
             from User u where u.username like :text escape '!' or u.email like :text escape '!'
                or lower(u.fullName) like :text escape '!'
            """;
    private static final Map<String, String> SORTABLE = Map.of(
            "username", "u.username", "email", "u.email", "createdAt", "u.createdAt", "lastLogin", "u.lastLogin");

    @PersistenceContext
    private EntityManager em;

    @Inject
    private AuditTrail audit;

    @Inject
    private TokenVersions tokens;

    @Inject
    private RoleAssignments roles;

    protected Users() {}

    Users(EntityManager em, AuditTrail audit, TokenVersions tokens) {
        this.em = em;
        this.audit = audit;
        this.tokens = tokens;
        this.roles = new RoleAssignments(em);
    }

    /**
     * The users whose name, full name or address contains {@code text}, by name unless sorted by {@code username},
     * {@code email}, {@code createdAt} or {@code lastLogin}.
     */
    public Page<UserView> list(Caller caller, String text, PageRequest page) {
        caller.require(RoleName.ADMIN);
        String like = Values.containing("text", text, LONGEST_TEXT);
        List<User> rows = em.createQuery("select u" + MATCHING + page.orderBy(SORTABLE, "u.username"), User.class)
                .setParameter("text", like)
                .setFirstResult(page.first())
                .setMaxResults(page.size())
                .getResultList();
        Map<UUID, Set<RoleName>> theirs =
                roles.of(rows.stream().map(user -> user.id).toList());
        List<UserView> users = rows.stream()
                .map(user -> UserView.of(user, theirs.getOrDefault(user.id, Set.of())))
                .toList();
        return Page.of(
                users,
                page,
                em.createQuery("select count(u)" + MATCHING, Long.class)
                        .setParameter("text", like)
                        .getSingleResult());
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
        roles.replace(user.id, Set.of(), wanted.roles(), admin);
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
            roles.lockAdministration();
        }
        User user = find(id, LockModeType.PESSIMISTIC_WRITE);
        requireUnchanged(user, readAt);
        boolean disabled = user.active && !change.active();
        user.email = change.email();
        user.fullName = change.fullName();
        user.active = change.active();
        flushUnique(change.email());
        if (disabled) {
            tokens.end(id);
            requireAnAdmin();
        }
        audit.record(
                caller,
                AuditAction.UPDATE,
                AuditSubject.of(ENTITY, id),
                Map.of("email", user.email, "fullName", user.fullName, "active", Boolean.toString(user.active)));
        return view(user);
    }

    /** Gives a user exactly these roles; refused when the user was changed after {@code readAt}. */
    public UserView assignRoles(Caller caller, UUID id, Instant readAt, Set<RoleName> wanted) {
        UUID admin = caller.require(RoleName.ADMIN);
        roles.lockAdministration();
        User user = find(id, LockModeType.PESSIMISTIC_WRITE);
        requireUnchanged(user, readAt);
        Set<RoleName> had = roles.of(id);
        roles.replace(id, had, wanted, admin);
        // the roles are in rows of their own, but belong to the version of the user that a client has read
        em.lock(user, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
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
        roles.lockAdministration();
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
                Map.of("username", user.username, "roles", names(roles.of(id)), "forced", Boolean.toString(force)));
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
        setPassword(id, password);
        audit.record(caller, AuditAction.UPDATE, AuditSubject.of(ENTITY, id), Map.of("changed", "password"));
    }

    /** Gives a local user a new password that an administrator chose, in the caller's transaction. */
    public void resetPassword(Caller caller, UUID id, String password) {
        caller.require(RoleName.ADMIN);
        setPassword(id, password);
        audit.record(caller, AuditAction.UPDATE, AuditSubject.of(ENTITY, id), Map.of("reset", "password"));
    }

    private void setPassword(UUID id, String password) {
        User user = find(id, LockModeType.PESSIMISTIC_WRITE);
        if (user.hashedPassword == null) {
            throw new Refusal(
                    IdentityRefusal.IDENTITY_NOT_LOCAL,
                    "The password of " + user.username + " is kept by " + user.authProvider + ".",
                    "Change it there.");
        }
        PasswordRule.check(password, user.username, user.email);
        user.hashedPassword = BcryptHash.of(password);
        tokens.raise(id);
    }

    private static void requireUnchanged(User user, Instant readAt) {
        if (!user.updatedAt.equals(readAt)) {
            throw new Refusal(
                    CommonRefusal.CHANGED_MEANWHILE,
                    "The user was changed at " + user.updatedAt + ".",
                    "Read it again and repeat the change.");
        }
    }

    private User find(UUID id, LockModeType lock) {
        return Optional.ofNullable(em.find(User.class, id, lock))
                .orElseThrow(() -> new Refusal(
                        CommonRefusal.NOT_FOUND, "There is no user " + id + ".", "List the users to see their ids."));
    }

    private UserView view(User user) {
        return UserView.of(user, roles.of(user.id));
    }

    private void requireAnAdmin() {
        if (roles.admins() == 0) {
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
