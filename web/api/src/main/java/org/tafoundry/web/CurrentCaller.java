package org.tafoundry.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.tafoundry.caller.Caller;
import org.tafoundry.caller.RoleName;
import org.tafoundry.identity.TokenVersions;
import org.tafoundry.identity.session.SessionRefusal;
import org.tafoundry.identity.session.TokenNames;
import org.tafoundry.refusal.Refusal;

/** Who makes the current call, from the token, the connection and the correlation id. */
@RequestScoped
public class CurrentCaller {
    @Inject
    private JsonWebToken token;

    @Inject
    private HttpServletRequest request;

    @Inject
    private TokenVersions versions;

    private Optional<UUID> correlation = Optional.empty();
    private Optional<Boolean> gone = Optional.empty();

    /** Sets the id under which the call is found in logs and audit. */
    void correlate(UUID id) {
        correlation = Optional.of(id);
    }

    UUID correlationId() {
        if (correlation.isEmpty()) {
            correlation = Optional.of(UUID.randomUUID());
        }
        return correlation.get();
    }

    /** The caller of a public operation: where the call comes from, but nobody in particular. */
    public Caller anonymous() {
        String agent = request.getHeader("User-Agent");
        return Caller.anonymous(request.getRemoteAddr(), agent == null ? "" : agent, correlationId());
    }

    /** The logged-in caller; refused when the token was made invalid since it was issued. */
    public Caller get() {
        if (isGone()) {
            throw ended();
        }
        return claimed();
    }

    /** Whoever the token names, whether it is valid still or not; nobody in particular without a token. */
    Caller claimed() {
        if (token.getSubject() == null) {
            return anonymous();
        }
        Set<RoleName> roles = new TreeSet<>();
        token.getGroups().forEach(group -> roles.add(RoleName.valueOf(group)));
        return anonymous().as(UUID.fromString(token.getSubject()), token.getName(), roles);
    }

    /** Whether there is a token, but it was made invalid since it was issued; asked once for each call. */
    boolean isGone() {
        if (gone.isEmpty()) {
            gone = Optional.of(token.getSubject() != null
                    && !versions.isCurrent(UUID.fromString(token.getSubject()), ((Number) claim()).longValue()));
        }
        return gone.get();
    }

    static Refusal ended() {
        return new Refusal(SessionRefusal.SESSION_ENDED, "The access token is no longer valid.", "Log in again.");
    }

    private Object claim() {
        Object value = token.getClaim(TokenNames.VERSION_CLAIM);
        return value instanceof jakarta.json.JsonNumber number ? number.longValue() : value;
    }
}
