package org.tafoundry.web.auth;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A refresh token that a client shows.
 *
 * @param refreshToken the token
 */
@Schema(requiredProperties = "refresh_token")
record RefreshTokenJson(@Schema(minLength = 1, maxLength = 255) String refreshToken) {}
