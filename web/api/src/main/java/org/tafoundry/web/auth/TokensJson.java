package org.tafoundry.web.auth;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tafoundry.identity.session.TokenPair;

/**
 * What a client gets when it logs in or renews.
 *
 * @param accessToken shown with every call
 * @param refreshToken renews once
 * @param tokenType {@code Bearer}
 * @param expiresIn seconds that the access token is good for
 */
record TokensJson(
        String accessToken,
        String refreshToken,
        @Schema(examples = "Bearer") String tokenType,
        @Schema(description = "Seconds that the access token is good for.", examples = "600") long expiresIn) {

    static TokensJson of(TokenPair pair) {
        return new TokensJson(pair.accessToken(), pair.refreshToken(), "Bearer", pair.expiresInSeconds());
    }
}
