package org.tafoundry.console.error;

import jakarta.faces.application.ViewExpiredException;
import org.tafoundry.refusal.Refusal;
import org.tafoundry.refusal.RefusalKind;
import org.tafoundry.work.Outages;

/** Why a page cannot be shown. */
enum Trouble {
    EXPIRED("The page was open for too long", "Nothing was changed. Open it again and repeat what you did last."),
    MISSING("There is no such page", "The address is wrong, or what it names was deleted or is not yours to see."),
    FORBIDDEN("Not for your roles", "Your roles do not open this page. An administrator can give you more."),
    STATE("Not possible now", "What you asked for does not fit the state that the request is in. Look at it again."),
    AWAY("Not available now", "Something that is needed cannot be reached. Try again in a minute."),
    REFUSED("The server did not take this", "What was sent is too large or incomplete. Go back and try again."),
    BUG("This did not work", "It is a fault of the product. Tell an administrator the correlation id below.");

    private static final int CLIENT = 400;
    private static final int SERVER = 500;

    private final String title;
    private final String text;

    Trouble(String title, String text) {
        this.title = title;
        this.text = text;
    }

    static Trouble of(int status, Object failure) {
        for (Throwable cause = failure instanceof Throwable t ? t : null; cause != null; cause = cause.getCause()) {
            if (cause instanceof ViewExpiredException) {
                return EXPIRED;
            }
            if (Outages.ofDatabase(cause)
                    || cause instanceof Refusal refusal && refusal.code().kind() == RefusalKind.UNAVAILABLE) {
                return AWAY;
            }
        }
        return switch (status) {
            case 403 -> FORBIDDEN;
            case 404 -> MISSING;
            case 409 -> STATE;
            case 503 -> AWAY;
            default -> status >= CLIENT && status < SERVER ? REFUSED : BUG;
        };
    }

    /** The status to answer with: a page that expired is no fault of the server, and what is away no bug. */
    int status(int status) {
        return switch (this) {
            case EXPIRED -> 410;
            case AWAY -> 503;
            default -> status;
        };
    }

    String title() {
        return title;
    }

    String text() {
        return text;
    }
}
