package org.tafoundry.it;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.RSAPublicKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Tokens that look like one that the server gave, and were not made by it. */
final class ForgedTokens {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ForgedTokens() {}

    /** Without a signature, with that of another token, of another key, and of the public key as a shared secret. */
    static List<String> of(String token, JsonNode keys) throws IOException, GeneralSecurityException {
        String[] parts = token.split("\\.");
        ObjectNode head = read(parts[0]);
        ObjectNode claims = read(parts[1]);
        PublicKey known = key(keys.path("keys").path(0));
        KeyPair other = KeyPairGenerator.getInstance("RSA").generateKeyPair();
        List<String> forged = new ArrayList<>();
        for (String algorithm : List.of("none", "None", "NONE", "nOnE", "")) {
            forged.add(unsigned(with(head, "alg", algorithm), claims) + ".");
            forged.add(unsigned(with(head, "alg", algorithm), claims) + "." + parts[2]);
        }
        forged.add(parts[0] + "." + parts[1] + ".");
        forged.add(parts[0] + "." + parts[1] + "." + parts[2].substring(1) + "A");
        for (Map.Entry<String, String> claim : Map.of(
                        "upn", "requestor", "sub", "00000000-0000-0000-0000-000000000000", "iss", "https://example.org")
                .entrySet()) {
            forged.add(unsigned(head, with(claims, claim.getKey(), claim.getValue())) + "." + parts[2]);
        }
        forged.add(unsigned(head, claims.deepCopy().put("exp", 4_000_000_000L)) + "." + parts[2]);
        forged.add(rsa(head, claims, other));
        forged.add(rsa(with(head, "kid", "../../../dev/null"), claims, other));
        forged.add(rsa(with(head, "jku", "https://example.org/keys"), claims, other));
        ObjectNode own = head.deepCopy();
        own.putObject("jwk").put("kty", "RSA").put("n", number(other)).put("e", "AQAB");
        forged.add(rsa(own, claims, other));
        for (byte[] secret : List.of(known.getEncoded(), pem(known), new byte[] {0})) {
            forged.add(hmac(with(head, "alg", "HS256"), claims, secret));
        }
        return forged;
    }

    private static ObjectNode read(String part) throws IOException {
        return (ObjectNode) JSON.readTree(Base64.getUrlDecoder().decode(part));
    }

    private static ObjectNode with(ObjectNode json, String key, String value) {
        return json.deepCopy().put(key, value);
    }

    private static String unsigned(ObjectNode head, ObjectNode claims) {
        return encoded(head.toString().getBytes(StandardCharsets.UTF_8)) + "."
                + encoded(claims.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String rsa(ObjectNode head, ObjectNode claims, KeyPair key) throws GeneralSecurityException {
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(key.getPrivate());
        signature.update(unsigned(head, claims).getBytes(StandardCharsets.US_ASCII));
        return unsigned(head, claims) + "." + encoded(signature.sign());
    }

    private static String hmac(ObjectNode head, ObjectNode claims, byte[] secret) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret, "HmacSHA256"));
        return unsigned(head, claims) + "."
                + encoded(mac.doFinal(unsigned(head, claims).getBytes(StandardCharsets.US_ASCII)));
    }

    private static PublicKey key(JsonNode key) throws GeneralSecurityException {
        return KeyFactory.getInstance("RSA")
                .generatePublic(new RSAPublicKeySpec(
                        new BigInteger(
                                1, Base64.getUrlDecoder().decode(key.path("n").asText())),
                        new BigInteger(
                                1, Base64.getUrlDecoder().decode(key.path("e").asText()))));
    }

    private static String number(KeyPair pair) throws GeneralSecurityException {
        return encoded(KeyFactory.getInstance("RSA")
                .getKeySpec(pair.getPublic(), RSAPublicKeySpec.class)
                .getModulus()
                .toByteArray());
    }

    private static byte[] pem(PublicKey key) {
        return ("-----BEGIN PUBLIC KEY-----\n"
                        + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded())
                        + "\n-----END PUBLIC KEY-----\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
