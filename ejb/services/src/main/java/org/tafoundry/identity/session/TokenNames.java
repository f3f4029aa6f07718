package org.tafoundry.identity.session;

/** Names in access tokens that the signing and the verifying side must agree on. */
public final class TokenNames {
    /** The {@code iss} claim; also {@code mp.jwt.verify.issuer} of every web module. */
    public static final String ISSUER = "ta-foundry";

    /** The claim that must equal the user's token version. */
    public static final String VERSION_CLAIM = "token_version";

    /** The {@code kid} header. */
    public static final String KEY_ID = "ta-foundry-1";

    private TokenNames() {}
}
