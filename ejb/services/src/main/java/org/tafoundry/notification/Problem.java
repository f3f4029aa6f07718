package org.tafoundry.notification;

/** A delivery that failed, with the reason as its message. */
public final class Problem extends Exception {
    private static final long serialVersionUID = 1L;

    private final Outlook outlook;

    /** What another try could change. */
    public enum Outlook {
        /** Nothing. */
        NONE,
        /** Perhaps something: a few more tries. */
        SOME,
        /** The other side is away and comes back. */
        GOOD
    }

    Problem(Outlook outlook, String reason) {
        super(reason);
        this.outlook = outlook;
    }

    Problem(Outlook outlook, String reason, Throwable cause) {
        super(reason, cause);
        this.outlook = outlook;
    }

    Outlook outlook() {
        return outlook;
    }
}
