package org.tafoundry.validation.splunk;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Optional;

/**
 * Waits until a Splunk is really there. Its image's own health check turns green too early and Splunk restarts while it is
 * set up, so what counts is that it answers an authenticated question twice with the same start.
 */
final class Readiness {
    private final SplunkServer server;
    private final Pace pace;

    Readiness(SplunkServer server, Pace pace) {
        this.server = server;
        this.pace = pace;
    }

    /**
     * Waits.
     *
     * @param alive asked each time; says why there is nothing left to wait for, else is empty
     * @param most how long at most
     * @param notThis a start that does not count, because a restart was asked for; may be empty
     */
    SplunkServer.Info await(Alive alive, Duration most, String notThis) throws IOException {
        Pace.Limit limit = pace.limit(most);
        Optional<SplunkServer.Info> last = Optional.empty();
        String why = "it never answered";
        do {
            Optional<String> dead = alive.ended();
            if (dead.isPresent()) {
                throw new SplunkException("Splunk ended while it started: " + dead.get());
            }
            try {
                SplunkServer.Info now = server.info();
                if (last.isPresent() && last.get().started().equals(now.started())) {
                    return now;
                }
                boolean counts = !now.started().isEmpty() && !now.started().equals(notThis);
                last = counts ? Optional.of(now) : Optional.empty();
                why = "it answered, but restarted again and again";
            } catch (InterruptedIOException e) {
                throw e;
            } catch (IOException e) {
                last = Optional.empty();
                why = e.getMessage();
            }
        } while (limit.pause());
        throw new SplunkException("Splunk was not ready after " + most.toSeconds() + " s; at last: " + why);
    }

    /** Tells whether what runs Splunk is still there. */
    @FunctionalInterface
    interface Alive {
        /** Why it ended; empty while it runs. */
        Optional<String> ended() throws IOException;
    }
}
