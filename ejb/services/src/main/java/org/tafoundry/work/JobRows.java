package org.tafoundry.work;

import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tafoundry.work.JobRunner.Job;

/** Reads rows of {@code work_jobs}. */
final class JobRows {
    static final String SELECT =
            """
            SELECT kind, id, request_id, state, coalesce(node, ''), share, message, failures, created_at, started_at,
                updated_at, coalesce((SELECT r.source_system FROM requests r WHERE r.id = request_id), '')
            FROM work_jobs
            """;

    private JobRows() {}

    static List<JobView> views(Query query) {
        return ((List<?>) query.getResultList())
                .stream().map(row -> view((Object[]) row)).toList();
    }

    private static JobView view(Object[] row) {
        return new JobView(
                Job.valueOf((String) row[0]),
                (UUID) row[1],
                (UUID) row[2],
                (String) row[11],
                JobState.valueOf((String) row[3]),
                (String) row[4],
                ((Number) row[5]).doubleValue(),
                (String) row[6],
                ((Number) row[7]).intValue(),
                (Instant) row[8],
                Optional.ofNullable((Instant) row[9]),
                (Instant) row[10]);
    }
}
