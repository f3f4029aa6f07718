package org.tafoundry.identity;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tafoundry.audit.AuditAction;
import org.tafoundry.audit.AuditSubject;
import org.tafoundry.audit.AuditTrail;
import org.tafoundry.caller.Caller;
import org.tafoundry.caller.RoleName;
import org.tafoundry.refusal.Refusal;

/**
 * The users behind the identities of other providers. A user is found by provider and external id and by nothing else: an
 * address or a name that somebody has elsewhere makes nobody a user who is here already.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ExternalUsers {
    private static final String ENTITY = "user";
    private static final int LONGEST = 255;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private RoleAssignments roles;

    @Inject
    private TokenVersions tokens;

    @Inject
    private AuditTrail audit;

    protected ExternalUsers() {}

    ExternalUsers(EntityManager em, RoleAssignments roles, TokenVersions tokens, AuditTrail audit) {
        this.em = em;
        this.roles = roles;
        this.tokens = tokens;
        this.audit = audit;
    }

    /**
     * The user who this is, with the roles that the provider's groups give; a new one when this is their first login and
     * either their groups give a role or everybody may register.
     */
    public UserView admit(Caller caller, ExternalIdentity identity, GroupRoles mapping, boolean anybody) {
        // of two first logins at once, the second one finds the user of the first
        em.createNativeQuery("SELECT cast(pg_advisory_xact_lock(hashtextextended(:key, 0)) AS text)")
                .setParameter("key", "external " + identity.provider() + " " + identity.externalId())
                .getResultList();
        Optional<User> known = find(identity.provider(), identity.externalId());
        Set<RoleName> granted = mapping.of(identity.groups());
        if (known.isEmpty()) {
            if (granted.isEmpty() && !anybody) {
                throw new Refusal(
                        IdentityRefusal.IDENTITY_NOT_REGISTERED,
                        "You are known to the provider, but not to TA Foundry.",
                        "Ask an administrator to give a group of yours a role here, or to let everybody register.");
            }
            return create(caller, identity, granted);
        }
        User user = known.get();
        if (!user.active) {
            throw new Refusal(
                    IdentityRefusal.IDENTITY_DISABLED, "The user is disabled.", "Ask an administrator to enable it.");
        }
        if (mapping.decides()) {
            assign(caller, user, granted);
        }
        return view(user);
    }

    /** The user who this is at a provider. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<UserView> known(String provider, String externalId) {
        return find(provider, externalId).map(this::view);
    }

    /** Whether an active administrator can log in with one of these providers. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public boolean administered(Set<String> providers) {
        return !providers.isEmpty()
                && em.createQuery(
                                        """
                                        select count(u) from User u where u.active = true and u.authProvider in :providers
                                            and u.lastLogin is not null and (u.superuser = true or exists (
                                                select 1 from UserRole ur join Role r on r.id = ur.roleId
                                                where ur.userId = u.id
                                                    and r.name = org.tafoundry.caller.RoleName.ADMIN))
                                        """,
                                        Long.class)
                                .setParameter("providers", providers)
                                .getSingleResult()
                        > 0;
    }

    private Optional<User> find(String provider, String externalId) {
        return em.createQuery(
                        "select u from User u where u.authProvider = :provider and u.externalId = :external",
                        User.class)
                .setParameter("provider", provider)
                .setParameter("external", externalId)
                .getResultStream()
                .findFirst();
    }

    private UserView create(Caller caller, ExternalIdentity identity, Set<RoleName> granted) {
        String email = EmailAddress.of(identity.email());
        if (taken("email", email)) {
            throw new Refusal(
                    IdentityRefusal.IDENTITY_USER_EXISTS,
                    "Another user of TA Foundry has the address " + email + ".",
                    "Users are not joined by their address: ask an administrator to change or delete the other one.");
        }
        User user = new User(username(identity), email);
        String name = identity.fullName().replaceAll("\\p{Cntrl}", " ").strip();
        user.fullName = name.length() <= LONGEST ? name : name.substring(0, LONGEST);
        user.authProvider = identity.provider();
        user.externalId = identity.externalId();
        em.persist(user);
        em.flush();
        roles.replace(user.id, Set.of(), granted, null);
        audit.record(
                caller.as(user.id, user.username, granted),
                AuditAction.CREATE,
                AuditSubject.of(ENTITY, user.id),
                Map.of("username", user.username, "provider", identity.provider(), "roles", names(granted)));
        return view(user);
    }

    /** The name there, when it is a name here and free; else with the provider's behind it. */
    private String username(ExternalIdentity identity) {
        String wanted = identity.username()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9._@+-]", "-")
                .replaceFirst("^[^a-z0-9]+", "");
        String base = wanted.isEmpty() ? "user" : wanted.substring(0, Math.min(wanted.length(), 200));
        String name = base;
        if (taken("username", name)) {
            name = base + "@" + identity.provider();
        }
        for (int number = 2; taken("username", name); number++) {
            name = base + number + "@" + identity.provider();
        }
        return name;
    }

    private boolean taken(String column, String value) {
        return em.createQuery("select count(u) from User u where u." + column + " = :value", Long.class)
                        .setParameter("value", value)
                        .getSingleResult()
                > 0;
    }

    private void assign(Caller caller, User user, Set<RoleName> granted) {
        Set<RoleName> had = roles.of(user.id);
        Set<RoleName> wanted = EnumSet.noneOf(RoleName.class);
        wanted.addAll(granted);
        if (had.contains(RoleName.ADMIN) && !wanted.contains(RoleName.ADMIN)) {
            roles.lockAdministration();
            if (roles.admins() <= 1) {
                // a provider must not leave the system without an administrator
                wanted.add(RoleName.ADMIN);
            }
        }
        if (wanted.equals(had)) {
            return;
        }
        roles.replace(user.id, had, wanted, null);
        em.flush();
        tokens.raise(user.id);
        audit.record(
                caller.as(user.id, user.username, wanted),
                AuditAction.UPDATE,
                AuditSubject.of(ENTITY, user.id),
                Map.of("rolesBefore", names(had), "roles", names(wanted), "provider", user.authProvider));
    }

    private UserView view(User user) {
        return UserView.of(user, roles.of(user.id));
    }

    private static String names(Set<RoleName> roles) {
        return String.join(" ", roles.stream().map(RoleName::name).sorted().toList());
    }
}
