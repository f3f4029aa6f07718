package org.tafoundry.request;

import java.util.Set;
import org.tafoundry.refusal.Values;

/**
 * Which requests are wanted.
 *
 * @param statuses in one of these states; empty for any
 * @param text whose source or description contains this; empty for any
 */
public record RequestQuery(Set<RequestStatus> statuses, String text) {
    /** All requests that the caller may see. */
    public static final RequestQuery ALL = new RequestQuery(Set.of(), "");

    static final int LONGEST_TEXT = 255;

    public RequestQuery {
        statuses = Set.copyOf(statuses);
        text = Values.optional("text", text, LONGEST_TEXT);
    }
}
