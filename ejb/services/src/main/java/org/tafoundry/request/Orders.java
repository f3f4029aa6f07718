package org.tafoundry.request;

import java.time.Instant;
import org.tafoundry.order.Order;

/** What the engine is told about a request. */
public final class Orders {
    private Orders() {}

    /** The order for a revision of a request's add-on, with the sourcetype that the requestor wants. */
    public static Order of(RequestView request, int version, Instant now) {
        return of(request, request.interview().sourcetype(), version, now);
    }

    /** The order for a revision of a request's add-on, whose samples are of this sourcetype. */
    public static Order of(RequestView request, String sourcetype, int version, Instant now) {
        Interview answers = request.interview();
        return new Order(
                request.sourceSystem(),
                answers.vendor(),
                answers.product(),
                sourcetype,
                answers.timeZone(),
                version,
                request.cimRequired(),
                answers.masked(),
                answers.cimVersion(),
                now);
    }
}
