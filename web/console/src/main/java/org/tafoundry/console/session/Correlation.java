package org.tafoundry.console.session;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;

/** The id under which one request of a browser is found in log and audit, and which an error page shows. */
public final class Correlation {
    private static final String ATTRIBUTE = Correlation.class.getName();

    private Correlation() {}

    /** The id of a request, the same however often it is asked for. */
    public static UUID of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof UUID known) {
            return known;
        }
        UUID id = UUID.randomUUID();
        request.setAttribute(ATTRIBUTE, id);
        return id;
    }
}
