package org.tafoundry.schema;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;

/** Waits for a database that is being started. */
final class DatabaseWait {
    /** Class of SQLSTATE of a database that answers, but does not let this user in. */
    private static final String NOT_AUTHORISED = "28";

    private static final long PAUSE_MILLIS = 500;

    private DatabaseWait() {}

    /** Whether the database answers within so many seconds; that it knows neither user nor password is an answer too. */
    static boolean await(String url, String user, String password, int seconds) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        try {
            while (!answers(url, user, password)) {
                if (System.nanoTime() > end) {
                    return false;
                }
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static boolean answers(String url, String user, String password) {
        try (Connection connection = DriverManager.getConnection(url, user, password)) {
            return connection.isValid(1);
        } catch (SQLException e) {
            return e.getSQLState() != null && e.getSQLState().startsWith(NOT_AUTHORISED);
        }
    }
}
