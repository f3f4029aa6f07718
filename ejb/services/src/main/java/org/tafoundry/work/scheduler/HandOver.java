package org.tafoundry.work.scheduler;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * Gives the jobs that a node works on to the other nodes, when it is told to end: they wait again, for the first node that
 * comes, and neither a try nor a crash is counted. The services are going down at that time, so this uses the database alone.
 */
final class HandOver {
    private static final String JOBS =
            """
            WITH handed AS (
                UPDATE work_jobs SET state = 'WAITING', message = 'the server that was at it ends', unfinished = 0,
                    updated_at = now()
                WHERE node = ? AND state = 'RUNNING' RETURNING id)
            UPDATE scheduled_tasks SET picked = false, picked_by = NULL, last_heartbeat = NULL, execution_time = now(),
                version = version + 1
            WHERE picked AND picked_by = ? AND task_instance IN (SELECT CAST(id AS text) FROM handed)
            """;

    private static final String SLOTS =
            "UPDATE validation_slots SET run_id = NULL, node = NULL, leased_until = NULL WHERE node = ?";

    private HandOver() {}

    /**
     * Hands over what a node works on.
     *
     * @param node its name, under which it picks work too
     * @return how many jobs there were
     */
    static int of(Connection connection, String node) throws SQLException {
        try (PreparedStatement jobs = connection.prepareStatement(JOBS);
                PreparedStatement slots = connection.prepareStatement(SLOTS)) {
            jobs.setString(1, node);
            jobs.setString(2, node);
            int handed = jobs.executeUpdate();
            slots.setString(1, node);
            slots.executeUpdate();
            return handed;
        }
    }
}
