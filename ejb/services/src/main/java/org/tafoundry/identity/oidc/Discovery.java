package org.tafoundry.identity.oidc;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.tafoundry.identity.sso.SignOnRefusal;
import org.tafoundry.refusal.Refusal;

/** The discovery document of the OpenID provider and its keys, kept for ten minutes. */
@ApplicationScoped
public class Discovery {
    private static final Duration KEPT = Duration.ofMinutes(10);
    private static final long ANSWER_MILLIS = 10_000;

    @Inject
    private ProviderCalls calls;

    private final AtomicReference<Optional<Known>> last = new AtomicReference<>(Optional.empty());

    protected Discovery() {}

    Discovery(ProviderCalls calls) {
        this.calls = calls;
    }

    /**
     * What is known of a provider.
     *
     * @param metadata its discovery document
     * @param keys its keys, read again when a token names one that is not among them
     * @param readAt when it was read
     */
    public record Known(OIDCProviderMetadata metadata, JWKSource<SecurityContext> keys, Instant readAt) {}

    /** What is known of the provider with this issuer. */
    public Known of(String issuer) {
        Instant now = Instant.now();
        Optional<Known> kept = last.get()
                .filter(known -> known.metadata().getIssuer().getValue().equals(issuer))
                .filter(known -> now.isBefore(known.readAt().plus(KEPT)));
        if (kept.isPresent()) {
            return kept.get();
        }
        Known read = read(issuer, now);
        last.set(Optional.of(read));
        return read;
    }

    private Known read(String issuer, Instant now) {
        try {
            String base = issuer.endsWith("/") ? issuer : issuer + "/";
            OIDCProviderMetadata metadata =
                    OIDCProviderMetadata.parse(calls.get(URI.create(base + ".well-known/openid-configuration")));
            if (!metadata.getIssuer().getValue().equals(issuer)) {
                throw unavailable("its discovery document is that of " + metadata.getIssuer());
            }
            if (metadata.getAuthorizationEndpointURI() == null
                    || metadata.getTokenEndpointURI() == null
                    || metadata.getJWKSetURI() == null) {
                throw unavailable("its discovery document lacks an endpoint");
            }
            JWKSource<SecurityContext> keys = JWKSourceBuilder.create(
                            metadata.getJWKSetURI().toURL(), calls)
                    .cache(KEPT.toMillis(), ANSWER_MILLIS)
                    .refreshAheadCache(false)
                    .rateLimited(ANSWER_MILLIS)
                    .build();
            return new Known(metadata, keys, now);
        } catch (ParseException e) {
            throw unavailable("its discovery document cannot be read: " + e.getMessage());
        } catch (IOException e) {
            throw unavailable(e.getMessage());
        }
    }

    static Refusal unavailable(String why) {
        return new Refusal(
                SignOnRefusal.SIGN_ON_PROVIDER_UNAVAILABLE,
                "The provider does not answer as it should: " + why + ".",
                "Try again in a minute, or log in another way.");
    }
}
