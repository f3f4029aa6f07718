package org.tafoundry.request;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tafoundry.caller.Caller;
import org.tafoundry.caller.RoleName;
import org.tafoundry.page.Weeks;

/** Numbers about all requests, for those who see all of them. */
@Stateless
public class RequestFigures {
    @PersistenceContext
    private EntityManager em;

    protected RequestFigures() {}

    RequestFigures(EntityManager em) {
        this.em = em;
    }

    /**
     * A week.
     *
     * @param begin its Monday, in UTC
     * @param requests number of requests that were made in it
     * @param medianSeconds seconds that half of the add-ons that were finished in it took at most after their request was
     *     submitted; empty when none was finished
     */
    public record Week(LocalDate begin, long requests, Optional<Long> medianSeconds) {}

    /**
     * The numbers.
     *
     * @param weeks the last twelve weeks, the oldest first
     * @param medianSeconds as for a week, for all of them
     */
    public record Figures(List<Week> weeks, Optional<Long> medianSeconds) {
        /** No numbers. */
        public static final Figures NONE = new Figures(List.of(), Optional.empty());

        public Figures {
            weeks = List.copyOf(weeks);
        }
    }

    /** The numbers as they are now; how long add-ons take is told by the last 500 of them. */
    public Figures read(Caller caller) {
        caller.require(RoleName.APPROVER, RoleName.ADMIN);
        List<LocalDate> weeks = Weeks.last();
        Map<LocalDate, Long> made = new HashMap<>();
        rows(
                        """
                        SELECT cast(date_trunc('week', created_at AT TIME ZONE 'UTC') AS date), count(*)
                        FROM requests WHERE created_at >= :from GROUP BY 1
                        """,
                        weeks)
                .forEach(row -> made.put(Weeks.day(row[0]), ((Number) row[1]).longValue()));
        Map<LocalDate, Long> medians = new HashMap<>();
        Optional<Long> all = Optional.empty();
        for (Object[] row : rows(
                """
                SELECT cast(date_trunc('week', r.completed_at AT TIME ZONE 'UTC') AS date) AS week,
                       percentile_disc(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM r.completed_at - s.at))
                FROM (SELECT id, completed_at FROM requests WHERE completed_at >= :from
                      ORDER BY completed_at DESC LIMIT 500) r
                CROSS JOIN LATERAL (SELECT max(a."timestamp") AS at FROM audit_logs a
                      WHERE a.entity_type = 'request' AND a.entity_id = r.id AND a.action = 'SUBMIT'
                      AND a."timestamp" <= r.completed_at) s
                WHERE s.at IS NOT NULL GROUP BY GROUPING SETS ((week), ())
                """,
                weeks)) {
            Optional<Long> median = Optional.ofNullable((Number) row[1]).map(Number::longValue);
            if (row[0] == null) {
                all = median;
            } else {
                median.ifPresent(seconds -> medians.put(Weeks.day(row[0]), seconds));
            }
        }
        return new Figures(
                weeks.stream()
                        .map(week ->
                                new Week(week, made.getOrDefault(week, 0L), Optional.ofNullable(medians.get(week))))
                        .toList(),
                all);
    }

    private List<Object[]> rows(String sql, List<LocalDate> weeks) {
        List<?> rows = em.createNativeQuery(sql)
                .setParameter("from", Weeks.begin(weeks))
                .getResultList();
        return rows.stream().map(Object[].class::cast).toList();
    }
}
