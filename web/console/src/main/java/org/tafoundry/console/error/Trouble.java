package org.tafoundry.console.error;

import jakarta.faces.application.ViewExpiredException;
import org.tafoundry.console.text.Language;
import org.tafoundry.refusal.Refusal;
import org.tafoundry.refusal.RefusalKind;
import org.tafoundry.work.Outages;

/** Why a page cannot be shown. */
enum Trouble {
    EXPIRED,
    MISSING,
    FORBIDDEN,
    STATE,
    AWAY,
    REFUSED,
    BUG;

    private static final int CLIENT = 400;
    private static final int SERVER = 500;

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

    String title(Language language) {
        return language.of("label.Trouble." + name());
    }

    /** What to do about it. */
    String text(Language language) {
        return language.of("label.Trouble." + name() + ".next");
    }
}
