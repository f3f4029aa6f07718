package org.tafoundry.refusal;

import jakarta.ejb.ApplicationException;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Refuses what a caller asked for and rolls the transaction back, so that nothing has changed. */
@ApplicationException(rollback = true)
public final class Refusal extends RuntimeException {
    private final transient RefusalCode code;
    private final String next;
    private final transient Optional<Denied> denied;

    /**
     * What a caller was kept from for lack of a right, when the refusal itself does not say so.
     *
     * @param type kind of thing, for example {@code request}
     * @param id which one
     */
    public record Denied(String type, UUID id) {}

    /**
     * A refusal in words.
     *
     * @param code the stable reason
     * @param message what is refused and why
     * @param next what the caller can do about it
     */
    public Refusal(RefusalCode code, String message, String next) {
        this(code, message, next, Optional.empty());
    }

    private Refusal(RefusalCode code, String message, String next, Optional<Denied> denied) {
        super(message);
        this.code = Objects.requireNonNull(code, "code");
        this.next = Objects.requireNonNull(next, "next");
        this.denied = denied;
    }

    /** A refusal that something below caused. */
    public Refusal(RefusalCode code, String message, String next, Throwable cause) {
        this(code, message, next);
        initCause(cause);
    }

    /** The same refusal, which kept the caller from this thing for lack of a right. */
    public Refusal denying(String type, UUID id) {
        return new Refusal(code, getMessage(), next, Optional.of(new Denied(type, id)));
    }

    /** What the caller was kept from for lack of a right; empty when the refusal has another reason, or names no thing. */
    public Optional<Denied> denied() {
        return denied;
    }

    /** Whether it is for lack of a right. */
    public boolean isDenial() {
        return denied.isPresent() || code.kind() == RefusalKind.FORBIDDEN;
    }

    public RefusalCode code() {
        return code;
    }

    /** What the caller can do about it. */
    public String next() {
        return next;
    }
}
