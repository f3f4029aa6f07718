package org.tafoundry.identity;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tafoundry.caller.Caller;
import org.tafoundry.caller.RoleName;

/** Lists the roles that users can have. */
@Stateless
public class Roles {
    @PersistenceContext
    private EntityManager em;

    protected Roles() {}

    Roles(EntityManager em) {
        this.em = em;
    }

    /** All roles, those of requestors first. */
    public List<RoleView> list(Caller caller) {
        caller.require(RoleName.ADMIN);
        return em.createQuery("select r from Role r", Role.class)
                .getResultStream()
                .sorted(Comparator.comparing((Role role) -> role.name))
                .map(role -> new RoleView(
                        role.name,
                        Optional.ofNullable(role.description).orElse(""),
                        Optional.ofNullable(role.permissions).orElse(Map.of())))
                .toList();
    }
}
