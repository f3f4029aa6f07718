package org.tafoundry.web.limit;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.tafoundry.idempotency.IdempotentCalls;
import org.tafoundry.idempotency.KeptAnswer;
import org.tafoundry.web.CurrentCaller;
import org.tafoundry.web.json.ApiJson;

/** Does what an operation marked with {@link Once} does only once for each Idempotency-Key of a user. */
@Once
@Provider
@Priority(Priorities.USER)
public class OnceFilter implements ContainerRequestFilter, ContainerResponseFilter {
    /** The header that a client sends. */
    public static final String HEADER = "Idempotency-Key";

    private static final String BEGUN = OnceFilter.class.getName();

    @Inject
    private IdempotentCalls calls;

    @Inject
    private CurrentCaller caller;

    /** A call that was begun here. */
    private record Begun(UUID user, String key) {}

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        String key = request.getHeaderString(HEADER);
        if (key == null) {
            return;
        }
        UUID user = caller.get().userId().orElseThrow();
        Optional<KeptAnswer> before = calls.begin(user, key, fingerprint(request));
        if (before.isPresent()) {
            request.abortWith(again(before.get()));
        } else {
            request.setProperty(BEGUN, new Begun(user, key));
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!(request.getProperty(BEGUN) instanceof Begun begun)) {
            return;
        }
        if (response.getStatusInfo().getFamily() == Response.Status.Family.SUCCESSFUL) {
            calls.succeeded(
                    begun.user(),
                    begun.key(),
                    new KeptAnswer(
                            response.getStatus(),
                            Optional.ofNullable(response.getHeaderString(HttpHeaders.LOCATION))
                                    .orElse(""),
                            response.hasEntity()
                                    ? new String(ApiJson.write(response.getEntity()), StandardCharsets.UTF_8)
                                    : ""));
        } else {
            calls.failed(begun.user(), begun.key());
        }
    }

    private static Response again(KeptAnswer answer) {
        Response.ResponseBuilder response = Response.status(answer.status())
                .type(MediaType.APPLICATION_JSON)
                .entity(answer.body().getBytes(StandardCharsets.UTF_8))
                .header("Idempotency-Replayed", "true");
        if (!answer.location().isEmpty()) {
            response.header(HttpHeaders.LOCATION, answer.location());
        }
        return response.build();
    }

    /** What is called with what; of a file that is uploaded its length is enough, as it is never wholly in memory. */
    private static String fingerprint(ContainerRequestContext request) throws IOException {
        MessageDigest digest = sha256();
        digest.update((request.getMethod() + " "
                        + request.getUriInfo().getRequestUri().getRawPath() + "?"
                        + request.getUriInfo().getRequestUri().getRawQuery() + " " + request.getLength())
                .getBytes(StandardCharsets.UTF_8));
        MediaType type = request.getMediaType();
        if (type != null && type.isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
            byte[] body = ApiJson.checked(request.getEntityStream());
            digest.update(body);
            request.setEntityStream(new ByteArrayInputStream(body));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
