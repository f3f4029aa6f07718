package org.tafoundry.it;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Stands in for an OpenID and OAuth provider: discovery, keys, codes with PKCE, and tokens that can be wrong on purpose. */
final class OpenIdStandIn {
    static final String CLIENT = "foundry";
    static final String SECRET = "a secret of the test";

    private final HttpServer server;
    private final RSAKey key;
    private final RSAKey otherKey;
    private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();

    private volatile Map<String, Object> person = Map.of();
    private volatile Wrong wrong = Wrong.NOTHING;

    /** What is wrong with the tokens that it gives. */
    enum Wrong {
        NOTHING,
        NONCE,
        AUDIENCE,
        ISSUER,
        EXPIRED,
        NOT_SIGNED,
        OTHER_KEY,
        PUBLIC_KEY_AS_SECRET
    }

    OpenIdStandIn() throws IOException, JOSEException {
        key = new RSAKeyGenerator(2048).keyID("one").generate();
        otherKey = new RSAKeyGenerator(2048).keyID("one").generate();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/.well-known/openid-configuration", exchange -> answer(exchange, 200, discovery()));
        server.createContext("/keys", exchange -> answer(exchange, 200, new JWKSet(key.toPublicJWK()).toString()));
        server.createContext("/token", this::token);
        server.createContext("/user", exchange -> answer(exchange, 200, json(person)));
        server.start();
    }

    void stop() {
        server.stop(0);
    }

    String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void personIs(Map<String, Object> claims) {
        person = Map.copyOf(claims);
    }

    void getsWrong(Wrong what) {
        wrong = what;
    }

    /** What a person does at the provider: logs in; gives where the browser is sent back to. */
    URI login(URI authorization) {
        Map<String, String> asked = parameters(authorization.getRawQuery());
        String code = UUID.randomUUID().toString();
        codes.put(code, asked);
        return URI.create(asked.get("redirect_uri") + "?code=" + code + "&state=" + encoded(asked.get("state")));
    }

    /** A token that says that the person has logged out. */
    String logoutToken() throws JOSEException {
        Instant now = Instant.now();
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer(issuer())
                .audience(CLIENT)
                .subject((String) person.get("sub"))
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(120)))
                .jwtID(UUID.randomUUID().toString())
                .claim("events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()))
                .build();
        return signed(claims, key);
    }

    private void token(HttpExchange exchange) throws IOException {
        Map<String, String> body =
                parameters(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        Map<String, String> asked = codes.remove(body.getOrDefault("code", ""));
        String basic = "Basic "
                + Base64.getEncoder().encodeToString((CLIENT + ":" + encoded(SECRET)).getBytes(StandardCharsets.UTF_8));
        boolean good = asked != null
                && basic.equals(exchange.getRequestHeaders().getFirst("Authorization"))
                && asked.get("code_challenge_method").equals("S256")
                && asked.get("code_challenge").equals(challenge(body.get("code_verifier")))
                && asked.get("redirect_uri").equals(body.get("redirect_uri"));
        if (!good) {
            answer(exchange, 400, json(Map.of("error", "invalid_grant")));
            return;
        }
        Map<String, Object> tokens = new HashMap<>();
        tokens.put("access_token", "opaque");
        tokens.put("token_type", "Bearer");
        if (asked.getOrDefault("scope", "").contains("openid")) {
            tokens.put("id_token", idToken(asked.get("nonce")));
        }
        answer(exchange, 200, json(tokens));
    }

    private String idToken(String nonce) {
        Instant now = wrong == Wrong.EXPIRED ? Instant.now().minusSeconds(3600) : Instant.now();
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer(wrong == Wrong.ISSUER ? "https://other.example.org" : issuer())
                .audience(wrong == Wrong.AUDIENCE ? "somebody-else" : CLIENT)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)))
                .claim("nonce", wrong == Wrong.NONCE ? "another" : nonce);
        person.forEach(claims::claim);
        try {
            return switch (wrong) {
                case NOT_SIGNED -> new PlainJWT(claims.build()).serialize();
                case OTHER_KEY -> signed(claims.build(), otherKey);
                case PUBLIC_KEY_AS_SECRET -> {
                    SignedJWT jwt = new SignedJWT(
                            new JWSHeader.Builder(JWSAlgorithm.HS256)
                                    .keyID("one")
                                    .build(),
                            claims.build());
                    jwt.sign(new MACSigner(key.toRSAPublicKey().getEncoded()));
                    yield jwt.serialize();
                }
                default -> signed(claims.build(), key);
            };
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String signed(JWTClaimsSet claims, RSAKey with) throws JOSEException {
        SignedJWT jwt = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(with.getKeyID()).build(), claims);
        jwt.sign(new RSASSASigner(with));
        return jwt.serialize();
    }

    private String discovery() {
        Map<String, Object> document = new HashMap<>();
        document.put("issuer", issuer());
        document.put("authorization_endpoint", issuer() + "/authorize");
        document.put("token_endpoint", issuer() + "/token");
        document.put("userinfo_endpoint", issuer() + "/user");
        document.put("jwks_uri", issuer() + "/keys");
        document.put("end_session_endpoint", issuer() + "/logout");
        document.put("subject_types_supported", List.of("public"));
        document.put("response_types_supported", List.of("code"));
        document.put("id_token_signing_alg_values_supported", List.of("RS256"));
        return json(document);
    }

    private static String challenge(String verifier) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static Map<String, String> parameters(String query) {
        Map<String, String> parameters = new HashMap<>();
        for (String pair : query.split("&")) {
            String[] parts = pair.split("=", 2);
            parameters.put(
                    URLDecoder.decode(parts[0], StandardCharsets.UTF_8),
                    parts.length < 2 ? "" : URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return parameters;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String json(Map<String, Object> object) {
        return JSONObjectUtils.toJSONString(object);
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
