package org.tafoundry.refusal;

import jakarta.ejb.ApplicationException;
import java.util.Objects;

/** Refuses what a caller asked for and rolls the transaction back, so that nothing has changed. */
@ApplicationException(rollback = true)
public final class Refusal extends RuntimeException {
    private final transient RefusalCode code;
    private final String next;

    /**
     * A refusal in words.
     *
     * @param code the stable reason
     * @param message what is refused and why
     * @param next what the caller can do about it
     */
    public Refusal(RefusalCode code, String message, String next) {
        super(message);
        this.code = Objects.requireNonNull(code, "code");
        this.next = Objects.requireNonNull(next, "next");
    }

    /** A refusal that something below caused. */
    public Refusal(RefusalCode code, String message, String next, Throwable cause) {
        this(code, message, next);
        initCause(cause);
    }

    public RefusalCode code() {
        return code;
    }

    /** What the caller can do about it. */
    public String next() {
        return next;
    }
}
