package org.tafoundry.work;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Port: tells people what happened. */
public interface NoticeRunner {
    /**
     * Something that happened to a request.
     *
     * @param request the request
     * @param event what happened
     * @param at when
     * @param detail the reason, where there is one; empty otherwise
     */
    record Happening(UUID request, NoticeEvent event, Instant at, String detail) {}

    /** Leaves a delivery for everybody who wants to know; done again for the same notice it leaves none twice. */
    void announce(UUID notice, Happening happening);

    /** Tries a delivery; gives the pause after which it is to be tried again, and nothing when it has ended. */
    Optional<Duration> deliver(UUID delivery);
}
