package org.tafoundry.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.tafoundry.refusal.CommonRefusal;
import org.tafoundry.refusal.Refusal;
import org.tafoundry.refusal.RefusalKind;

/** Turns a service's refusal into a problem. */
@Provider
public class RefusalMapper implements ExceptionMapper<Refusal> {
    private static final int PAYLOAD_TOO_LARGE = 413;
    private static final int UNPROCESSABLE = 422;
    private static final int UNVERSIONED = 428;
    private static final int TOO_OFTEN = 429;

    @Inject
    private Denials denials;

    @Override
    public Response toResponse(Refusal refusal) {
        denials.record(refusal);
        return problem(refusal);
    }

    static Response problem(Refusal refusal) {
        RefusalKind kind = refusal.code().kind();
        Response response =
                Problem.of(status(kind), title(kind), refusal.code().name(), refusal.getMessage(), refusal.next());
        if (kind == RefusalKind.UNAUTHENTICATED) {
            response.getHeaders().putSingle("WWW-Authenticate", "Bearer");
        }
        if (kind == RefusalKind.TOO_MANY) {
            response.getHeaders().putSingle("Retry-After", "300");
        }
        if (kind == RefusalKind.UNAVAILABLE) {
            // a place among a few becomes free soon; what is away takes longer to come back
            response.getHeaders().putSingle("Retry-After", refusal.code() == CommonRefusal.TOO_BUSY ? "5" : "60");
        }
        return response;
    }

    /** The answer while something that is needed is away. */
    static Response unavailable(String code, String detail, String next, int seconds) {
        Response response =
                Problem.of(status(RefusalKind.UNAVAILABLE), title(RefusalKind.UNAVAILABLE), code, detail, next);
        response.getHeaders().putSingle("Retry-After", Integer.toString(seconds));
        return response;
    }

    static int status(RefusalKind kind) {
        return switch (kind) {
            case UNAUTHENTICATED -> 401;
            case FORBIDDEN -> 403;
            case NOT_FOUND -> 404;
            case CONFLICT -> 409;
            case STALE -> 412;
            case UNVERSIONED -> UNVERSIONED;
            case INVALID -> UNPROCESSABLE;
            case TOO_LARGE -> PAYLOAD_TOO_LARGE;
            case TOO_MANY -> TOO_OFTEN;
            case UNAVAILABLE -> 503;
        };
    }

    private static String title(RefusalKind kind) {
        return switch (kind) {
            case UNAUTHENTICATED -> "Not logged in";
            case FORBIDDEN -> "Not allowed";
            case NOT_FOUND -> "Not found";
            case CONFLICT -> "Not possible in this state";
            case STALE -> "Changed meanwhile";
            case UNVERSIONED -> "Version missing";
            case INVALID -> "Not acceptable input";
            case TOO_LARGE -> "Too large";
            case TOO_MANY -> "Too many calls";
            case UNAVAILABLE -> "Unavailable";
        };
    }
}
