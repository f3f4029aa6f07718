package org.tafoundry.identity;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.UUID;

/** Tells the names behind user ids to whoever may see what these users did; nothing else about them. */
@Stateless
public class PersonNames {
    @PersistenceContext
    private EntityManager em;

    protected PersonNames() {}

    PersonNames(EntityManager em) {
        this.em = em;
    }

    /** Full name, or user name where there is none, by id; users who are gone are left out. */
    public Map<UUID, String> of(Collection<UUID> users) {
        if (users.isEmpty()) {
            return Map.of();
        }
        Map<UUID, String> names = new HashMap<>();
        em.createQuery("select u from User u where u.id in :ids", User.class)
                .setParameter("ids", new HashSet<>(users))
                .getResultStream()
                .forEach(user -> names.put(
                        user.id, user.fullName == null || user.fullName.isBlank() ? user.username : user.fullName));
        return names;
    }
}
