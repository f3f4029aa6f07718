package org.tafoundry.validation;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
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
import org.tafoundry.settings.Settings;
import org.tafoundry.settings.WorkKeys;

/** Numbers about all validations, for those who see all requests: how many passed, what was covered, what was used. */
@Stateless
public class ValidationFigures {
    @PersistenceContext
    private EntityManager em;

    @Inject
    private Settings settings;

    protected ValidationFigures() {}

    ValidationFigures(EntityManager em, Settings settings) {
        this.em = em;
        this.settings = settings;
    }

    /**
     * A week.
     *
     * @param begin its Monday, in UTC
     * @param ended validations that came to an end
     * @param passed those of them that passed
     * @param seconds how long sandboxes were used
     * @param coverage the share of the recommended fields of data models that events had, from 0 to 1, the mean of the
     *     datasets with events; empty when nothing was mapped
     */
    public record Week(LocalDate begin, long ended, long passed, long seconds, Optional<Double> coverage) {
        static Week empty(LocalDate begin) {
            return new Week(begin, 0, 0, 0, Optional.empty());
        }
    }

    /**
     * The numbers.
     *
     * @param weeks the last twelve weeks, the oldest first
     * @param busy sandboxes that are used now
     * @param most sandboxes that may be used at the same time
     */
    public record Figures(List<Week> weeks, int busy, int most) {
        /** No numbers. */
        public static final Figures NONE = new Figures(List.of(), 0, 0);

        public Figures {
            weeks = List.copyOf(weeks);
        }

        /** Validations of these weeks that came to an end. */
        public long ended() {
            return weeks.stream().mapToLong(Week::ended).sum();
        }

        /** Validations of these weeks that passed. */
        public long passed() {
            return weeks.stream().mapToLong(Week::passed).sum();
        }
    }

    /** The numbers as they are now; what is covered is told by the last 50 validations that passed. */
    public Figures read(Caller caller) {
        caller.require(RoleName.APPROVER, RoleName.ADMIN);
        List<LocalDate> weeks = Weeks.last();
        Map<LocalDate, Double> coverage = new HashMap<>();
        rows(
                        """
                        SELECT cast(date_trunc('week', r.completed_at AT TIME ZONE 'UTC') AS date),
                               avg(cast(m ->> 'coverage' AS float8))
                        FROM (SELECT completed_at, results_json FROM validation_runs
                              WHERE started_at >= :from AND status = 'PASSED' AND results_json IS NOT NULL
                              ORDER BY started_at DESC LIMIT 50) r
                        CROSS JOIN LATERAL jsonb_array_elements(CASE jsonb_typeof(r.results_json -> 'models')
                              WHEN 'array' THEN r.results_json -> 'models' ELSE '[]' END) m
                        WHERE cast(m ->> 'events' AS bigint) > 0 GROUP BY 1
                        """,
                        weeks)
                .forEach(row -> coverage.put(Weeks.day(row[0]), ((Number) row[1]).doubleValue()));
        Map<LocalDate, Week> found = new HashMap<>();
        rows(
                        """
                        SELECT cast(date_trunc('week', completed_at AT TIME ZONE 'UTC') AS date), count(*),
                               count(*) FILTER (WHERE status = 'PASSED'), coalesce(sum(duration_seconds), 0)
                        FROM validation_runs
                        WHERE started_at >= :from AND completed_at >= :from AND status IN ('PASSED', 'FAILED') GROUP BY 1
                        """,
                        weeks)
                .forEach(row -> found.put(Weeks.day(row[0]), week(row, coverage)));
        return new Figures(
                weeks.stream()
                        .map(week -> found.getOrDefault(week, Week.empty(week)))
                        .toList(),
                busy(),
                settings.value(WorkKeys.MAX_PARALLEL_VALIDATIONS));
    }

    private static Week week(Object[] row, Map<LocalDate, Double> coverage) {
        LocalDate begin = Weeks.day(row[0]);
        return new Week(
                begin,
                ((Number) row[1]).longValue(),
                ((Number) row[2]).longValue(),
                ((Number) row[3]).longValue(),
                Optional.ofNullable(coverage.get(begin)));
    }

    private int busy() {
        Number busy = (Number) em.createNativeQuery("SELECT count(*) FROM validation_slots WHERE leased_until > now()")
                .getSingleResult();
        return busy.intValue();
    }

    private List<Object[]> rows(String sql, List<LocalDate> weeks) {
        List<?> rows = em.createNativeQuery(sql)
                .setParameter("from", Weeks.begin(weeks))
                .getResultList();
        return rows.stream().map(Object[].class::cast).toList();
    }
}
