package org.tafoundry.outbound;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;

/**
 * A call to somewhere else.
 *
 * @param method HTTP method
 * @param uri where to
 * @param headers headers
 * @param contentType media type of the body; empty when there is no body
 * @param body the body; empty for none
 * @param limit how long the whole call may take
 * @param mostBytes how large the answer may be
 */
public record OutboundCall(
        String method,
        URI uri,
        Map<String, String> headers,
        String contentType,
        String body,
        Duration limit,
        int mostBytes) {
    public OutboundCall {
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(uri, "uri");
        headers = Map.copyOf(headers);
        Objects.requireNonNull(contentType, "contentType");
        Objects.requireNonNull(body, "body");
        Objects.requireNonNull(limit, "limit");
    }
}
