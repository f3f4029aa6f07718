package org.tafoundry.identity;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tafoundry.caller.RoleName;

/** The rows that say who has which role. Works in the transaction of the caller. */
@Dependent
class RoleAssignments {
    @PersistenceContext
    private EntityManager em;

    protected RoleAssignments() {}

    RoleAssignments(EntityManager em) {
        this.em = em;
    }

    Set<RoleName> of(UUID user) {
        return new HashSet<>(em.createQuery(
                        "select r.name from Role r join UserRole ur on ur.roleId = r.id where ur.userId = :user",
                        RoleName.class)
                .setParameter("user", user)
                .getResultList());
    }

    /** The roles of several users at once, by user. */
    Map<UUID, Set<RoleName>> of(List<UUID> users) {
        return em.createQuery(
                        "select ur.userId, r.name from Role r join UserRole ur on ur.roleId = r.id where ur.userId in :users",
                        Object[].class)
                .setParameter("users", users)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> (UUID) row[0], Collectors.mapping(row -> (RoleName) row[1], Collectors.toSet())));
    }

    /**
     * Gives a user exactly these roles.
     *
     * @param by who gives them; null when a provider does
     */
    void replace(UUID user, Set<RoleName> had, Set<RoleName> wanted, UUID by) {
        for (RoleName role : RoleName.values()) {
            if (wanted.contains(role) && !had.contains(role)) {
                em.persist(new UserRole(user, id(role), by));
            } else if (!wanted.contains(role) && had.contains(role)) {
                em.createQuery("delete from UserRole ur where ur.userId = :user and ur.roleId = :role")
                        .setParameter("user", user)
                        .setParameter("role", id(role))
                        .executeUpdate();
            }
        }
    }

    /** Lets one transaction at a time take the right to administer from somebody: the next one sees what it left. */
    void lockAdministration() {
        em.createNativeQuery("SELECT 1 FROM roles WHERE name = 'ADMIN' FOR NO KEY UPDATE")
                .getResultList();
    }

    /** How many active users can administer the system. */
    long admins() {
        return em.createQuery(
                        """
                        select count(u) from User u where u.active = true and (u.superuser = true or exists (
                            select 1 from UserRole ur join Role r on r.id = ur.roleId
                            where ur.userId = u.id and r.name = org.tafoundry.caller.RoleName.ADMIN))
                        """,
                        Long.class)
                .getSingleResult();
    }

    private UUID id(RoleName role) {
        return em.createQuery("select r.id from Role r where r.name = :name", UUID.class)
                .setParameter("name", role)
                .getSingleResult();
    }
}
