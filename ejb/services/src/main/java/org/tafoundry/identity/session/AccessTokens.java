package org.tafoundry.identity.session;

import io.smallrye.jwt.build.Jwt;
import java.security.PrivateKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tafoundry.caller.RoleName;
import org.tafoundry.identity.UserView;

/** Signs the short-lived tokens that a client shows with every call. */
final class AccessTokens {
    static final Duration LIFETIME = Duration.ofMinutes(10);

    private final PrivateKey key;

    AccessTokens(PrivateKey key) {
        this.key = key;
    }

    String sign(UserView user, long tokenVersion, Instant now) {
        return Jwt.issuer(TokenNames.ISSUER)
                .subject(user.id().toString())
                .upn(user.username())
                .groups(names(user.roles()))
                .claim(TokenNames.VERSION_CLAIM, tokenVersion)
                .claim("jti", UUID.randomUUID().toString())
                .issuedAt(now)
                .expiresAt(now.plus(LIFETIME))
                .jws()
                .keyId(TokenNames.KEY_ID)
                .sign(key);
    }

    private static Set<String> names(Set<RoleName> roles) {
        return roles.stream().map(RoleName::name).collect(Collectors.toUnmodifiableSet());
    }
}
