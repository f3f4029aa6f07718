package org.tafoundry.request;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tafoundry.caller.Caller;
import org.tafoundry.caller.RoleName;

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
     * A week and how many requests were made in it.
     *
     * @param begin its Monday, in UTC
     * @param requests number of requests
     */
    public record Week(LocalDate begin, long requests) {}

    /**
     * The numbers.
     *
     * @param weeks the last twelve weeks, the oldest first
     * @param ended validations that came to an end
     * @param passed validations that passed
     * @param medianSeconds seconds that half of the completed requests took at most from creation to the add-on
     */
    public record Figures(List<Week> weeks, long ended, long passed, Optional<Long> medianSeconds) {
        /** No numbers. */
        public static final Figures NONE = new Figures(List.of(), 0, 0, Optional.empty());

        public Figures {
            weeks = List.copyOf(weeks);
        }
    }

    /** The numbers as they are now. */
    public Figures read(Caller caller) {
        caller.require(RoleName.APPROVER, RoleName.ADMIN);
        List<?> weeks = em.createNativeQuery(
                        """
                        SELECT cast(week AS date), count(r.id) FROM generate_series(
                            date_trunc('week', now() AT TIME ZONE 'UTC') - interval '11 weeks',
                            date_trunc('week', now() AT TIME ZONE 'UTC'), interval '1 week') week
                        LEFT JOIN requests r ON r.created_at AT TIME ZONE 'UTC' >= week
                            AND r.created_at AT TIME ZONE 'UTC' < week + interval '1 week'
                        GROUP BY week ORDER BY week
                        """)
                .getResultList();
        Object[] runs = (Object[]) em.createNativeQuery(
                        """
                        SELECT count(*), count(*) FILTER (WHERE status = 'PASSED') FROM validation_runs
                        WHERE status IN ('PASSED', 'FAILED')
                        """)
                .getSingleResult();
        Number median = (Number) em.createNativeQuery(
                        """
                        SELECT percentile_disc(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM completed_at - created_at))
                        FROM requests WHERE completed_at IS NOT NULL
                        """)
                .getSingleResult();
        return new Figures(
                weeks.stream()
                        .map(Object[].class::cast)
                        .map(RequestFigures::week)
                        .toList(),
                ((Number) runs[0]).longValue(),
                ((Number) runs[1]).longValue(),
                Optional.ofNullable(median).map(Number::longValue));
    }

    private static Week week(Object[] row) {
        LocalDate begin = row[0] instanceof LocalDate day ? day : ((java.sql.Date) row[0]).toLocalDate();
        return new Week(begin, ((Number) row[1]).longValue());
    }
}
