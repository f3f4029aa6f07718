package org.tafoundry.work;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import org.tafoundry.refusal.Refusal;
import org.tafoundry.refusal.RefusalKind;

/** Tells an outage of what the product needs from a failure of its own. */
public final class Outages {
    /** Classes of SQLSTATE: connection exception, insufficient resources, operator intervention (shutdown, starting up). */
    private static final Set<String> DATABASE_AWAY = Set.of("08", "53", "57");

    /** SQLSTATE of a transaction that the database ended since nothing happened in it: this node stood still. */
    private static final String STOOD_STILL = "25P03";

    /** How the server's connection pool says that it has no connection to give. */
    private static final String POOL = "IJ0004";

    private static final int CLASS = 2;

    private Outages() {}

    /** What is away, in words, when that is why this failed. */
    public static Optional<String> reason(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            Optional<String> reason = own(cause);
            if (reason.isPresent()) {
                return reason;
            }
            if (wentAwayAtCommit(cause)) {
                return Optional.of("the database went away while this was written down");
            }
        }
        return Optional.empty();
    }

    /** Whether the database is away, which is why this failed. */
    public static boolean ofDatabase(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (databaseAway(cause) || wentAwayAtCommit(cause)) {
                return true;
            }
        }
        return false;
    }

    /** The transaction manager, which cannot know then how a commit ended, tells why beside its causes. */
    private static boolean wentAwayAtCommit(Throwable failure) {
        for (Throwable beside : failure.getSuppressed()) {
            for (Throwable cause = beside; cause != null; cause = cause.getCause()) {
                if (databaseAway(cause)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Optional<String> own(Throwable cause) {
        if (cause instanceof OutageException) {
            return Optional.of(cause.getMessage());
        }
        if (databaseAway(cause)) {
            return Optional.of("the database does not answer: " + cause.getMessage());
        }
        if (cause instanceof Refusal refusal && refusal.code().kind() == RefusalKind.UNAVAILABLE) {
            return Optional.of(refusal.getMessage());
        }
        if (cause instanceof IOException && !(cause instanceof FileNotFoundException)) {
            return Optional.of(cause.getMessage());
        }
        return Optional.empty();
    }

    private static boolean databaseAway(Throwable cause) {
        if (cause instanceof SQLException sql && sql.getSQLState() != null) {
            String state = sql.getSQLState();
            return state.equals(STOOD_STILL)
                    || state.length() > CLASS && DATABASE_AWAY.contains(state.substring(0, CLASS));
        }
        return cause.getMessage() != null && cause.getMessage().contains(POOL);
    }
}
