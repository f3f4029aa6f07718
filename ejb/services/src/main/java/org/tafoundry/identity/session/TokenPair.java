package org.tafoundry.identity.session;

import org.tafoundry.identity.UserView;

/**
 * What a client gets when it logs in or renews.
 *
 * @param accessToken shown with every call
 * @param refreshToken renews once
 * @param expiresInSeconds lifetime of the access token
 * @param user who is logged in
 */
public record TokenPair(String accessToken, String refreshToken, long expiresInSeconds, UserView user) {

    /** Without the tokens. */
    @Override
    public String toString() {
        return "TokenPair[" + user.username() + "]";
    }
}
