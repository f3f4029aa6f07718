package org.tafoundry.request;

import java.time.Instant;
import org.tafoundry.foundry.Order;

/** What the engine is told about a request. */
public final class Orders {
    private Orders() {}

    /** The order for a revision of a request's add-on. */
    public static Order of(RequestView request, int version, Instant now) {
        Interview answers = request.interview();
        return new Order(
                request.sourceSystem(),
                answers.vendor(),
                answers.product(),
                answers.sourcetype(),
                answers.timeZone(),
                version,
                request.cimRequired(),
                now);
    }
}
