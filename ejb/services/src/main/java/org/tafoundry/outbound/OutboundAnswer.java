package org.tafoundry.outbound;

import java.util.List;
import java.util.Map;

/**
 * An answer from somewhere else; its text is foreign.
 *
 * @param status HTTP status; a redirect is not followed
 * @param headers headers
 * @param body the body as text
 */
public record OutboundAnswer(int status, Map<String, List<String>> headers, String body) {
    public OutboundAnswer {
        headers = Map.copyOf(headers);
    }
}
