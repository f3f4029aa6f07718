package org.tafoundry.metric;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tafoundry.caller.Caller;
import org.tafoundry.caller.RoleName;
import org.tafoundry.settings.Settings;
import org.tafoundry.settings.WorkKeys;

/** Reads numbers about the whole installation, whichever node is asked. */
@Stateless
public class Metrics {
    /** Name, label, its value, another label, its value, number; an empty label is none. */
    private static final String NUMBERS =
            """
            SELECT 'requests', 'status', status, '', '', count(*) FROM requests GROUP BY status
            UNION ALL
            SELECT 'jobs', 'kind', lower(kind), 'state', lower(state), count(*) FROM work_jobs
                WHERE state <> 'DONE' GROUP BY kind, state
            UNION ALL
            SELECT 'jobs_in_outage', '', '', '', '', count(*) FROM work_jobs
                WHERE state = 'WAITING' AND outage_since IS NOT NULL
            UNION ALL
            SELECT 'job_longest_wait_seconds', '', '', '', '',
                coalesce(extract(epoch FROM now() - min(updated_at)), 0) FROM work_jobs WHERE state = 'WAITING'
            UNION ALL
            SELECT 'sandboxes_in_use', '', '', '', '', count(*) FROM validation_slots WHERE leased_until > now()
            UNION ALL
            SELECT 'notifications', 'state', lower(state), '', '', count(*) FROM notification_deliveries
                WHERE state <> 'SENT' GROUP BY state
            UNION ALL
            SELECT 'documents_not_indexed', '', '', '', '', count(*) FROM knowledge_documents
                WHERE file_size IS NOT NULL AND is_active AND NOT pinecone_indexed
            ORDER BY 1, 3, 5
            """;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Settings settings;

    protected Metrics() {}

    Metrics(EntityManager em, Settings settings) {
        this.em = em;
        this.settings = settings;
    }

    /** The numbers as they are now, by name; for administrators. */
    public List<Metric> read(Caller caller) {
        caller.require(RoleName.ADMIN);
        List<Metric> metrics = new ArrayList<>();
        for (Object row : em.createNativeQuery(NUMBERS).getResultList()) {
            Object[] columns = (Object[]) row;
            metrics.add(new Metric((String) columns[0], labels(columns), ((Number) columns[5]).doubleValue()));
        }
        metrics.add(new Metric("sandboxes", Map.of(), settings.value(WorkKeys.MAX_PARALLEL_VALIDATIONS)));
        return List.copyOf(metrics);
    }

    private static Map<String, String> labels(Object... columns) {
        if (columns[1].equals("")) {
            return Map.of();
        }
        return columns[3].equals("")
                ? Map.of((String) columns[1], (String) columns[2])
                : Map.of((String) columns[1], (String) columns[2], (String) columns[3], (String) columns[4]);
    }
}
