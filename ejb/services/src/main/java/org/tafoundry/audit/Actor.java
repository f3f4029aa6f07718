package org.tafoundry.audit;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tafoundry.caller.Caller;
import org.tafoundry.caller.RoleName;

/**
 * The user of an audit row as they were at the time.
 *
 * @param id the user
 * @param username name to log in with
 * @param fullName name to show; may be empty
 */
record Actor(UUID id, String username, String fullName) {

    /** The caller's user, who is not deleted until the transaction ends; empty when there is none or they are gone. */
    static Optional<Actor> of(EntityManager em, Caller caller) {
        return caller.userId().flatMap(id -> find(em, id));
    }

    /** What the details of a row say about who it was; nothing for somebody unknown. */
    static Map<String, String> details(Optional<Actor> actor, Caller caller) {
        Map<String, String> details = new TreeMap<>();
        String username = actor.map(Actor::username).orElse(caller.username());
        if (!username.isEmpty()) {
            details.put("actor", username);
        }
        actor.map(Actor::fullName).filter(name -> !name.isEmpty()).ifPresent(name -> details.put("actorName", name));
        if (!caller.roles().isEmpty()) {
            details.put(
                    "actorRoles",
                    caller.roles().stream().map(RoleName::name).sorted().collect(Collectors.joining(" ")));
        }
        return details;
    }

    private static Optional<Actor> find(EntityManager em, UUID id) {
        List<?> rows = em.createNativeQuery(
                        "SELECT username, coalesce(full_name, '') FROM users WHERE id = :id FOR KEY SHARE")
                .setParameter("id", id)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Actor(id, (String) row[0], (String) row[1]))
                .findFirst();
    }
}
