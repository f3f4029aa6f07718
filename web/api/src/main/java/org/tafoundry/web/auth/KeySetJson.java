package org.tafoundry.web.auth;

import java.math.BigInteger;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The keys that access tokens are verified with, as a JSON Web Key Set (RFC 7517).
 *
 * @param keys the keys
 */
record KeySetJson(List<Key> keys) {

    /**
     * A public RSA key.
     *
     * @param kty {@code RSA}
     * @param use {@code sig}
     * @param alg {@code RS256}
     * @param kid which key, as in the head of a token
     * @param n modulus
     * @param e exponent
     */
    record Key(
            @Schema(examples = "RSA") String kty,
            @Schema(examples = "sig") String use,
            @Schema(examples = "RS256") String alg,
            String kid,
            @Schema(description = "The modulus, base64url.") String n,
            @Schema(description = "The exponent, base64url.", examples = "AQAB") String e) {}

    KeySetJson {
        keys = List.copyOf(keys);
    }

    static KeySetJson of(RSAPublicKey key, String kid) {
        return new KeySetJson(List.of(
                new Key("RSA", "sig", "RS256", kid, base64(key.getModulus()), base64(key.getPublicExponent()))));
    }

    private static String base64(BigInteger number) {
        byte[] bytes = number.toByteArray();
        // a leading zero is only the sign
        int from = bytes.length > 1 && bytes[0] == 0 ? 1 : 0;
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(java.util.Arrays.copyOfRange(bytes, from, bytes.length));
    }
}
