package org.tafoundry.validation;

import java.util.EnumSet;
import java.util.Set;
import org.tafoundry.refusal.Refusal;
import org.tafoundry.request.RequestRefusal;
import org.tafoundry.request.RequestStatus;
import org.tafoundry.request.RequestView;

/** A request for which nothing is being done, so that a person may give it an add-on. */
final class EndedRequest {
    private static final Set<RequestStatus> ENDED = EnumSet.of(RequestStatus.COMPLETED, RequestStatus.FAILED);

    private EndedRequest() {}

    /** Refuses another one; what is being generated must not be overtaken. */
    static void require(RequestView request) {
        if (!ENDED.contains(request.status())) {
            throw new Refusal(
                    RequestRefusal.REQUEST_WRONG_STATE,
                    "The request is " + request.status() + "; only one that is COMPLETED or FAILED gets an add-on.",
                    "Read the request to see its state; upload the add-on when its work has ended.");
        }
    }
}
