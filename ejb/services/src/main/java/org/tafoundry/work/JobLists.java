package org.tafoundry.work;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.tafoundry.caller.Caller;
import org.tafoundry.caller.RoleName;
import org.tafoundry.page.Page;
import org.tafoundry.page.PageRequest;

/** Lists the jobs of all requests for administrators. */
@Stateless
public class JobLists {
    @PersistenceContext
    private EntityManager em;

    protected JobLists() {}

    /** For use outside a container. */
    public JobLists(EntityManager em) {
        this.em = em;
    }

    /** The jobs in a state and with a trouble, or with any, the one that changed last first. */
    public Page<JobView> list(Caller caller, Optional<JobState> state, Optional<JobTrouble> trouble, PageRequest page) {
        caller.require(RoleName.ADMIN);
        String where = " WHERE request_id IS NOT NULL AND (:state = '' OR state = :state)"
                + trouble.map(kind -> " AND " + kind.condition()).orElse("");
        String wanted = state.map(JobState::name).orElse("");
        List<JobView> items =
                JobRows.views(em.createNativeQuery(JobRows.SELECT + where + " ORDER BY updated_at DESC, id")
                        .setParameter("state", wanted)
                        .setFirstResult(page.first())
                        .setMaxResults(page.size()));
        Number total = (Number) em.createNativeQuery("SELECT count(*) FROM work_jobs" + where)
                .setParameter("state", wanted)
                .getSingleResult();
        return Page.of(items, page, total.longValue());
    }
}
